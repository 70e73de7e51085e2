"""What an office reads, signs and has approved: statements of a scenario, and the versions that were signed.

May import nothing of the library, which knows by it what is approved.
"""

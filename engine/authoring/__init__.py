"""What an author works with: a beginning, a draft, every way through, simulated trainees.

May import `library` and all below it.
"""

"""Rules of every string of a file, wherever it stands.

May import what `check` may.
"""

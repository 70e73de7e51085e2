"""Fictional notes without end: parameters, faults, wear, pictures; never any part of a real note.

May import `files` and what lies flat in `engine`; knows no scenario.
"""

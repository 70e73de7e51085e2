"""Rows of what is said of a play: debriefs, findings, remarks of authors.

Imports `drawing`.
"""

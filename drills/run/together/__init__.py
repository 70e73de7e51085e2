"""Drills that many judge at once: roll calls by name, rooms by a show of hands.

Imports `run` and `desk`.
"""

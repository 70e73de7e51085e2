"""Drills that many judge at once."""

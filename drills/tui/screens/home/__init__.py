"""Screens from which everything is reached."""

"""Screens that come between: the first frame, the cover, leaving, coming back, the next turn."""

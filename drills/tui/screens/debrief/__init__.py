"""Screens after the verdict: what it was, the ways not taken, what the run came to."""

"""What is said of a run before and after it: what it would hold, where that comes from, what it came to.

May import `run`, which knows nothing of it; no front end.
"""

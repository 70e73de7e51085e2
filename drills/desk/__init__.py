"""What an office works with: its store, names and shelf opened together, its settings, its place's clock.

May import `roster` and `words`; no run and no front end.
"""

"""One action becomes one fact: sessions, runs opened and resumed, what a run holds and what it came to.

May import `desk` and `words`; no front end.
"""

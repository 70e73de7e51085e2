"""One action becomes one fact: sessions, runs begun and resumed, the desk.

May import `roster` and `words`; no front end.
"""

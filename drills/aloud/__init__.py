"""What is read aloud before a room: the script of an evening, and cards to hold up.

May import `run`, `papers`, `desk` and `words`.
"""

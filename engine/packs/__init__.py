"""A pack as one file that is handed on: what it says of itself, made and read without trust.

May import `files` and what lies flat in `engine`.
"""

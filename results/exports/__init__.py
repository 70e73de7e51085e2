"""One module a format.

May import `scores` and `journal`.
"""

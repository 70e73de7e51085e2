"""Scores of what was played: scenarios, kinds of red flag, looks at notes, and the items of a test.

May import rows, families and groups of `scores`, which know nothing of it.
"""

"""What is to be practised, and who has: an office's requirements held against the journal.

May import `journal` and `files`.
"""

"""What there is to play, and which of it an office approved: files become models.

May import `channels` and all below it.
"""

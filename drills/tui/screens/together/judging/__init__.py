"""What a room judges, in large type, and how its hands are asked for, counted and drawn.

May import `base` and what leads an evening; no opening, closing or truth.
"""

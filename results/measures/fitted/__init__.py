"""Models fitted to judgements: abilities and difficulties, curves behind ratings.

May import what `measures` may.
"""

"""People and groups against themselves: sittings, pauses, periods, one's own past runs.

May import what `scores` may.
"""

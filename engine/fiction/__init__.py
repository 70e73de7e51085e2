"""Numbers, links and names in texts that reach nobody, and those that may be somebody's.

May import what lies flat in `engine`.
"""

"""Files of other people: read, or refused with the location of what is wrong.

May import what lies flat in `engine`.
"""

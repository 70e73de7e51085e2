"""Numbers in, numbers out: detection, intervals, bands, protection of small groups.

May import no other room.
"""

"""Which key does what, and whether anybody is there.

May import no screen and no widget.
"""

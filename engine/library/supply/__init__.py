"""Scenarios without end: made from a level or a family and a number, in twins, as they are asked for.

Of the library it may import what heads are, and how a file that is wrong is refused; no shelf and no drill.
"""

"""Rows of styled text, made from what is to be shown.

May import `keys`; no widget.
"""

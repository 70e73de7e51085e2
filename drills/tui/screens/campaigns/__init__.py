"""Campaigns on screens: which there are, how one stands, its units, and what is logged for one.

Imports `asks` of duty, the files of the roster and what all screens share.
"""

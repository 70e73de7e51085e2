"""Campaigns on screens: which there are, how one stands, its units, and what is logged for one.

Imports `asks` of duty and what all screens share.
"""

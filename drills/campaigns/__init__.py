"""Campaigns at work: plans opened with their units, what was done, sheets out and back, pictures kept.

What both front ends use. May import `desk`, `roster` and `workbook`, and what the results have of campaigns.
"""

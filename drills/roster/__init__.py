"""Rosters from anywhere: typed, pasted, CSV or XLSX, in whatever encoding; asked about where unsure.

May import `workbook`, and files of the results.
"""

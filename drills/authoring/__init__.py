"""What authors and offices do with scenarios: tried, written in forms, signed.

May import `workbook` and `words`; no front end.
"""

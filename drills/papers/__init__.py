"""Papers an office prints, signs and hands in: the workbook of a month, the sheet for a morning meeting.

May import `desk`, `roster`, `workbook` and `words`.
"""

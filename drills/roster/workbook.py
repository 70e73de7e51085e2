"""Rows of a roster from an XLSX workbook."""

from __future__ import annotations

from drills.workbook.reading import Row, readable, sheets
from engine.language import N_


def workbook_rows(data: bytes, name: str) -> list[Row]:
    """Return the rows of the first sheet that holds anything; raise `InputError` where it cannot be read."""
    hint = N_("Open it in a spreadsheet program and save it as XLSX without a password, or paste the names.")
    with readable(name or "?", hint):
        return next((sheet.rows for sheet in sheets(data) if sheet.rows), [])

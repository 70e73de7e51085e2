"""Rows of a roster from an XLSX workbook."""

from __future__ import annotations

from drills.workbook.reading import Row, sheets
from engine.errors import InputError
from engine.language import N_


def workbook_rows(data: bytes, name: str) -> list[Row]:
    """Return the rows of the first sheet that holds anything; raise `InputError` where it cannot be read."""
    try:
        return next((one.rows for one in sheets(data) if one.rows), [])
    except Exception as error:
        # The reader raises whatever the archive provokes; all of it means the same to a person.
        raise InputError(
            "roster-workbook",
            N_("The workbook {name} cannot be read."),
            N_(
                "Open it in a spreadsheet program and save it as XLSX without a password, or paste the names."
            ),
            name=name or "?",
        ) from error

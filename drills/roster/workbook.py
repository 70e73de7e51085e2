"""Sheets of a roster from an XLSX workbook, cells merged downwards filled in."""

from __future__ import annotations

from drills.workbook.reading import OLD, Row, Sheet, readable, sheets
from engine.errors import InputError, Location
from engine.language import N_

HINT = N_(
    "Open it in Excel or WPS, choose Save As, type XLSX (.xlsx), no password; or copy and paste the names."
)


def old_workbook(name: str) -> InputError:
    """Return what is said of a workbook that cannot be read, and how to save it otherwise."""
    return InputError(
        "workbook-old",
        N_("This is a workbook of the old kind (.xls or .et), or it has a password."),
        HINT,
        location=Location(name) if name else None,
    )


def workbook_sheets(data: bytes, name: str) -> list[Sheet]:
    """Return the sheets that hold anything; raise `InputError` where the workbook cannot be read."""
    if data.startswith(OLD):
        raise old_workbook(name)
    with readable(name or "?", HINT):
        return [sheet._replace(rows=_unmerged(sheet)) for sheet in sheets(data) if sheet.rows]


def _unmerged(sheet: Sheet) -> list[Row]:
    rows = {row.number: row for row in sheet.rows}
    for column, first, last in sheet.merged:
        top = rows.get(first)
        text = top.cells[column] if top and column < len(top.cells) else ""
        for row in sheet.rows:
            if first < row.number <= last and text:
                cells = rows[row.number].cells
                cells += ("",) * (column + 1 - len(cells))
                rows[row.number] = row._replace(cells=(*cells[:column], text, *cells[column + 1 :]))
    return [*rows.values()]

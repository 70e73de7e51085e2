"""From a file or from text to a roster, or to one message that names the row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from drills.roster.alike import nobody_twice
from drills.roster.body import Body, body_as_laid_out, body_of
from drills.roster.encodings import decode
from drills.roster.layout import Column, Layout, UnsureColumnsError
from drills.roster.people import Entry, Roster
from drills.roster.rows import text_rows
from drills.roster.workbook import old_workbook, workbook_sheets
from drills.workbook.bounds import COLUMNS
from drills.workbook.reading import Row, Sheet, is_workbook
from engine.errors import InputError
from engine.language import N_

MOST = 40
"""Characters a name, a number or a group may have."""
CROWD = 5000
"""People a roster may hold."""
LARGE = 10_000_000
"""Bytes a file may have."""
LINES = 4 * CROWD
"""Rows that are looked at, empty ones too."""
LONG = 1000
"""Signs of a cell that are looked at."""
_BLANKS = re.compile(" +")
_FORMULA = re.compile(r'="([^"]*)"')
_EXPONENT = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]{2}")
_MARKUP = re.compile(r"\s*<(?:html|!doctype|table|\?xml|meta)", re.IGNORECASE)
"""How a page begins that a program wrote under the name of a workbook."""
_PADDED = re.compile(r"([\u3400-\u9fff]) ([\u3400-\u9fff])")
"""A name of two signs spread to the width of three, as rosters are often set."""


def read_roster(data: bytes, name: str = "", layout: Layout | None = None) -> Roster:
    """Return the roster of a file; raise `InputError` naming the row where it cannot be used.

    `layout` is what somebody said of its columns; without, `UnsureColumnsError` tells what is to be asked.
    """
    if len(data) > LARGE:
        raise _too_large()
    if is_workbook(data):
        return _roster(workbook_sheets(data, name), "XLSX", layout)
    text, encoding = decode(data, name)
    if _MARKUP.match(text):
        raise old_workbook(name)
    return _roster([Sheet("", [*islice(text_rows(text), LINES + 1)])], encoding, layout)


def parse_text(text: str, layout: Layout | None = None) -> Roster:
    """Return the roster of typed or pasted text, one person a line; it has no encoding. Raises as above."""
    return _roster([Sheet("", [*islice(text_rows(text), LINES + 1)])], "", layout)


def _too_wide() -> InputError:
    return InputError(
        "roster-wide",
        N_("This is more than a roster: at most {most} columns."),
        N_("Save the columns of names, numbers and groups alone."),
        most=COLUMNS,
    )


def _too_large() -> InputError:
    return InputError(
        "roster-large",
        N_("This is more than a roster: at most {most} people."),
        N_("Take the file apart, one branch a file."),
        most=CROWD,
    )


def _roster(sheets: Sequence[Sheet], encoding: str, layout: Layout | None) -> Roster:
    """Return the people of all sheets that head names; of the first alone where none does."""
    chosen = _bodies(sheets) if layout is None else _laid_out(sheets, layout)
    several = len(chosen) > 1
    entries = tuple(
        _entry(row, body.columns, sheet.title if several and "group" not in body.columns else "")
        for sheet, body in chosen
        for row in body.rows
    )
    if not entries:
        raise InputError("roster-empty", N_("There is nobody in the roster."), N_("Write one name a line."))
    if len(entries) > CROWD:
        raise _too_large()
    nobody_twice(entries)
    first_sheet, first = chosen[0]
    columns = first.columns if first.headed or layout else {}
    table = first.table
    titles = {sheet.title for sheet, _body in chosen}
    return Roster(
        entries,
        encoding,
        tuple(sorted(columns, key=lambda column: columns[column])),
        tuple(dict.fromkeys(head for _sheet, body in chosen for head in body.unused_columns)),
        tuple(row for _sheet, body in chosen for row in body.unused_rows),
        tuple(sheet.title for sheet in sheets if sheet.title not in titles),
        any(body.groups_from_above for _sheet, body in chosen),
        replace(table, layout=replace(table.layout, sheet=first_sheet.title)) if table else None,
        layout is not None,
    )


def _bodies(sheets: Sequence[Sheet]) -> list[tuple[Sheet, Body]]:
    """Return the sheets that head names, else the first of people; raise where columns are not sure."""
    bodies: list[tuple[Sheet, Body]] = []
    unsure: UnsureColumnsError | None = None
    for sheet in sheets:
        try:
            body = _readable_body(sheet.rows)
        except UnsureColumnsError as error:
            table = error.table
            error.table = replace(table, layout=replace(table.layout, sheet=sheet.title))
            unsure = unsure or error
        except InputError:
            if len(sheets) == 1:
                raise
        else:
            bodies += [(sheet, body)] if body.rows else []
    headed = [(sheet, body) for sheet, body in bodies if body.headed]
    if not headed and unsure:
        raise unsure
    if not bodies and sheets:
        return [(sheets[0], _readable_body(sheets[0].rows))]
    return headed or bodies[:1]


def _laid_out(sheets: Sequence[Sheet], layout: Layout) -> list[tuple[Sheet, Body]]:
    """Return the sheet of which somebody said which column is which, and those with the same headings."""
    heads = {sheet.title: row.cells for sheet in sheets for row in sheet.rows if row.number == layout.row}
    chosen = [
        sheet
        for sheet in sheets
        if sheet.title == layout.sheet
        or (layout.headed and heads.get(sheet.title) == heads.get(layout.sheet, ()))
    ]
    return [(sheet, body_as_laid_out(_written(sheet.rows), layout)) for sheet in chosen]


def _readable_body(lines: Iterable[Row]) -> Body:
    return body_of(_written(lines))


def _written(lines: Iterable[Row]) -> list[Row]:
    """Return the rows that hold anything; raise where there are more than a roster has."""
    rows = [Row(row.number, tuple(cell[:LONG] for cell in row.cells)) for row in islice(lines, LINES + 1)]
    if len(rows) > LINES:
        raise _too_large()
    if any(len(row.cells) > COLUMNS for row in rows):
        raise _too_wide()
    return [row for row in rows if any("".join(map(_inked, cell)).strip() for cell in row.cells)]


def _entry(row: Row, columns: Mapping[Column, int], sheet: str = "") -> Entry:
    name, number, group = (_cell(row, columns.get(column)) for column in ("name", "number", "group"))
    if not name:
        raise InputError(
            "roster-name-missing",
            N_("Row {row} has no name."),
            N_("Write the name, or delete the row."),
            row=row.number,
        )
    number = _typed(unicodedata.normalize("NFKC", number))
    if _EXPONENT.fullmatch(number):
        raise InputError(
            "roster-exponent",
            N_("Row {row}: the number {number} has lost digits, as a spreadsheet keeps only 15."),
            N_("Format the column as text, type the numbers again, and save."),
            row=row.number,
            number=number,
        )
    return Entry(_PADDED.sub(r"\1\2", name) if len(name) == 3 else name, number, group or sheet, row.number)


def _typed(number: str) -> str:
    """Return a number without what spreadsheets need to keep it a text: an apostrophe, or ="…"."""
    formula = _FORMULA.fullmatch(number)
    return formula[1] if formula else number.removeprefix("'")


def _cell(row: Row, at: int | None) -> str:
    """Return a cell with single blanks and without signs that are no ink; none may be a control sign."""
    text = row.cells[at] if at is not None and at < len(row.cells) else ""
    cleaned = unicodedata.normalize("NFC", _BLANKS.sub(" ", "".join(map(_inked, text))).strip())
    if len(cleaned) > MOST or any(not sign.isprintable() for sign in cleaned):
        raise InputError(
            "roster-name",
            N_("Row {row} holds something that is no name: {text}."),
            N_("A name, number or group has at most {most} characters and no control signs."),
            row=row.number,
            text="".join(sign if sign.isprintable() else "?" for sign in cleaned[:MOST]),
            most=MOST,
        )
    return cleaned


def _inked(sign: str) -> str:
    """Return a plain blank for any blank, nothing for a sign that only directs others."""
    kind = unicodedata.category(sign)
    return " " if kind == "Zs" or sign in "\t\n" else "" if kind == "Cf" else sign

"""From a file or from text to a roster, or to one message that names the row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from drills.roster.body import Body, body
from drills.roster.encodings import decode
from drills.roster.people import Column, Entry, Roster
from drills.roster.rows import text_rows
from drills.roster.workbook import workbook_sheets
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
_PADDED = re.compile(r"([\u3400-\u9fff]) ([\u3400-\u9fff])")
"""A name of two signs spread to the width of three, as rosters are often set."""


def read_roster(data: bytes, name: str = "") -> Roster:
    """Return the roster of a file; raise `InputError` naming the row where it cannot be used."""
    if len(data) > LARGE:
        raise _too_large()
    if is_workbook(data):
        return _roster(workbook_sheets(data, name), "XLSX")
    text, encoding = decode(data, name)
    return _roster([Sheet("", [*islice(text_rows(text), LINES + 1)])], encoding)


def parse_text(text: str) -> Roster:
    """Return the roster of typed or pasted text, one person a line; it has no encoding."""
    return _roster([Sheet("", [*islice(text_rows(text), LINES + 1)])], "")


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


def _roster(sheets: Sequence[Sheet], encoding: str) -> Roster:
    """Return the people of all sheets that head names; of the first alone where none does."""
    bodies = [(sheet, headed) for sheet in sheets if (headed := _body(sheet.rows, alone=len(sheets) == 1))]
    chosen = [(sheet, table) for sheet, table in bodies if table.headed] or bodies[:1]
    if not chosen and sheets:
        chosen = [(sheets[0], _readable_body(sheets[0].rows))]
    several = len(chosen) > 1
    entries = tuple(
        _entry(row, table.columns, sheet.title if several and "group" not in table.columns else "")
        for sheet, table in chosen
        for row in table.rows
    )
    if not entries:
        raise InputError("roster-empty", N_("There is nobody in the roster."), N_("Write one name a line."))
    if len(entries) > CROWD:
        raise _too_large()
    _nobody_twice(entries)
    columns = chosen[0][1].columns if chosen[0][1].headed else {}
    titles = {sheet.title for sheet, _table in chosen}
    return Roster(
        entries,
        encoding,
        tuple(sorted(columns, key=lambda column: columns[column])),
        tuple(dict.fromkeys(head for _sheet, table in chosen for head in table.unused_columns)),
        tuple(row for _sheet, table in chosen for row in table.unused_rows),
        tuple(sheet.title for sheet in sheets if sheet.title not in titles),
        any(table.groups_from_above for _sheet, table in chosen),
    )


def _body(rows: Iterable[Row], *, alone: bool) -> Body | None:
    """Return the people of a sheet; None where it is one of several and holds nobody surely."""
    try:
        table = _readable_body(rows)
    except InputError:
        if alone:
            raise
        return None
    return table if table.rows else None


def _readable_body(lines: Iterable[Row]) -> Body:
    rows = [Row(row.number, tuple(cell[:LONG] for cell in row.cells)) for row in islice(lines, LINES + 1)]
    if len(rows) > LINES:
        raise _too_large()
    if any(len(row.cells) > COLUMNS for row in rows):
        raise _too_wide()
    written = [row for row in rows if any("".join(map(_inked, cell)).strip() for cell in row.cells)]
    return body(written)


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


def _nobody_twice(entries: Sequence[Entry]) -> None:
    """Raise where two of one name and group cannot be told apart by their numbers."""
    by_identity: dict[tuple[str, str], dict[str, Entry]] = {}
    for entry in entries:
        others = by_identity.setdefault((entry.group, entry.name), {})
        like = others.get(entry.number) or others.get("")
        if not entry.number:
            like = next(iter(others.values()), None)
        if like:
            raise InputError(
                "roster-twice",
                N_("{name} stands in row {first} and in row {second}."),
                N_("Delete one of them, or give both their staff numbers."),
                name=entry.name,
                first=like.row,
                second=entry.row,
            )
        others[entry.number] = entry

"""Where things stand in a filled paper of review: who signed, above, and the columns of the statements."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drills.authoring.signing.workbook import COLUMNS, SIGNED
from drills.words.language import _
from drills.workbook.cells import address, day
from drills.workbook.reading import Row
from engine.errors import InputError, Location
from engine.language import N_
from engine.library.approvals.approval import Round
from engine.text import fold


@dataclass(frozen=True, slots=True)
class Layout:
    """A paper as it came back: what is signed above with its cells, the columns, the rows of statements."""

    signed: Mapping[str, str]
    cells: Mapping[str, str]
    columns: Mapping[str, int]
    rows: tuple[Row, ...]

    @property
    def pack(self) -> str:
        """The pack the paper was written for; empty where that was deleted."""
        return self.signed.get("pack", "")

    def cell(self, row: Row, column: str) -> str:
        """Return the text of a row in one of `COLUMNS`."""
        return _text(row, self.columns[column])

    def address(self, row: Row, column: str) -> str:
        """Return the name of that cell, such as E9."""
        return address(self.columns[column], row.number)

    def round(self, file: Path) -> Round:
        """Return who decided, and when; raise `InputError` with the cell that is empty or no date."""
        office = self.signed.get("office", "")
        if not office:
            cell = self.cells.get("office", "B2")
            raise wrong(file, cell, N_("Nobody has signed: the office is empty."), N_("Fill it in."))
        signed = _day(self.signed.get("date", ""), file, self.cells.get("date", "B4"))
        until = None
        if self.signed.get("until"):
            until = _day(self.signed["until"], file, self.cells["until"])
            if until < signed:
                raise wrong(file, self.cells["until"],
                            N_("It would hold until {until}, before it was decided on {day}."),
                            N_("Mend one of the two dates."),
                            until=until.isoformat(), day=signed.isoformat())  # fmt: skip
        return Round(office, self.signed.get("role", ""), signed, until)


def layout(rows: Sequence[Row], file: Path) -> Layout:
    """Return where everything stands; raise `InputError` where it is no paper of review, or not whole."""
    signed: dict[str, str] = {}
    cells: dict[str, str] = {}
    for place, row in enumerate(rows):
        columns = _columns(row)
        if {"mark", "agreed"} <= columns.keys() or len(columns) > len(COLUMNS) // 2:
            missing = [words for name, words in COLUMNS.items() if name not in columns]
            if missing:
                raise wrong(file, f"A{row.number}", N_("The column {column} is missing."),
                            N_("Put it back, with this heading; columns may stand in any order."),
                            column=_(missing[0]))  # fmt: skip
            return Layout(signed, cells, columns, tuple(rows[place + 1 :]))
        for name, words in SIGNED.items():
            if _text(row, 0) in (words, _(words)):
                signed[name], cells[name] = _text(row, 1), f"B{row.number}"
    raise wrong(file, "A1", N_("This is no workbook of a review."),
                N_("Write one with `ringtrue review PACK -o FILE.xlsx`."))  # fmt: skip


def wrong(file: Path, cell: str, title: str, hint: str, **params: str) -> InputError:
    """Return the error for one cell of a filled paper."""
    return InputError("review-sheet", title, hint, location=Location(str(file), key=cell), **params)


def _columns(row: Row) -> dict[str, int]:
    named = {fold(cell): column for column, cell in enumerate(row.cells) if cell}
    columns = {name: named.get(fold(_(words)), named.get(fold(words))) for name, words in COLUMNS.items()}
    return {name: column for name, column in columns.items() if column is not None}


def _text(row: Row, column: int) -> str:
    return row.cells[column].strip() if column < len(row.cells) else ""


def _day(text: str, file: Path, cell: str) -> datetime.date:
    date = day(text)
    if date is None:
        raise wrong(file, cell, N_("{text} is no date."), N_("Write it as 2026-11-23."), text=text or "?")
    return date

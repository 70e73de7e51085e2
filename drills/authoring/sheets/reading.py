"""From the bytes of a workbook to its tables; columns and rows are found by what heads them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drills.authoring.sheets import form
from drills.authoring.sheets.form import Column
from drills.authoring.sheets.remarks import Cell, Remarks
from drills.workbook.cells import address
from drills.workbook.reading import Row, Sheet, is_workbook, readable, sheets
from engine.errors import InputError
from engine.language import N_

LARGE = 10_000_000
"""Bytes a workbook may have."""
ROWS = 300
"""Rows of one sheet that are read; a scenario has some twenty lines."""
LETTERS = 2000
"""Characters one cell may hold."""
TITLES = 6
"""Rows among which the headings may stand."""


@dataclass(frozen=True)
class Line:
    """One row of a table, its cells by heading."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]

    def __getitem__(self, heading: str) -> Cell:
        """Return the cell below a heading; an empty one at the row's beginning where the column is absent."""
        return self.cells.get(folded(heading), Cell("", f"{self.sheet}!A{self.number}"))

    @property
    def example(self) -> bool:
        """Whether the row is still the example of the form."""
        return form.is_example(self[form.NUMBER].text, self[form.SAYS].text)


class Field(NamedTuple):
    """One row of 基本 or 讲评: what is filled in for the scam, and for the genuine twin."""

    scam: Cell
    genuine: Cell


@dataclass(frozen=True)
class Table:
    """One sheet as a table: its lines, and where each heading stands."""

    title: str
    lines: tuple[Line, ...]
    heads: Mapping[str, str]

    def head(self, heading: str) -> str:
        """Return where a heading stands."""
        return self.heads.get(folded(heading), f"{self.title}!A1")


@dataclass(frozen=True)
class Filled:
    """A filled form."""

    basics: Mapping[str, Field]
    debrief: Mapping[str, Field]
    talk: Table
    twin: Table
    endings: Table


def read_form(data: bytes, name: str, remarks: Remarks) -> Filled:
    """Return the tables of a workbook, remarking on what is missing; raise `InputError` where it is none."""
    rows = {folded(sheet.title): sheet.rows for sheet in _sheets(data, name)}
    tables = {
        title: _table(title, rows.get(folded(title)), columns, remarks) for title, columns in _LAYOUT.items()
    }
    return Filled(
        _fields(tables[form.BASICS], form.BASIC_ROWS, remarks),
        _fields(tables[form.DEBRIEF], form.DEBRIEF_ROWS, remarks),
        tables[form.TALK],
        tables[form.TWIN],
        tables[form.ENDINGS],
    )


_PAIRS = (Column(form.LABEL), Column(form.SCAM), Column(form.GENUINE))
_LAYOUT: Mapping[str, Sequence[Column]] = {
    form.BASICS: _PAIRS,
    form.TALK: form.talk_columns(twin=False),
    form.ENDINGS: form.ENDING_COLUMNS,
    form.DEBRIEF: _PAIRS,
    form.TWIN: form.talk_columns(twin=True),
}


def _sheets(data: bytes, name: str) -> list[Sheet]:
    if not is_workbook(data) or len(data) > LARGE:
        raise InputError(
            "sheet-kind",
            N_("{name} is no XLSX workbook."),
            N_("`ringtrue new --sheet FILE.xlsx` writes one to fill in; save it as XLSX."),
            name=name,
        )
    with readable(name, N_("Open it in a spreadsheet program and save it as XLSX without a password.")):
        return [*sheets(data)]


def _table(title: str, rows: list[Row] | None, columns: Sequence[Column], remarks: Remarks) -> Table:
    if rows is None:
        remarks.refuse(
            title,
            N_("The workbook has no sheet {sheet}."),
            N_("Name the sheet so, or begin with a new form."),
            sheet=title,
        )
        return Table(title, (), {})
    headings = {folded(column.heading): column.heading for column in columns}
    if form.SOUND in headings.values() or form.WORDING in headings.values():
        headings |= dict.fromkeys(map(folded, (form.SOUND, form.WORDING)), form.WORDING)
    head = _head(rows, headings, folded(columns[0].heading)) or Row(1, ())
    heads = _columns(title, head, headings, remarks)
    _missing(title, columns, heads, head.number, remarks)
    below = [row for row in rows if heads and row.number > head.number]
    if len(below) > ROWS:
        remarks.refuse(
            f"{title}!A{below[ROWS].number}",
            N_("The sheet has more than {most} rows."),
            N_("Write one scam a workbook, and delete what lies below it."),
            most=ROWS,
        )
    lines = tuple(_line(title, row, heads, remarks) for row in below[:ROWS])
    return Table(
        title, lines, {heading: f"{title}!{address(at, head.number)}" for heading, at in heads.items()}
    )


def _columns(title: str, head: Row, headings: Mapping[str, str], remarks: Remarks) -> dict[str, int]:
    """Return where each column stands, by its heading."""
    heads: dict[str, int] = {}
    for at, text in enumerate(head.cells):
        heading = headings.get(folded(text))
        if heading and folded(heading) in heads:
            remarks.refuse(
                f"{title}!{address(at, head.number)}",
                N_("Two columns are headed {heading}."),
                N_("Delete one of them."),
                heading=heading,
            )
        elif heading:
            heads[folded(heading)] = at
    return heads


def _head(rows: Sequence[Row], headings: Mapping[str, str], first: str) -> Row | None:
    """Return the row that names most columns, the leading one among them where possible."""
    best = max(
        rows[:TITLES],
        key=lambda row: (
            len({folded(cell) for cell in row.cells} & headings.keys()),
            first in map(folded, row.cells),
        ),
        default=None,
    )
    return best if best and {folded(cell) for cell in best.cells} & headings.keys() else None


def _missing(
    title: str, columns: Sequence[Column], heads: Mapping[str, int], number: int, remarks: Remarks
) -> None:
    for column in columns:
        wanted = form.WORDING if column.heading == form.SOUND else column.heading
        if column.needed and folded(wanted) not in heads:
            remarks.refuse(
                f"{title}!A{number}",
                N_("No column is headed {heading}."),
                N_("Head the column so; where it stands does not matter."),
                heading=column.heading,
            )


def _line(title: str, row: Row, heads: Mapping[str, int], remarks: Remarks) -> Line:
    cells: dict[str, Cell] = {}
    for heading, at in heads.items():
        text = tidy(row.cells[at]) if at < len(row.cells) else ""
        where = f"{title}!{address(at, row.number)}"
        if len(text) > LETTERS:
            remarks.refuse(
                where, N_("The cell holds more than {most} characters."), N_("Say it shorter."), most=LETTERS
            )
            text = text[:LETTERS]
        cells[heading] = Cell(text, where)
    return Line(title, row.number, cells)


def _fields(table: Table, rows: Sequence[form.Asked], remarks: Remarks) -> dict[str, Field]:
    labels = {folded(row.label): row.label for row in rows}
    fields: dict[str, Field] = {}
    for line in table.lines:
        label = labels.get(folded(line[form.LABEL].text))
        if label and label in fields:
            remarks.refuse(
                line[form.LABEL].where,
                N_("Two rows are called {label}."),
                N_("Delete one of them."),
                label=label,
            )
        elif label:
            fields[label] = Field(line[form.SCAM], line[form.GENUINE])
    return fields


def folded(text: str) -> str:
    """Return a heading or label in the form in which it is compared."""
    words = unicodedata.normalize("NFKC", text).casefold().partition("(")[0]
    return "".join(sign for sign in words if sign.isalnum())


def tidy(text: str) -> str:
    """Return the text of a cell on one line, without signs that are no ink."""
    return "".join(_inked(unicodedata.normalize("NFC", text))).strip()


def _inked(text: str) -> Iterator[str]:
    for sign in text:
        kind = unicodedata.category(sign)
        if kind == "Zs":
            yield "\u3000" if sign == "\u3000" else " "
        elif kind not in ("Cf", "Zl", "Zp") and sign not in "\n\r\t":
            yield sign

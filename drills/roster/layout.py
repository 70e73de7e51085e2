"""Which column of a table is which, as headings, looks or a person say; and the columns to be asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drills.workbook.reading import Row
from engine.errors import InputError
from engine.language import N_

Column = Literal["name", "number", "group"]
"""What a column of a roster may hold."""
EXAMPLES = 3
LOOKED_AT = 50
"""Rows in which examples of a column are looked for."""
_CELL = 20
"""Signs of a heading or an example that are shown."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns by their places from 0; the table begins in the row of that number, from 1.

    `headed` tells that this row is headings and no person; `sheet` is the sheet's title, empty in a text.
    """

    row: int
    headed: bool
    columns: Mapping[Column, int]
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """One column: its place from 0, its heading or nothing, and at most three of its cells."""

    place: int
    heading: str
    cells: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.place + 1}. {self.heading}({' / '.join(self.cells)})"


@dataclass(frozen=True, slots=True)
class Table:
    """The first rows of a table, and how they are understood so far."""

    layout: Layout
    rows: tuple[Row, ...]

    def samples(self, *, headed: bool) -> list[Sample]:
        """Return the columns that hold anything, the first row read as headings or as a person."""
        heads = self.rows[0].cells if headed and self.rows else ()
        below = self.rows[1:] if headed else self.rows
        wide = max((len(row.cells) for row in self.rows), default=0)
        samples = [Sample(at, _brief(cell(heads, at)), _examples(below, at)) for at in range(wide)]
        return [sample for sample in samples if sample.heading or sample.cells]


class UnsureColumnsError(InputError):
    """It is not sure which column is which; `table` is what to ask about."""

    def __init__(self, table: Table) -> None:
        super().__init__(
            "roster-heading",
            N_("It is not sure which column holds names, from row {row} on: {columns}"),
            N_("Head the columns 姓名, 工号 and 部门, or name, number and department."),
            row=table.layout.row,
            columns="; ".join(map(str, table.samples(headed=table.layout.headed))),
        )
        self.table = table


def cell(cells: Sequence[str], at: int) -> str:
    """Return a cell without blanks around it; nothing where the row is shorter."""
    return cells[at].strip() if at < len(cells) else ""


def _examples(rows: Sequence[Row], at: int) -> tuple[str, ...]:
    cells = (_brief(cell(row.cells, at)) for row in rows)
    return tuple(text for text in cells if text)[:EXAMPLES]


def _brief(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable())[:_CELL]

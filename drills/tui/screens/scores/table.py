"""The table of groups: people, sensitivity and both rates, each value on its scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drills.tui.drawing.lines import Line, apart, blank, cells, cut, line
from drills.tui.drawing.scales import SHARE, Scale, drawn
from drills.words.language import _
from drills.words.scores.values import remark
from engine.text import width
from results.measures.measured import Measured
from results.scores.row import ScoreRow

SENSITIVITY = Scale(0, 4)
"""Narrower than where one group stands alone, so that groups part."""
LETTER, PEOPLE, VALUE, GAP = 4, 6, 6, 2
"""Cells of the columns that do not stretch."""
FEW = "*"
"""Stands behind the number of few people."""
LONGEST = 20
"""Cells a group's name may take."""
BOTH_RATES = 92
"""Cells from which false alarms have a line of their own, not only a figure."""


class _Grid(NamedTuple):
    name: int
    across: int
    lines: int


def letter(number: int) -> str:
    """Return the letter a group is known by."""
    return chr(ord("A") + number) if number < 26 else "*"


def figure(value: Measured, style: str, wide: int) -> Line:
    """Return a value as text, padded to a width; a dash where there is none."""
    text = style.format(value.value) if value.value is not None else "-"
    return (*line((text, "strong")), blank(max(wide - width(text), 1)))


def headings(rows: Sequence[ScoreRow], limit: int) -> list[Line]:
    """Return the names of the columns, and the ends of their scales."""
    grid = _grid(rows, limit)
    names = (_("sensitivity d'"), _("scams seen"), _("doubted"))
    ends = (("0", "4"), ("0", "100%"), ("0", "100%"))
    top: Line = _padded(line((_("group"), "soft")), LETTER + grid.name, before=LETTER)
    top = _padded((*top, *line((_("people"), "soft"))), LETTER + grid.name + PEOPLE)
    below: Line = (blank(cells(top)),)
    for number, (name, (low, high)) in enumerate(zip(names, ends, strict=True)):
        drawn_here = number < grid.lines
        whole = VALUE + grid.across + GAP if drawn_here else limit - cells(top)
        top = _padded((*top, *line((cut(name, whole - 1), "soft"))), cells(top) + whole)
        scale = apart(line((low, "soft")), line((high, "soft")), grid.across)
        below = (*below, *((blank(VALUE), *scale, blank(GAP)) if drawn_here else ()))
    return [top, below]


def table(rows: Sequence[ScoreRow], at: int, limit: int) -> list[Line]:
    """Return a row for each group, the one at `at` pointed at."""
    grid = _grid(rows, limit)
    return [_row(row, number, number == at, grid) for number, row in enumerate(rows)]


def _row(row: ScoreRow, number: int, on: bool, grid: _Grid) -> Line:
    key = line((f" {letter(number)} ", "chip-on" if on else "brass-strong"), (" ", "ink"))
    name = line((cut(row.about.label, grid.name - GAP), "strong" if on else "ink"))
    made: Line = _padded((*key, *name), LETTER + grid.name)
    people = line((f"{row.about.people:>3}", "soft"), (FEW if remark(row.about) else "", "brass"))
    made = _padded((*made, *people), LETTER + grid.name + PEOPLE)
    values = ((row["d_prime"], SENSITIVITY, "{:.2f}"), (row["hit_rate"], SHARE, "{:.0%}"),
              (row["false_alarm_rate"], SHARE, "{:.0%}"))  # fmt: skip
    for place, (value, scale, style) in enumerate(values):
        made = (*made, *figure(value, style, VALUE))
        if place < grid.lines:
            made = (*made, *drawn(value, scale, grid.across), blank(GAP))
    return made


def _grid(rows: Sequence[ScoreRow], limit: int) -> _Grid:
    name = min(max(width(row.about.label) for row in rows), LONGEST) + GAP
    lines = 3 if limit >= BOTH_RATES else 2
    room = limit - LETTER - name - PEOPLE - 3 * VALUE - lines * GAP
    return _Grid(name, min(max(room // lines, 5), 25), lines)


def _padded(row: Line, to: int, before: int = 0) -> Line:
    made: Line = (blank(before), *row) if before else row
    return (*made, blank(max(to - cells(made), 0)))

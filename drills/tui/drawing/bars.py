"""Counts as bars: a label, a bar as long as its share of the longest, and the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drills.tui.drawing.lines import Line, blank, cells, ink, line
from drills.tui.theme import Role
from engine.text import width


@dataclass(frozen=True, slots=True)
class Bar:
    """One count with its label; `key` stands before it, empty for none."""

    key: str
    label: str
    count: int
    role: Role = "brass"


def bars(counts: Sequence[Bar], limit: int, *, thick: int = 1) -> list[list[Line]]:
    """Return the rows of each bar, `thick` of them; a count of nothing has no bar."""
    gutter = max(width(bar.label) for bar in counts) + max(width(bar.key) for bar in counts) + 4
    number = max(len(str(bar.count)) for bar in counts) + 2
    most, room = max(bar.count for bar in counts) or 1, limit - gutter - number
    return [_bar(bar, gutter, bar.count * room // most, thick) for bar in counts]


def _bar(bar: Bar, gutter: int, length: int, thick: int) -> list[Line]:
    label = line((f"{bar.key} ", "brass-strong"), (f" {bar.label}", "strong"))
    drawn: Line = (ink("█" * length, bar.role),) if length else ()
    first = (*label, blank(gutter - cells(label)), *drawn, *line((f"  {bar.count}", "strong")))
    return [first, *((blank(gutter), *drawn) for _row in range(thick - 1))]

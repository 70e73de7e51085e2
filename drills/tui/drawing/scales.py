"""A value on its scale: a thin line for the whole, a heavy one for the range, a cross for the value."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Self

from drills.tui.drawing.lines import Line, apart, blank, cells, ink, line
from drills.tui.theme import Role
from drills.words.language import _
from engine.text import width
from results.measures.measured import Measured

MOST_ACROSS = 41
"""Cells of a line at most; odd, so that there is a middle."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at the two ends of a line, and one to be ticked on it; a scale may run downwards."""

    low: float
    high: float
    tick: float | None = None

    @classmethod
    def between(cls, low: float, high: float) -> Self:
        """Return the scale of these ends, with a tick at 0 where 0 lies between them."""
        return cls(low, high, tick=0 if low * high < 0 else None)

    def cell(self, value: float, across: int) -> int:
        """Return the cell of a value on a line of `across` cells; what lies outside stands at the end."""
        share = (value - self.low) / (self.high - self.low)
        return round(min(max(share, 0), 1) * (across - 1))


HUNDRED = Scale(50, 100)
"""Of 100 pairs those told apart; 50 is guessing."""
LEANING = Scale(1.5, -1.5, tick=0)
"""Who trusts has c > 0, and stands at the left."""
SHARE = Scale(0, 1)


def ends(low: str, high: str, across: int) -> Line:
    """Return the words for the two ends of a scale, `across` cells wide, as they stand above it."""
    row = apart(line((low, "soft")), line((high, "soft")), across)
    return (*row, blank(max(across - cells(row), 0)))


def drawn(value: Measured, scale: Scale, across: int) -> Line:
    """Return the line of a measured value, `across` cells wide; a thin line alone where there is none."""
    signs: list[tuple[str, Role]] = [("─", "line")] * across
    ends = [bound for bound in (value.low, value.value, value.high) if bound is not None]
    if value.value is not None:
        low, *_between, high = sorted(scale.cell(bound, across) for bound in (*ends, value.value))
        signs[low : high + 1] = [("━", "ink")] * (high + 1 - low)
    if scale.tick is not None:
        at = scale.cell(scale.tick, across)
        signs[at] = ("┿", "ink") if signs[at][0] == "━" else ("┼", "line")
    if value.value is not None:
        signs[scale.cell(value.value, across)] = ("╋", "brass-strong")
    return tuple(
        ink("".join(sign for sign, _role in run), role) for role, run in groupby(signs, key=itemgetter(1))
    )


def ended(low: str, value: Measured, scale: Scale, high: str, limit: int) -> Line:
    """Return a line as long as there is room, with a word at each end."""
    ends = (
        2 + max(map(width, (_("guessing"), _("trusting")))) + max(map(width, (_("all right"), _("doubting"))))
    )
    across = min(MOST_ACROSS, limit - ends)
    return (
        *line((f"{low} ", "soft")),
        *drawn(value, scale, across - 1 + across % 2),
        *line((f" {high}", "soft")),
    )

"""A value on its scale: a thin line for the whole, a heavy one for the range, a cross for the value."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from drills.tui.lines import Line, ink
from drills.tui.theme import Role
from results.measures.measured import Measured


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at the two ends of a line, and one to be ticked on it; a scale may run downwards."""

    low: float
    high: float
    tick: float | None = None

    def cell(self, value: float, across: int) -> int:
        """Return the cell of a value on a line of `across` cells; what lies outside stands at the end."""
        share = (value - self.low) / (self.high - self.low)
        return round(min(max(share, 0), 1) * (across - 1))


def drawn(value: Measured, scale: Scale, across: int) -> Line:
    """Return the line of a measured value, `across` cells wide; a thin line alone where there is none."""
    signs: list[tuple[str, Role]] = [("─", "line")] * across
    ends = [one for one in (value.low, value.value, value.high) if one is not None]
    if value.value is not None:
        low, *_between, high = sorted(scale.cell(one, across) for one in (*ends, value.value))
        signs[low : high + 1] = [("━", "ink")] * (high + 1 - low)
    if scale.tick is not None:
        at = scale.cell(scale.tick, across)
        signs[at] = ("┿", "ink") if signs[at][0] == "━" else ("┼", "line")
    if value.value is not None:
        signs[scale.cell(value.value, across)] = ("╋", "brass-strong")
    return tuple(
        ink("".join(sign for sign, _role in run), role) for role, run in groupby(signs, key=itemgetter(1))
    )

"""A value on its scale: a thin line for the whole, a heavy one for the range, a cross for the value."""

from __future__ import annotations

from dataclasses import dataclass

from drills.tui.lines import Line, ink, line
from results.measures.measured import Measured


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at the two ends of a line."""

    low: float
    high: float

    def cell(self, value: float, across: int) -> int:
        """Return the cell of a value on a line of `across` cells; what lies outside stands at the end."""
        share = (value - self.low) / (self.high - self.low)
        return min(max(round(share * (across - 1)), 0), across - 1)


def drawn(value: Measured, scale: Scale, across: int) -> Line:
    """Return the line of a measured value, `across` cells wide; a thin line alone where there is none."""
    if value.value is None:
        return line(("─" * across, "line"))
    at = scale.cell(value.value, across)
    low = at if value.low is None else scale.cell(value.low, across)
    high = at if value.high is None else scale.cell(value.high, across)
    return (
        ink("─" * low, "line"),
        ink("━" * (at - low), "ink"),
        ink("╋", "brass-strong"),
        ink("━" * (high - at), "ink"),
        ink("─" * (across - 1 - high), "line"),
    )

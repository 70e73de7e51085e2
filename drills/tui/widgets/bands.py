"""How steadily one person tells scam from genuine: four bands in words, and a bracket for the range."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, beside, blank, cells, centred, flowed, ink, line, spaced
from drills.tui.widgets.sheet import Sheet
from drills.words.language import _, counted
from drills.words.scores.skill import band_words, few_words
from results.measures.bands import Placed

GAP = 1
BANDS = ("starting", "steadier", "steady", "very-steady")
LOWEST, HIGHEST = -0.5, 3.5
"""The ends of the scale: each band is one wide, so a place on it is a place in the boxes."""


class Bands(Sheet):
    """Boxes where there is room, one line else; no number ever; `instead` stands in their place."""

    def __init__(self, placed: Placed | None, judged: int, *, instead: str = "") -> None:
        super().__init__()
        self._placed, self._judged, self._instead = placed, judged, instead

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the bands, or why there are none yet."""
        if self._instead:
            return flowed(self._instead, "ink", limit)
        if self._placed is None:
            return flowed(few_words(), "soft", limit)
        return self._boxes(self._placed, limit) if limit >= 70 else self._line(self._placed, limit)

    def _range_words(self, placed: Placed) -> str:
        if placed.lowest == placed.highest:
            return _("about here")
        few = counted(
            "only {count} so far; roughly within here",
            "only {count} so far; roughly within here",
            self._judged,
        )
        return few if self._judged < 20 else _("roughly within here")

    def _line(self, placed: Placed, limit: int) -> list[Line]:
        row: Line = ()
        for band in BANDS:
            on = band == placed.band
            name = line((f" {spaced(band_words(band))} ", "chip-on" if on else "ink"))
            row += (*([blank(1)] if row else []), *name)
        span = _("{range}: {low} to {high}").format(
            range=self._range_words(placed), low=band_words(placed.lowest), high=band_words(placed.highest)
        )
        return [row, *flowed(span, "soft", limit)]

    def _boxes(self, placed: Placed, limit: int) -> list[Line]:
        wide = (limit - 3 * GAP) // 4
        rows: list[Line] = []
        for number, band in enumerate(BANDS):
            rows = beside(rows, _box(band, band == placed.band, wide), number * (wide + GAP))
        low, high = (_cell(value, wide) for value in (placed.low, placed.high))
        across = max(high - low, 4)
        bracket = (blank(low), ink(f"├{'─' * (across - 2)}┤", "brass"))
        words = line((self._range_words(placed), "soft"))
        at = min(max(low + (across - cells(words)) // 2, 0), max(limit - cells(words), 0))
        return [*rows, bracket, (blank(at), *words), BLANK]


def _cell(value: float, wide: int) -> int:
    """Return the column of a d' on the row of boxes."""
    place = min(max(value, LOWEST), HIGHEST) - LOWEST
    return min(round(place * (wide + GAP)), 4 * (wide + GAP) - 1)


def _box(band: str, on: bool, wide: int) -> list[Line]:
    top, side, bottom = ("┏━┓", "┃", "┗━┛") if on else ("╭─╮", "│", "╰─╯")
    words = spaced(band_words(band))
    name = line((f" {words} ", "chip-on" if on else "ink"))
    inner = centred(name, wide - 2)
    edge = ink(side, "brass" if on else "line")
    return [
        (ink(top[0] + top[1] * (wide - 2) + top[2], "brass" if on else "line"),),
        (edge, *inner, blank(wide - 2 - cells(inner)), edge),
        (ink(bottom[0] + bottom[1] * (wide - 2) + bottom[2], "brass" if on else "line"),),
    ]

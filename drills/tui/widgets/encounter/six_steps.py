"""The verdict: six steps from surely genuine to surely a scam, none of them chosen beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import (
    BLANK,
    Line,
    balanced,
    beside,
    blank,
    cells,
    centred,
    indented,
    ink,
    line,
    spaced,
)
from drills.tui.widgets.sheet import Sheet
from drills.words.language import _
from engine.language import N_

SURENESS = (
    N_("over 90 %"), N_("70-80 %"), N_("50-60 %"), N_("50-60 %"), N_("70-80 %"), N_("over 90 %"),
)  # fmt: skip
"""How sure each step is, for those who think in numbers."""
BOX, BETWEEN, GAP = 11, 1, 5
"""Cells of a box, between two boxes, and between the two sides."""


class SixSteps(Sheet):
    """Six boxes in two threes where there is room, else six lines with a rule between the sides."""

    def __init__(self, sides: tuple[str, str]) -> None:
        super().__init__()
        self._sides = sides
        self._labels: Sequence[str] = ()
        self.chosen: int | None = None

    def show(self, labels: Sequence[str], chosen: int | None = None) -> None:
        """Show the words of the six steps, one of them chosen."""
        self._labels, self.chosen = tuple(labels), chosen
        self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return boxes or lines."""
        if not self._labels:
            return ()
        if limit >= 6 * BOX + 4 * BETWEEN + GAP and not any(map(_breaks, self._labels)):
            return self._boxes(limit)
        rows = self._list()
        return indented(rows, max((limit - max(cells(row) for row in rows)) // 2 - 2, 0))

    def _list(self) -> list[Line]:
        rows: list[Line] = []
        gutter = max(cells(line((label, "ink"))) for label in self._labels) + 3
        for number, label in enumerate(self._labels, start=1):
            on = number == self.chosen
            lead = (ink("┃", "brass") if on else blank(1), blank(1))
            key = ink(f" {number} ", "chip-on" if on else "brass-strong")
            sure = line((_(SURENESS[number - 1]), "ink" if on else "soft"))
            words = line((label, "strong"))
            rows.append((*lead, key, blank(2), *words, blank(gutter - cells(words)), *sure))
            if number == 3:
                rows.append((blank(3), ink("─" * 30, "line")))
        return rows

    def _boxes(self, limit: int) -> list[Line]:
        deep = max(len(balanced(label, "ink", BOX - 2)) for label in self._labels)
        columns = [self._box(number, deep) for number in range(1, 7)]
        sides = [_row_of(columns[:3]), _row_of(columns[3:])]
        across = 3 * BOX + 2 * BETWEEN
        heads = [_bracket(side, across) for side in self._sides]
        both = beside([heads[0], *sides[0]], [heads[1], *sides[1]], across + GAP)
        return [centred(row, limit) for row in both]

    def _box(self, number: int, deep: int) -> list[Line]:
        on = number == self.chosen
        top, side, bottom = ("┏━┓", "┃", "┗━┛") if on else ("╭─╮", "│", "╰─╯")
        inner = BOX - 2
        # a full-width digit, so that the cap stands in the middle
        cap = line((f" {chr(0xFF10 + number)} ", "chip-on" if on else "chip"))
        label = balanced(self._labels[number - 1], "strong", inner)
        label += [BLANK] * (deep - len(label))
        sure = line((_(SURENESS[number - 1]), "ink" if on else "soft"))
        rows = [centred(row, inner) for row in (cap, BLANK, *label, BLANK, sure)]
        edge = ink(side, "brass" if on else "line")
        drawn = [(edge, *row, blank(inner - cells(row)), edge) for row in rows]
        return [_edge(top, on), *drawn, _edge(bottom, on)]


def _breaks(label: str) -> bool:
    """Return whether a word of it is longer than a box is broad, and would be broken in two."""
    return any(word.isascii() and len(word) > BOX - 2 for word in label.split())


def _edge(corners: str, on: bool) -> Line:
    return (ink(corners[0] + corners[1] * (BOX - 2) + corners[2], "brass" if on else "line"),)


def _row_of(columns: Sequence[Sequence[Line]]) -> list[Line]:
    rows: list[Line] = list(columns[0])
    for number, column in enumerate(columns[1:], start=1):
        rows = beside(rows, column, number * (BOX + BETWEEN))
    return rows


def _bracket(words: str, across: int) -> Line:
    label = f" {spaced(words)} "
    size = cells(line((label, "ink")))
    before = (across - size) // 2
    after = across - size - before
    return (ink(f"├{'─' * (before - 1)}", "line"), ink(label, "strong"), ink(f"{'─' * (after - 1)}┤", "line"))

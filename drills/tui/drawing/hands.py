"""The six hands that show a verdict: one to five fingers, and six by thumb and little finger."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import Line, blank, cells, ink, line
from engine.text import width

FINGERS = (1, 3, 5, 7)
"""Cells of index, middle, ring and little finger; the thumb stands at 0."""
ACROSS = 9
"""Cells of one hand and the gap behind it."""
RAISED: tuple[tuple[int, ...], ...] = ((1,), (1, 3), (1, 3, 5), FINGERS, FINGERS, (7,))
"""The fingers of each number that point up."""


def hand(number: int, *, tall: bool) -> list[str]:
    """Return the rows of one hand, number 1..6: three, or five where it is `tall`."""
    raised = RAISED[number - 1]
    tops = [_row(raised, (), _thumb(number, top=True)) for _row_number in range(2 if tall else 1)]
    folded = tuple(finger for finger in FINGERS if finger not in raised)
    knuckles = _row(raised, folded, _thumb(number, top=False))
    palm = ("█" if number > 4 else " ") + "█" * 7 + " "
    return [*tops, knuckles, *([palm, " ███████ "] if tall else [palm])]


def _thumb(number: int, *, top: bool) -> str:
    if number == 6:
        return "█"
    return "▄" if number == 5 and not top else " "


def _row(raised: Sequence[int], folded: Sequence[int], thumb: str) -> str:
    cells_of = {0: thumb, **dict.fromkeys(raised, "█"), **dict.fromkeys(folded, "▄")}
    return "".join(cells_of.get(cell, " ") for cell in range(ACROSS))


def hands(labels: Sequence[str], sides: tuple[str, str], limit: int, *, tall: bool) -> list[Line]:
    """Return the six hands beside each other with their digits, and below them what they say.

    That are the `labels` of the six steps where a column holds each, else the words of the two `sides`.
    """
    column = limit // 6
    drawn = [hand(number, tall=tall) for number in range(1, 7)]
    before = (column - ACROSS) // 2
    rows: list[Line] = []
    for row in zip(*drawn, strict=True):
        rows.append(tuple(ink(_centred(part, column, before), "ink") for part in row))
    rows.append(tuple(ink(_centred(f"    {digit}", column, before), "brass-strong") for digit in "123456"))
    if all(width(label) < column for label in labels):
        return [*rows, tuple(run for label in labels for run in _middle(label, column))]
    return [*rows, tuple(run for side in sides for run in _middle(side, column * 3))]


def _centred(part: str, column: int, before: int) -> str:
    return f"{' ' * before}{part}".ljust(column)


def _middle(words: str, column: int) -> Line:
    label = line((words, "soft"))
    before = (column - cells(label)) // 2
    return (blank(before), *label, blank(column - cells(label) - before))

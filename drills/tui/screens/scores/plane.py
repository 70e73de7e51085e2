"""Hit rate over false-alarm rate: each group a letter on the plane, the diagonal is guessing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drills.tui.drawing.lines import Line, apart, blank, indented, ink, line, spaced
from drills.tui.theme import Role
from drills.words.language import _


class Spot(NamedTuple):
    """A group on the plane: its letter, both rates as shares, and whether it is pointed at."""

    letter: str
    alarms: float
    hits: float
    on: bool


MARGIN = 5
"""Cells of the figures at the left."""


def plane(spots: Sequence[Spot], wide: int, high: int) -> list[Line]:
    """Return the plane in `high` rows beside its figures, with a heading above and the other axis below."""
    across = wide - MARGIN - 1
    signs: dict[tuple[int, int], tuple[str, Role]] = {
        (x, round(x / (across - 1) * (high - 1))): (".", "soft") for x in range(0, across, 2)
    }
    for spot in sorted(spots, key=lambda spot: spot.on):
        x, y = round(spot.alarms * (across - 1)), round(spot.hits * (high - 1))
        free = [column for column in range(across) if signs.get((column, y), (".",))[0] == "."] or [x]
        x = min(free, key=lambda column: abs(column - x))
        signs[x, y] = (spot.letter, "chip-on" if spot.on else "brass-strong")
    figures = {high - 1: "100%", high // 2: "50%", 0: "0%"}
    heading = line((spaced(_("Seen through and doubted")), "soft"))
    rows: list[Line] = [apart(heading, line((_("up and left is better"), "soft")), wide)]
    for y in reversed(range(high)):
        row = tuple(ink(*signs[x, y]) if (x, y) in signs else blank(1) for x in range(across))
        rows.append((*line((f"{figures.get(y, ''):>{MARGIN - 1}} ", "soft")), ink("│", "line"), *row))
    rows.append((blank(MARGIN), ink("└" + "─" * across, "line")))
    below = apart(line(("0%", "soft")), line(("100%", "soft")), across)
    words = line((_("genuine doubted"), "soft"))
    return [*rows, *indented([_between(below, words, across)], MARGIN + 1)]


def _between(row: Line, words: Line, limit: int) -> Line:
    """Return a row of two ends with words in its middle."""
    low, _space, high = row
    room = limit - sum(len(span.text) for span in (low, high))
    wide = sum(2 if sign > "\u2e80" else 1 for span in words for sign in span.text)
    before = (room - wide) // 2
    return (low, blank(before), *words, blank(room - wide - before), high) if before > 0 else row

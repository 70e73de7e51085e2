"""A chat as messengers show it: the others at the left beside a bar, oneself at the right."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from drills.tui.drawing.divider import came_of_it
from drills.tui.drawing.lines import BLANK, Line, blank, cells, centred, indented, ink, line
from drills.tui.drawing.pieces import cut, inked, label, text
from drills.tui.keys.picker import Target
from drills.tui.theme import Role
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from engine.play.encounter import Passage

INSET = 8
"""Cells a message leaves free at the other side."""
LIGHT, HEAVY = ("│", "┌", "└"), ("┃", "┏", "┗")
"""The edge of a message of others: of its middle rows or its only one, its first, its last."""


class Bubbles(Paper):
    """Messages in the order they came; several of one sender stand under one name.

    `deeds` are the words of what can be done instead of writing; they stand in the middle, for nobody
    was sent them.
    """

    def __init__(self, deeds: Collection[str] = ()) -> None:
        super().__init__()
        self._deeds = frozenset(deeds)
        self._passages: Sequence[Passage] = ()
        self._cursor: Target | None = None
        self._divider: int | None = None
        self._starts: dict[int, tuple[int, int]] = {}

    def show(
        self, passages: Sequence[Passage], cursor: Target | None = None, divider: int | None = None
    ) -> None:
        """Show these messages; from index `divider` on they came after the verdict."""
        grown = len(passages) > len(self._passages)
        self._passages, self._cursor, self._divider = tuple(passages), cursor, divider
        self.redraw()
        if grown:
            self.follow()
        elif cursor and cursor.passage in self._starts:
            self.reveal(*self._starts[cursor.passage])

    def rows(self, limit: int) -> Sequence[Line]:
        """Return all messages."""
        rows: list[Line] = []
        self._starts = {}
        newest = self._newest()
        before: Passage | None = None
        for passage in self._passages:
            if passage.index == self._divider:
                rows += [*([BLANK] if rows else []), came_of_it(limit)]
                before = None
            goes_on = before is not None and (before.side, before.label) == (passage.side, passage.label)
            if rows and not goes_on:
                rows.append(BLANK)
            start = len(rows)
            rows += self._message(passage, passage.index >= newest, goes_on, limit)
            self._starts[passage.index] = (start, len(rows))
            before = passage
        return rows

    def _newest(self) -> int:
        """Return the index from which messages came with the last turn of the others."""
        newest = len(self._passages) and self._passages[-1].index + 1
        for passage in reversed(self._passages):
            if passage.side == "you":
                break
            newest = passage.index
        return newest

    def _message(self, passage: Passage, newest: bool, goes_on: bool, limit: int) -> list[Line]:
        cursor = self._cursor.piece if self._cursor and self._cursor.passage == passage.index else None
        if passage.side == "you":
            deed = text(passage) in self._deeds
            return [centred(line((text(passage), "soft")), limit)] if deed else _own(passage, limit)
        base: Role = "strong" if newest else "ink"
        if passage.side == "after":
            return indented([inked(row, passage, base) for row in cut(passage, limit - 2)], 1)
        rows = cut(passage, limit - INSET)
        edges = _edges(HEAVY if newest else LIGHT, len(rows))
        words = [
            (ink(edge, "brass" if newest else "line"), *inked(row, passage, base, cursor))
            for edge, row in zip(edges, rows, strict=True)
        ]
        return words if goes_on else [line((label(passage), "brass-strong" if newest else "soft")), *words]

    def note_above(self, hidden: int) -> Line:
        """Return that there is more above."""
        return line((_("more above, key Up"), "soft"))

    def note_below(self, hidden: int) -> Line:
        """Return that there is more below."""
        return line((_("more below, key Down"), "soft"))


def _edges(edge: tuple[str, str, str], count: int) -> str:
    """Return the edge of each row, so that messages right below each other stay apart."""
    middle, first, last = edge
    return middle if count == 1 else f"{first}{middle * (count - 2)}{last}"


def _own(passage: Passage, limit: int) -> list[Line]:
    """Return one's own message at the right edge, its bar at the right."""
    words = [inked(row, passage, "soft") for row in cut(passage, limit - INSET)]
    wide = max(cells(row) for row in words)
    return [(blank(limit - wide - 2), *row, blank(wide - cells(row) + 1), ink("│", "line")) for row in words]

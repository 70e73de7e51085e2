"""The conversation as it goes: speakers in a gutter, the newest turn bold, pieces that can be marked."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.divider import came_of_it
from drills.tui.drawing.lines import BLANK, Line, blank, cells, flowed, indented, line
from drills.tui.drawing.pieces import Row, cut, inked, label
from drills.tui.keys.picker import Target
from drills.tui.theme import Role
from drills.tui.widgets.paper import Paper
from drills.words.language import _, counted
from engine.play.encounter import Passage
from engine.text import width

EDGE = 2
"""Cells at the left for the bar of the newest turn."""
GUTTER = 6
"""Cells of the speaker's name, the hanging cell included."""


class Transcript(Paper):
    """Passages, each broken into rows once; only what is seen is drawn."""

    def __init__(self, opening: str = "", classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._opening = opening
        self._passages: Sequence[Passage] = ()
        self._cursor: Target | None = None
        self._divider: int | None = None
        self._gutter = GUTTER
        self._cut: dict[int, list[Row]] = {}
        self._places: list[tuple[int, int]] = []
        self._starts: list[int] = []
        self._head: list[Line] = []
        self._roomy = True

    def show(
        self, passages: Sequence[Passage], cursor: Target | None = None, divider: int | None = None
    ) -> None:
        """Show these passages; those known are not broken anew. From index `divider` on it is afterwards."""
        grown = len(passages) > len(self._passages)
        self._passages, self._cursor, self._divider = passages, cursor, divider
        self.redraw()
        if grown:
            self.follow()
        elif cursor:
            self._reveal(cursor)

    def lay(self, limit: int) -> int:
        """Break what is new into rows and return how many rows there are."""
        self._roomy = self.app.size.height >= 24
        gutter = max(
            [
                GUTTER,
                *(width(label(passage)) + 2 for passage in self._passages if passage.side in ("them", "you")),
            ]
        )
        if gutter != self._gutter or limit != self.limit:
            self._cut.clear()
        self._gutter = gutter
        self._head = flowed(self._opening, "soft", limit - EDGE) if self._opening else []
        self._places = [(-2, number) for number in range(len(self._head))]
        self._starts = []
        for place, passage in enumerate(self._passages):
            if passage.index not in self._cut:
                self._cut[passage.index] = self._broken(passage, limit)
            self._place(place, passage)
        return len(self._places)

    def _broken(self, passage: Passage, limit: int) -> list[Row]:
        return cut(passage, limit - EDGE - self._indent(passage) + 1)

    def _indent(self, passage: Passage) -> int:
        if passage.side == "after":
            return 1
        return self._gutter if passage.side != "seen" else width(label(passage)) + 2

    def _place(self, place: int, passage: Passage) -> None:
        newest = place == self._newest
        if self._places and (self._roomy or newest) and passage.side != "seen":
            self._places.append((-1, 0))
        if passage.index == self._divider:
            self._places += [(-3, 0), (-1, 0)] if self._roomy else [(-3, 0)]
        self._starts.append(len(self._places))
        self._places += [(place, number) for number in range(len(self._cut[passage.index]))]

    @property
    def _newest(self) -> int:
        for place in range(len(self._passages) - 1, -1, -1):
            if self._passages[place].side in ("them", "after"):
                return place
        return -1

    def row(self, at: int) -> Line:
        """Return one row with its marks and the cursor as they are now."""
        place, number = self._places[at]
        if place == -2:
            return indented([self._head[number]], EDGE)[0]
        if place == -3:
            return (blank(EDGE), *came_of_it(self.limit - EDGE))
        if place < 0:
            return BLANK
        return self._turn(self._passages[place], place == self._newest, number)

    def _turn(self, passage: Passage, newest: bool, number: int) -> Line:
        quiet = passage.side == "you"
        base: Role = "strong" if newest else "soft" if quiet else "ink"
        bar = line(("┃ ", "brass")) if newest else (blank(EDGE),)
        name: Line = ()
        if number == 0 and passage.side != "after":
            name = line((label(passage), "brass-strong" if newest else "soft"))
        space = blank(max(self._indent(passage) - 1 - cells(name), 0))
        cursor = self._cursor.piece if self._cursor and self._cursor.passage == passage.index else None
        return (*bar, *name, space, *inked(self._cut[passage.index][number], passage, base, cursor))

    def _reveal(self, cursor: Target) -> None:
        """Scroll so that the turn under the cursor is seen whole."""
        for place, passage in enumerate(self._passages):
            if passage.index == cursor.passage:
                top = self._starts[place]
                bottom = top + len(self._cut[passage.index])
                self.reveal(top, bottom)

    def note_above(self, hidden: int) -> Line:
        """Return how many turns stand above."""
        turns = max(sum(start < hidden for start in self._starts), 1)
        words = counted("{count} turn above, key Up", "{count} turns above, key Up", turns)
        return (blank(EDGE), *line((words, "soft")))

    def note_below(self, hidden: int) -> Line:
        """Return that there is more below."""
        return (blank(EDGE), *line((_("more below, key Down"), "soft")))

"""A thread of text messages: a bubble each, its pieces to be marked."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.divider import came_of_it
from drills.tui.drawing.lines import BLANK, Line, boxed, indented, ink, line
from drills.tui.drawing.pieces import cut, inked, label
from drills.tui.keys.picker import Target
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from engine.play.encounter import Passage


class Thread(Paper):
    """Messages in bubbles where there is room, else beside a bar; what follows them below a divider."""

    def __init__(self) -> None:
        super().__init__()
        self._passages: Sequence[Passage] = ()
        self._cursor: Target | None = None
        self._divider: int | None = None
        self._starts: list[tuple[int, int]] = []

    def show(
        self, passages: Sequence[Passage], cursor: Target | None = None, divider: int | None = None
    ) -> None:
        """Show these messages; from index `divider` on it is what came of them."""
        self._passages, self._cursor, self._divider = passages, cursor, divider
        self.redraw()
        if cursor and cursor.passage < len(self._starts):
            self.reveal(*self._starts[cursor.passage])
        elif divider is not None:
            self.follow()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return all messages."""
        rows: list[Line] = []
        self._starts = []
        for passage in self._passages:
            if passage.index == self._divider:
                rows += [*([BLANK] if rows else []), came_of_it(limit)]
            start = len(rows)
            rows += self._message(passage, limit)
            self._starts.append((start, len(rows)))
            if self.app.size.width < 80 or passage.side != "them":
                rows.append(BLANK)
        return rows[:-1] if rows and not rows[-1] else rows

    def _message(self, passage: Passage, limit: int) -> list[Line]:
        cursor = self._cursor.piece if self._cursor and self._cursor.passage == passage.index else None
        if passage.side != "them":
            quiet = passage.side == "you"
            words = [inked(row, passage, "soft" if quiet else "strong") for row in cut(passage, limit - 2)]
            return indented(words, 1)
        words = [inked(row, passage, "ink", cursor) for row in cut(passage, limit - 5)]
        if self.app.size.width >= 80:
            return boxed(words, limit, line((label(passage), "soft")))
        return [line((label(passage), "soft")), *((ink("│", "line"), ink(" ", "ink"), *row) for row in words)]

    def note_above(self, hidden: int) -> Line:
        """Return that there is more above."""
        return line((_("more above, key Up"), "soft"))

    def note_below(self, hidden: int) -> Line:
        """Return that there is more below."""
        return line((_("more below, key Down"), "soft"))

"""A note in words: who issued it in the border above, the specimen mark in the border below."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.divider import came_of_it
from drills.tui.drawing.lines import BLANK, Line, blank, boxed, cells, flowed, line
from drills.tui.drawing.pieces import cut, inked, label, text
from drills.tui.keys.picker import Target
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from engine.play.encounter import Passage
from engine.text import width


class NoteCard(Paper):
    """Findings, the newest first and bold; what came of the note below them."""

    def __init__(self) -> None:
        super().__init__()
        self._passages: Sequence[Passage] = ()
        self._cursor: Target | None = None
        self._divider: int | None = None
        self._bare = False

    def show(
        self,
        passages: Sequence[Passage],
        cursor: Target | None = None,
        divider: int | None = None,
        *,
        bare: bool = False,
    ) -> None:
        """Show the note and what was found; from index `divider` on it is what came of it.

        `bare` leaves the border out, where a picture carries title and mark.
        """
        self._passages, self._cursor, self._divider = passages, cursor, divider
        self._bare = bare
        self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the card."""
        panel = [text(passage) for passage in self._passages if passage.side == "panel"]
        title, mark = (*panel, "", "")[:2]
        findings = [passage for passage in self._passages if passage.side == "them"]
        if self._bare:
            rows = self._findings(findings, limit)
        else:
            body = self._findings(findings, limit - 4) if findings else self._nothing(limit - 4)
            rows = boxed(body, limit, line((title, "strong")), line((mark, "scam")))
        before = [
            passage for passage in self._passages if passage.side == "after" and not self._came_after(passage)
        ]
        rows = [row for passage in before for row in flowed(text(passage), "brass-strong", limit)] + rows
        after = [
            passage
            for passage in self._passages
            if passage.side in ("you", "after") and self._came_after(passage)
        ]
        if after:
            rows.append(came_of_it(limit))
        for passage in after:
            rows += flowed(text(passage), "soft" if passage.side == "you" else "strong", limit)
        return rows

    def _came_after(self, passage: Passage) -> bool:
        return self._divider is not None and passage.index >= self._divider

    def _nothing(self, limit: int) -> list[Line]:
        return [BLANK, *flowed(_("Choose how to look at it."), "soft", limit), BLANK]

    def _findings(self, findings: Sequence[Passage], limit: int) -> list[Line]:
        gutter = max(width(label(passage)) for passage in findings) + 2
        rows: list[Line] = []
        for passage in reversed(findings):
            if rows and self.app.size.height >= 24 and not self._bare:
                rows.append(BLANK)
            newest = passage is findings[-1]
            cursor = self._cursor.piece if self._cursor and self._cursor.passage == passage.index else None
            for number, row in enumerate(cut(passage, limit - gutter + 1)):
                name = line((label(passage), "brass-strong" if newest else "soft")) if number == 0 else ()
                space = blank(gutter - 1 - cells(name))
                rows.append((*name, space, *inked(row, passage, "strong" if newest else "ink", cursor)))
        return rows

"""What lies beside a conversation: the caller display, the papers on the counter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drills.tui.drawing.lines import BLANK, Line, boxed, cells, flowed, hung, indented, line
from drills.tui.drawing.pieces import cut, inked, label, text
from drills.tui.keys.picker import Target
from drills.tui.widgets.sheet import Sheet
from engine.play.encounter import Passage
from engine.text import width


@dataclass(frozen=True, slots=True)
class Beside:
    """What a panel shows: its title, its rows, and a quiet line at its end."""

    title: str
    panel: Sequence[Passage]
    note: str = ""


class Panel(Sheet):
    """A box of labelled rows where there is room, and one line of them where there is not."""

    def __init__(self, boxed: bool, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._boxed = boxed
        self._beside = Beside("", ())
        self._cursor: Target | None = None

    def show(self, beside: Beside, cursor: Target | None = None) -> None:
        """Show this, with the cursor where it is."""
        self._beside, self._cursor = beside, cursor
        if self.changed(beside, cursor):
            self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the box, or the one line."""
        if not self._boxed:
            return [self._one_line(limit)] if self._beside.panel else []
        rows = boxed(self._labelled(limit - 4), limit, line((self._beside.title, "soft")))
        if self._beside.note:
            rows += [BLANK, *indented(flowed(self._beside.note, "soft", limit - 2), 2)]
        return rows

    def _piece(self, passage: Passage) -> int | None:
        return self._cursor.piece if self._cursor and self._cursor.passage == passage.index else None

    def _labelled(self, limit: int) -> list[Line]:
        panel = self._beside.panel
        gutter = max((width(label(passage)) for passage in panel), default=0) + 2
        rows: list[Line] = []
        for number, passage in enumerate(panel):
            cut_rows = cut(passage, limit - gutter + 1)
            words = [
                inked(row, passage, "ink" if number else "strong", self._piece(passage)) for row in cut_rows
            ]
            rows += hung(line((label(passage), "soft")), words, gutter - 1)
        return rows

    def _one_line(self, limit: int) -> Line:
        """Return as many rows as fit on one line; the one under the cursor stands alone."""
        under = [passage for passage in self._beside.panel if self._piece(passage) is not None]
        if under:
            passage = under[0]
            name = line((label(passage), "soft"))
            rows = cut(passage, limit - cells(name) - 1)
            at = next(
                (row for row in rows if any(run.tag.before == self._piece(passage) for run in row)), rows[0]
            )
            return (*name, *line((" ", "ink")), *inked(at, passage, "ink", self._piece(passage)))
        row: Line = ()
        for passage in self._beside.panel:
            ground = "mark" if passage.marked or any(piece.marked for piece in passage.pieces) else "ink"
            words = f"[{text(passage)}]" if ground == "mark" else text(passage)
            more = line(
                ("   " if row else "", "ink"),
                (f"{label(passage)} ", "soft"),
                (words, "mark" if ground == "mark" else "ink"),
            )
            if cells(row) + cells(more) <= limit:
                row += more
        return row

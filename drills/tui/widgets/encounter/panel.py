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

    def _piece(self, one: Passage) -> int | None:
        return self._cursor.piece if self._cursor and self._cursor.passage == one.index else None

    def _labelled(self, limit: int) -> list[Line]:
        panel = self._beside.panel
        gutter = max((width(label(one)) for one in panel), default=0) + 2
        rows: list[Line] = []
        for number, one in enumerate(panel):
            cut_rows = cut(one, limit - gutter + 1)
            words = [inked(row, one, "ink" if number else "strong", self._piece(one)) for row in cut_rows]
            rows += hung(line((label(one), "soft")), words, gutter - 1)
        return rows

    def _one_line(self, limit: int) -> Line:
        """Return as many rows as fit on one line; the one under the cursor stands alone."""
        under = [one for one in self._beside.panel if self._piece(one) is not None]
        if under:
            one = under[0]
            name = line((label(one), "soft"))
            rows = cut(one, limit - cells(name) - 1)
            at = next(
                (row for row in rows if any(run.tag.before == self._piece(one) for run in row)), rows[0]
            )
            return (*name, *line((" ", "ink")), *inked(at, one, "ink", self._piece(one)))
        row: Line = ()
        for one in self._beside.panel:
            ground = "mark" if one.marked or any(piece.marked for piece in one.pieces) else "ink"
            shown = f"[{text(one)}]" if ground == "mark" else text(one)
            more = line(
                ("   " if row else "", "ink"),
                (f"{label(one)} ", "soft"),
                (shown, "mark" if ground == "mark" else "ink"),
            )
            if cells(row) + cells(more) <= limit:
                row += more
        return row

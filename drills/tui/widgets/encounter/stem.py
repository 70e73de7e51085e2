"""The words of a question, and of its answer so far."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, flowed, hung, line
from drills.tui.widgets.sheet import Sheet
from engine.text import width

Row = tuple[str, str]
"""A label and what stands beside it."""


class Stem(Sheet):
    """The question, bold, a quiet word about how to answer, and what was answered so far."""

    def __init__(self) -> None:
        super().__init__()
        self._stem = self._note = ""
        self._rows: Sequence[Row] = ()

    def show(self, stem: str, note: str = "", rows: Sequence[Row] = ()) -> None:
        """Show this question."""
        self._stem, self._note, self._rows = stem, note, tuple(rows)
        self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the question, broken into rows."""
        roomy = [BLANK] if self.app.size.height >= 24 else []
        rows = flowed(self._stem, "strong", limit)
        rows += [*roomy, *flowed(self._note, "soft", limit)] if self._note else []
        rows += roomy if self._rows else []
        gutter = max((width(label) for label, _text in self._rows), default=0) + 2
        for label, text in self._rows:
            rows += hung(line((label, "soft")), flowed(text, "ink", limit - gutter), gutter)
        return [*rows, BLANK]

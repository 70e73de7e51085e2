"""The words of a question."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.lines import BLANK, Line, flowed
from drills.tui.widgets.sheet import Sheet


class Stem(Sheet):
    """The question, bold, and a quiet word about how to answer."""

    def __init__(self) -> None:
        super().__init__()
        self._stem = self._told = ""

    def show(self, stem: str, told: str = "") -> None:
        """Show this question."""
        self._stem, self._told = stem, told
        self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the question, broken into rows."""
        rows = flowed(self._stem, "strong", limit)
        return [*rows, BLANK, *flowed(self._told, "soft", limit)] if self._told else rows

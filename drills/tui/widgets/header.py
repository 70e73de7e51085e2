"""The first two rows of every screen: the program, the screen, where one is; and the rule below."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import Line, apart, ink, line, spaced
from drills.tui.widgets.sheet import Sheet

BRAND = "ringtrue"


class HeaderLine(Sheet):
    """`ringtrue` and the title at the left, where one is at the right; the rule is the progress line."""

    DEFAULT_CSS = "HeaderLine { height: 2; margin: 0 2; }"

    def __init__(self, title: str = "", where: str = "", done: float | None = None) -> None:
        super().__init__(id="header")
        self._title, self._where, self._done = title, where, done
        self._label: Line = ()

    def show(self, title: str, where: str = "", done: float | None = None, label: Line = ()) -> None:
        """Show other words; `done` is the share done, 0..1; `label` stands in place of brand and title."""
        self._title, self._where, self._done, self._label = title, where, done, label
        if self.changed(title, where, done, label):
            self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the line and its rule."""
        brand = line((BRAND, "brass-strong"), ("  ", "ink"), (spaced(self._title), "strong"))
        done = round(limit * min(max(self._done or 0, 0), 1))
        progress = (ink("━" * done, "brass"), ink("─" * (limit - done), "line"))
        return (apart(self._label or brand, line((self._where, "soft")), limit), progress)

"""The last row of every screen: what can be pressed here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drills.tui.drawing.lines import Line, apart, blank, cells, line
from drills.tui.widgets.sheet import Sheet
from drills.words.language import _

MOST = 3
"""How many hints of its own a screen may have."""


class Hint(NamedTuple):
    """A key as people call it, and what it does here."""

    key: str
    does: str


class HintBar(Sheet):
    """At most three hints of the screen, dropped from the right where it is narrow, and two that stay."""

    DEFAULT_CSS = "HintBar { dock: bottom; height: 1; margin: 0 1; padding: 0 1; background: $panel; }"

    def __init__(self) -> None:
        super().__init__(id="hints")
        self._hints: Sequence[Hint] = ()
        self._leave = ""

    def show(self, hints: Sequence[Hint], leave: str = "") -> None:
        """Show other hints; `leave` is what Esc does here, in other words than leaving."""
        self._hints, self._leave = tuple(hints)[:MOST], leave
        if self.changed(self._hints, leave):
            self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the one row."""
        pinned = _joined([Hint("?", _("Help")), Hint("Esc", self._leave or _("Leave"))], 2)
        for count in range(len(self._hints), 0, -1):
            for gap in (3, 2):
                own = _joined(self._hints[:count], gap)
                if cells(own) + cells(pinned) + gap <= limit:
                    return (apart(own, pinned, limit),)
        return ((blank(max(limit - cells(pinned), 0)), *pinned),)


def _joined(hints: Sequence[Hint], gap: int) -> Line:
    row: Line = ()
    for hint in hints:
        row += line((" " * gap if row else "", "ink"), (hint.key, "brass-strong"), (f" {hint.does}", "ink"))
    return row

"""Rows that are given as they are needed: a paper for screens that make their rows themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drills.tui.drawing.lines import Line, line
from drills.tui.widgets.paper import Paper
from drills.tui.widgets.sheet import Sheet
from drills.words.language import _

Rows = Callable[[int], Sequence[Line]]
"""Makes rows for a width in cells."""


class Page(Paper):
    """A scrolling page whose rows are made by a function; `below` says which key shows what is hidden."""

    def __init__(
        self, made: Rows, classes: str | None = None, below: Callable[[], str] | None = None
    ) -> None:
        super().__init__(classes=classes)
        self._made, self._below = made, below

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows."""
        return self._made(limit)

    def note_below(self, hidden: int) -> Line:
        """Return that there is more below, and the key to it."""
        return line((self._below() if self._below else _("more below, key Down"), "soft"))


class Block(Sheet):
    """A block, as high as its rows, whose rows are made by a function."""

    def __init__(self, made: Rows, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._made = made

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows."""
        return self._made(limit)

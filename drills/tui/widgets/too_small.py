"""What stands in place of a screen where the terminal is too small for it."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import Line, flowed
from drills.tui.widgets.sheet import Sheet
from drills.words.language import _

LEAST = (40, 12)
"""Columns and rows below which nothing useful can be shown."""


class TooSmall(Sheet):
    """One sentence: please enlarge; nothing is lost meanwhile."""

    DEFAULT_CSS = "TooSmall { height: 1fr; padding: 1; display: none; }"

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the sentence."""
        words = _("Please make this window larger: at least {columns} columns and {rows} rows.").format(
            columns=60, rows=18
        )
        return [*flowed(words, "strong", limit), *flowed(_("Nothing is lost."), "ink", limit)]

"""Help: every key of the screen below it."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, flowed, hung, line
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.screens.reading import ReadingScreen
from drills.words.language import _
from engine.language import N_
from engine.text import width


class HelpScreen(ReadingScreen):
    """The keys of one screen, then those that work everywhere."""

    TITLE_WORDS = N_("Help")

    def __init__(self, below: RingtrueScreen[object]) -> None:
        super().__init__()
        heard = below.sounds and below.app.heard is not None
        self._parts = (below.help_keys(), everywhere(below.leave_words(), heard=heard))

    def rows(self, limit: int) -> Sequence[Line]:
        """Return both lists, keys in one column, what they do in the other, air between the lists."""
        gutter = max(width(entry.keys) for part in self._parts for entry in part) + 4
        rows: list[Line] = []
        for part in self._parts:
            for entry in part:
                keys = line((entry.keys, "brass-strong"))
                rows += hung(keys, flowed(entry.does, "ink", limit - gutter), gutter)
            rows.append(BLANK)
        return rows[:-1]


def everywhere(leave: str, *, heard: bool = False) -> Sequence[KeyHelp]:
    """Return the keys that work on every screen."""
    return (
        KeyHelp(_("? or F1"), _("this help")),
        KeyHelp("F9", _("cover the screen with a plain page; the clock stands still")),
        KeyHelp("F8", _("sound on or off") if heard else _("dark or light")),
        KeyHelp("Esc", leave or _("leave, asked first")),
    )

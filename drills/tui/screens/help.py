"""Help: every key of the screen below it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.language import _
from drills.tui.lines import BLANK, Line, flowed, hung, line
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.paper import Paper
from engine.language import N_
from engine.text import width


class HelpScreen(RingtrueScreen[None]):
    """The keys of one screen, then those that work everywhere."""

    TITLE_WORDS = N_("Help")

    def __init__(self, below: RingtrueScreen[object]) -> None:
        super().__init__()
        self._paper = KeyPaper(below.help_keys(), everywhere(below.leave_words()))

    def body(self) -> ComposeResult:
        """Yield the list of keys."""
        yield self._paper

    def hints(self) -> Sequence[Hint]:
        """Return how to read on and go back."""
        return [Hint(_("Up/Down"), _("read on")), Hint(_("Enter"), _("back"))]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._paper.move(down)

    def action_confirm(self) -> None:
        """Go back."""
        self.dismiss()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()


class KeyPaper(Paper):
    """Keys in one column, what they do in the other."""

    def __init__(self, here: Sequence[KeyHelp], everywhere: Sequence[KeyHelp]) -> None:
        super().__init__()
        self._parts = (here, everywhere)

    def rows(self, limit: int) -> Sequence[Line]:
        """Return both lists, a rule's worth of air between them."""
        gutter = max(width(one.keys) for part in self._parts for one in part) + 4
        rows: list[Line] = []
        for part in self._parts:
            for one in part:
                rows += hung(
                    line((one.keys, "brass-strong")), flowed(one.does, "ink", limit - gutter), gutter
                )
            rows.append(BLANK)
        return rows[:-1]


def everywhere(leave: str) -> Sequence[KeyHelp]:
    """Return the keys that work on every screen."""
    return (
        KeyHelp(_("? or F1"), _("this help")),
        KeyHelp("F9", _("cover the screen with a plain page; the clock stands still")),
        KeyHelp("F8", _("dark or light")),
        KeyHelp("Esc", leave or _("leave, asked first")),
    )

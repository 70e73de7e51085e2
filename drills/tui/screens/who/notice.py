"""Before the first drill: who can see what, and whether to learn the keys."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.desk.notice import notice
from drills.tui.drawing.lines import BLANK, Line, flowed, line, spaced
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.language import N_


class NoticeScreen(RingtrueScreen[bool]):
    """Dismissed with True once it was read."""

    TITLE_WORDS = N_("Who can see what")

    def __init__(self) -> None:
        super().__init__()
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        rows: list[Line] = []
        for about, words in notice():
            rows += [BLANK] if rows and self.roomy else []
            rows += [line((spaced(about), "brass")), *flowed(words, "ink", limit)]
        return rows

    def hints(self) -> Sequence[Hint]:
        """Return how to read on and go on."""
        return [Hint(_("Enter"), _("understood, go on")), Hint(_("Up/Down"), _("read on"))]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def action_confirm(self) -> None:
        """Show what is below; at the end go on."""
        if self._page.more_below:
            self._page.move(8)
        else:
            self.dismiss(True)

    def action_leave(self) -> None:
        """Go back, and be asked again next time."""
        self.dismiss(False)


class KeysScreen(MenuScreen[bool]):
    """Dismissed with whether to learn the keys first."""

    TITLE_WORDS = N_("The keys first?")

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        return [
            Row(_("One message to try the keys"), True, _("not counted")),
            Row(_("I know them; begin"), False),
        ]

    def sentence(self) -> str:
        """Return what it would be."""
        return _("A genuine message, half a minute, nothing is kept. Each screen says which key does what.")

"""The end of a visit: one sentence, and a card to take home."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from textual.app import ComposeResult

from drills.tui.drawing.large import large, loosened
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.errors import RingtrueError
from engine.language import N_


class SentenceScreen(TogetherScreen):
    """Shows the sentence; 1 has a card made by `make`, which returns what is said of it; Enter goes on.

    `make` returns nothing where somebody went back.
    """

    TITLE_WORDS = N_("To take home")

    def __init__(self, sentence: str, make: Callable[[], Awaitable[str]]) -> None:
        super().__init__(done=1)
        self._sentence, self._make = sentence, make
        self._written = ""
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the sentence."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        words = self._written or _(
            "1 makes a card to take home: what to ask, what to do when money was sent."
        )
        rows = [BLANK, *large(self._sentence, limit, "brass-strong"), BLANK, BLANK]
        return [*loosened(rows, self.app.size.height // 2), *flowed(words, "soft", limit)]

    def action_digit(self, digit: int) -> None:
        """Make the card; what cannot be written is told."""
        if digit == 1:
            self.flow(self._made())

    async def _made(self) -> None:
        try:
            self._written = await self._make() or self._written
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
        self._page.redraw()

    def action_leave(self) -> None:
        """Go on: everything is kept."""
        self.dismiss("on")

    def leave_words(self) -> str:
        """Return that Esc goes on."""
        return _("go on")

    def hints(self) -> Sequence[Hint]:
        """Return how to get a card, and on."""
        return [Hint(_("Enter"), _("next, please")), Hint("1", _("card to take home"))]

"""A pause: a calm page over the whole screen while time stands still; the time left can be corrected."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.together.pace import Pace
from drills.tui.drawing.huge import draws_blocks, huge
from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.evening import slept_words
from drills.words.encounter.from_afar import PAUSE
from drills.words.language import _, counted

STEP = 5
"""Minutes by which one key changes the time left."""


class PauseScreen(RingtrueScreen[None]):
    """Enter goes on; Up and Down change how long the evening still has."""

    TITLE_WORDS = PAUSE

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self._pace = pace
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        slept = flowed(slept_words(self._pace.slept), "strong", limit) if self._pace.jumped else []
        drawn = huge(_(PAUSE), limit) if draws_blocks(self.app) else None
        title = drawn or large(_(PAUSE), limit)
        minutes = counted("{count} minute left", "{count} minutes left", self._pace.minutes)
        return [
            *title,
            BLANK,
            *slept,
            *flowed(minutes, "soft", limit),
        ]

    def action_move(self, across: int, down: int) -> None:
        """Change the time left."""
        if down in (1, -1):
            self._pace.change(-STEP * down)
            self._page.redraw()

    def action_confirm(self) -> None:
        """Go on."""
        self.dismiss()

    def action_leave(self) -> None:
        """Go on."""
        self.dismiss()

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def hints(self) -> Sequence[Hint]:
        """Return how to go on and change the time."""
        return [Hint(_("Enter"), _("go on")), Hint(_("Up/Down"), _("more or less time"))]

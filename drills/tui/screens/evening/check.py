"""开场检查: one huge line for the last row, then sound and light; whoever leads reads it aloud."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.from_afar import TRIAL
from drills.words.encounter.opening_check import last_row_words, letters_words, light_words
from drills.words.language import _
from engine.language import N_


class CheckScreen(TogetherScreen):
    """First the letters, then sound and light; `sound` says how anything is heard. Enter goes on."""

    TITLE_WORDS = N_("Before we begin")

    def __init__(self, sound: str) -> None:
        super().__init__()
        self._sound = sound
        self._second = False
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        height = self._page.content_size.height
        if self._second:
            return [
                *large(self._sound, limit), BLANK, *large(light_words(), limit),
            ]  # fmt: skip
        said, advice = flowed(last_row_words(), "strong", limit), flowed(letters_words(), "soft", limit)
        trial = self.from_afar(_(TRIAL), limit)
        if not trial or len(trial) + len(said) + len(advice) > height:
            trial = large(_("Last row: can you read this line?"), limit)
        gap = [BLANK] if len(trial) + len(said) + len(advice) + 2 <= height else []
        return [*trial, *gap, *said, *gap, *advice]

    def action_confirm(self) -> None:
        """Go on to sound and light, then on."""
        if self._second:
            super().action_confirm()
            return
        self._second = True
        self._page.redraw()

    def action_move(self, across: int, down: int) -> None:
        """Scroll; Left goes back to the letters."""
        if across < 0:
            self._second = False
            self._page.redraw()
        self._page.move(down)

    def kept_words(self) -> str:
        """Return that nothing has begun."""
        return _("Nothing has begun yet.")

    def hints(self) -> Sequence[Hint]:
        """Return how to go on."""
        return [Hint(_("Enter"), _("go on")), Hint("F8", _("dark, light"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [*(KeyHelp(*hint) for hint in self.hints()), *self.lead_help()]

"""The first steps after a loss in large type, at the end of an evening."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, blank, flowed, hung, ink
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.language import N_
from engine.library.aid import FirstAid


class FirstStepsScreen(TogetherScreen):
    """What to do at once, in order; Enter reads on, then goes on."""

    TITLE_WORDS = N_("First steps")

    def __init__(self, aid: FirstAid) -> None:
        super().__init__("", 1)
        self._aid = aid
        self._page = Page(self._rows, below=lambda: _("more below, key Enter"))

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        rows = flowed(self._aid.title, "brass-strong", limit)
        for number, step in enumerate(self._aid.step, start=1):
            rows += [BLANK] if self.roomy else []
            rows += hung((ink(f" {number} ", "chip"), blank(2)), large(step.do, limit - 5), 5)
        return [*rows, BLANK, *flowed(self._aid.beware, "brass", limit)]

    def action_confirm(self) -> None:
        """Read on; at the end go on."""
        if self._page.more_below:
            self._page.move(max(self._page.content_size.height - 1, 1))
        else:
            super().action_confirm()

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def hints(self) -> Sequence[Hint]:
        """Return how to go on."""
        return [Hint(_("Enter"), _("go on")), Hint(_("Up/Down"), _("read on"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [*(KeyHelp(*hint) for hint in self.hints()), *self.lead_help()]

"""A question to the hall: its answers in large type, hands for each, then which is right and why."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.answers import answer_rows
from drills.tui.drawing.large import large, loosened
from drills.tui.drawing.lines import BLANK, Line, blank, flowed, hung, ink
from drills.tui.keys.option_keys import words
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.choices import span
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Option
from engine.play.play import Play


class QuestionScreen(TogetherScreen):
    """A digit is the answer most hands went up for; it shows which is right. Nothing of it is kept."""

    TITLE_WORDS = N_("Question")

    def __init__(self, play: Play, where: str, done: float) -> None:
        super().__init__(where, done)
        self._play = play
        self._page = Page(self._rows)

    @property
    def _answered(self) -> bool:
        return self._play.over

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        stem, height = self._play.passages[0].text, self._page.content_size.height
        if self._answered:
            rows = flowed(stem, "strong", limit)
            for answer in self._play.scenario.answers(self._play.scene):
                rows += [BLANK, *answer_rows(answer, limit)]
            return rows
        rows = large(stem, limit)
        hands = flowed(_("Hands for each in turn. Which has most?"), "soft", limit)
        for number, option in enumerate(self._play.options, start=1):
            rows += hung((ink(f" {number} ", "chip"), blank(1)), large(words(option), limit - 4), 4)
        return loosened([*rows, *hands], height)

    def _give(self, option: Option) -> None:
        self._play = self._play.act(option.action, 0)
        self._page.redraw()
        self._page.scroll_home(animate=False, immediate=True, force=True)
        self.refresh_hints()

    def action_digit(self, digit: int) -> None:
        """Take the answer most hands went up for."""
        if not self._answered and 0 < digit <= len(self._play.options):
            self._give(self._play.options[digit - 1])

    def action_confirm(self) -> None:
        """Go on, once it is answered."""
        if self._answered:
            super().action_confirm()

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def hints(self) -> Sequence[Hint]:
        """Return how to answer, or go on."""
        if self._answered:
            return [Hint(_("Enter"), _("go on")), Hint(_("Up/Down"), _("read on"))]
        return [Hint(span(*range(1, len(self._play.options) + 1)), _("what most hands say"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [*(KeyHelp(*hint) for hint in self.hints()), *self.lead_help()]

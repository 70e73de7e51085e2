"""The debrief of a question: why each answer is right or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from drills.language import _
from drills.tui.journey import Journey
from drills.tui.lines import BLANK, Line, flowed, hung, ink, line, spaced
from drills.tui.screens.details import DetailsScreen
from drills.tui.screens.run_screen import RunScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words import answer_words, own_words
from engine.language import N_
from engine.text import width

if TYPE_CHECKING:
    from engine.channels.quiz import Answer
    from engine.play import Play


class QuizDebriefScreen(RunScreen):
    """The question again, each answer with its reason."""

    TITLE_WORDS = N_("Answer")

    def __init__(self, journey: Journey, play: Play) -> None:
        super().__init__(journey)
        self._play = play
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        from engine.channels.quiz import Quiz

        scenario = self._play.scenario
        if not isinstance(scenario, Quiz):
            return []
        right = scenario.correctness(self._play.scene) == 1000
        words = _("Right") if right else _("Good to know")
        rows = [line((f" {spaced(words)} ", "label-real" if right else "chip-on"))]
        rows += [BLANK] if self.roomy else []
        rows += [*flowed(scenario.quiz.stem, "strong", limit), BLANK]
        for one in scenario.answers(self._play.scene):
            rows += self._answer(one, limit)
            rows += [BLANK] if self.roomy else []
        return rows

    def _answer(self, one: Answer, limit: int) -> list[Line]:
        chip = ink(f" {answer_words(one)} ", "label-real" if one.right else "chip")
        gutter = 5 if one.place else max(width(_("right")), width(_("not right"))) + 4
        own = own_words(one)
        text = wrap_two(one.text, f"  {own}" if own else "", limit - gutter)
        return hung((chip,), [*text, *(flowed(one.why, "soft", limit - gutter) if one.why else [])], gutter)

    def hints(self) -> Sequence[Hint]:
        """Return how to go on and see the sources."""
        return [
            Hint(_("Enter"), _("next")),
            Hint("0", _("sources, points")),
            Hint(_("Up/Down"), _("read on")),
        ]

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def action_confirm(self) -> None:
        """Go on."""
        self.journey.next_item()

    def action_digit(self, digit: int) -> None:
        """Show sources and points."""
        from engine.review import review

        if digit == 0:
            self.app.push_screen(DetailsScreen(self._play, review(self._play), self.journey.uncounted_words))


def wrap_two(text: str, told: str, limit: int) -> list[Line]:
    """Return bold text followed by a quiet word, on a row of its own where it does not fit."""
    rows = flowed(text, "strong", limit)
    if width(text) + width(told) <= limit:
        return [(*rows[0], *line((told, "brass")))]
    return [*rows, *([line((told.strip(), "brass"))] if told else [])]

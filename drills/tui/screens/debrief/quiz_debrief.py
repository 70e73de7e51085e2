"""The debrief of a question: why each answer is right or not."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.answers import answer_rows
from drills.tui.drawing.lines import BLANK, Line, flowed, line, packed, spaced
from drills.tui.screens.contract import Turn
from drills.tui.screens.debrief.details import DetailsScreen
from drills.tui.screens.run_screen import RunScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.encounter.debrief import routine_words
from drills.words.language import _
from drills.words.runs import unreviewed_mark
from engine.debrief.debrief import review
from engine.language import N_
from engine.play.play import Play


class QuizDebriefScreen(RunScreen):
    """The question again, each answer with its reason; the three steps of every debrief below."""

    TITLE_WORDS = N_("Answer")

    def __init__(self, turn: Turn, play: Play) -> None:
        super().__init__(turn)
        self._play, self._unsigned = play, turn.background.unsigned(play.scenario.id)
        self._page = Page(self._rows, below=self._below_words)

    def body(self) -> ComposeResult:
        """Yield the page, and the routine below it."""
        yield self._page
        yield Block(lambda limit: flowed(routine_words(), "brass-strong", limit))

    @property
    def _more(self) -> bool:
        """Whether Enter reads on: in a brief run it goes on."""
        return self._page.more_below and not self.turn.session.brief

    def _below_words(self) -> str:
        return _("more below, key Enter") if self._more else _("more below, key Down")

    def _rows(self, limit: int) -> Sequence[Line]:
        scenario, stem = self._play.scenario, self._play.passages[0].text
        right = scenario.correctness(self._play.scene) == 1000
        words = _("Right") if right else _("Good to know")
        named = line((f" {spaced(words)} ", "label-real" if right else "chip-on"))
        unsigned = [line((unreviewed_mark(), "soft"))] if self._unsigned else []
        rows = packed([named, *unsigned], limit)
        rows += [BLANK] if self.roomy else []
        rows += [*flowed(stem, "strong", limit), BLANK]
        for answer in scenario.answers(self._play.scene):
            rows += answer_rows(answer, limit)
            rows += [BLANK] if self.roomy else []
        self.call_after_refresh(self.refresh_hints)
        return rows

    def hints(self) -> Sequence[Hint]:
        """Return how to go on and see the sources."""
        return [
            Hint(_("Enter"), _("turn the page") if self._more else _("go on")),
            Hint("0", _("sources, points")),
            Hint(_("Up/Down"), _("read on")),
        ]

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)
        self.refresh_hints()

    def action_confirm(self) -> None:
        """Read on; at the end go on."""
        if self._more:
            self._page.move(max(self._page.content_size.height - 1, 1))
            self.refresh_hints()
        else:
            self.dismiss("on")

    def action_digit(self, digit: int) -> None:
        """Show sources and points."""
        if digit == 0:
            self.app.push_screen(DetailsScreen(self._play, review(self._play), self.turn.uncounted_words))

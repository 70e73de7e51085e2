"""A question: its stem, its answers, ticks where several may stand, a number where one is typed."""

from __future__ import annotations

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from drills.tui.drawing.pieces import label
from drills.tui.screens.contract import Turn
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.screens.encounter.quiz_modes import Choosing, GivingParts, Typing
from drills.tui.widgets.encounter.stem import Row, Stem
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Kind
from engine.play.play import Play


class QuizScreen(EncounterScreen):
    """One answer is pointed at and confirmed; parts of an answer are given one by one; a number is typed."""

    TITLE_WORDS = N_("Question")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("backspace", "erase", show=False),
        Binding("full_stop,fullwidth_full_stop,ideographic_full_stop", "sign('.')", show=False),
        Binding("comma,fullwidth_comma", "sign(',')", show=False),
    ]

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        self._stem = Stem()

    def first_mode(self) -> Choosing:
        """Return how this question is answered."""
        entry = next((option for option in self.play.options if option.kind is Kind.TYPE), None)
        if entry:
            return Typing(self, entry)
        scenario = self.play.scenario
        return GivingParts(self, shrinks=scenario.shrinks) if scenario.by_parts else Choosing(self)

    @property
    def _answering(self) -> Choosing:
        return cast(Choosing, self.mode)

    def stage(self) -> ComposeResult:
        """Yield the stem."""
        yield self._stem

    def draw(self, play: Play) -> None:
        """Show the question, and what was answered so far."""
        stem, *so_far = play.passages
        rows: list[Row] = []
        for passage in so_far:
            if passage.side == "you" and rows:
                rows[-1] = (rows[-1][1], passage.text)
            else:
                rows.append((label(passage), passage.text))
        self._stem.show(stem.text, _(play.view.prompt), [*rows, *self._answering.rows()])

    def action_sign(self, sign: str) -> None:
        """Type a comma or a point, where a number is typed."""
        self._answering.sign(sign)

    def action_erase(self) -> None:
        """Take the last digit or sign back, where a number is typed."""
        self._answering.erase()

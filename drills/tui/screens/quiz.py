"""A question: its stem, its answers, ticks where several may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from drills.language import _
from drills.tui.journey import Journey
from drills.tui.keyed import words
from drills.tui.screens.encounter import EncounterScreen
from drills.tui.widgets.choices import Choice
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.stem import Stem
from engine.encounter import Phase
from engine.language import N_

if TYPE_CHECKING:
    from engine.play import Play


class QuizScreen(EncounterScreen):
    """One answer is pointed at and confirmed; several are ticked and then confirmed."""

    TITLE_WORDS = N_("Question")

    def __init__(self, journey: Journey) -> None:
        super().__init__(journey)
        self._stem = Stem()
        self._pointed: int | None = None

    @property
    def several(self) -> bool:
        """Whether more than one answer may be ticked."""
        from engine.channels.quiz import Quiz

        scenario = self.play.scenario
        return isinstance(scenario, Quiz) and scenario.quiz.kind == "multiple"

    def stage(self) -> ComposeResult:
        """Yield the stem."""
        yield self._stem

    def draw(self, play: Play) -> None:
        """Show the question."""
        told = _("More than one answer may be right.") if self.several else ""
        self._stem.show(play.passages[0].text, told)

    def show_options(self) -> None:
        """Show the answers with what is ticked; what Enter does stands in the hint bar."""
        shown = [
            Choice(str(n), words(one), _("ticked") if one.chosen else "")
            for n, one in enumerate(self.keyed.said, start=1)
        ]
        self.choices.show(shown, highlighted=self._pointed, airy=True)
        self.standing.show(())

    def action_digit(self, digit: int) -> None:
        """Point at one answer, or tick one of several."""
        if not 0 < digit <= len(self.keyed.said):
            return
        if self.several:
            self.take(self.keyed.said[digit - 1])
        else:
            self._point(digit - 1)

    def action_move(self, across: int, down: int) -> None:
        """Point at the answer above or below."""
        if down:
            self.choices.move(1 if down > 0 else -1)
            self._point(self.choices.highlighted)

    def action_mark(self) -> None:
        """Tick the answer that is pointed at."""
        if self.several and self._pointed is not None:
            self.take(self.keyed.said[self._pointed])

    def _point(self, at: int | None) -> None:
        self._pointed = at
        self.show_options()
        self.refresh_hints()

    def action_confirm(self) -> None:
        """Give the answer."""
        if self.several:
            super().action_confirm()
        elif self._pointed is not None and self.play.phase is Phase.ENCOUNTER:
            self.take(self.keyed.said[self._pointed])

    def hints(self) -> list[Hint]:
        """Return how to choose and how to confirm."""
        found = [Hint(f"1-{len(self.keyed.said)}", _("tick") if self.several else _("choose"))]
        if self.keyed.enough or self._pointed is not None:
            found.append(Hint(_("Enter"), _("confirm")))
        return found

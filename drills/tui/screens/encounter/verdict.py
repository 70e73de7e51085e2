"""The verdict: what do you think, in six steps; nothing here reminds, nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import Line, centred, flowed, line, spaced
from drills.tui.keys.option_keys import words
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.contract import Turn
from drills.tui.screens.run_screen import RunScreen
from drills.tui.widgets.encounter.six_steps import SixSteps
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.sheet import Sheet
from drills.words.encounter.verdicts import side_words
from drills.words.language import _
from engine.language import N_


class VerdictScreen(RunScreen):
    """A digit chooses a `rating`, 1..6, which may be chosen beforehand; Enter confirms, 0 reads it again."""

    TITLE_WORDS = N_("Verdict")

    def __init__(self, turn: Turn, rating: int | None = None) -> None:
        super().__init__(turn)
        self.rating = rating
        self._steps = SixSteps(side_words(turn.session.play.scenario.verdict_words))
        self._question = Question(_(turn.session.play.view.prompt))
        self._note = Question("", _("You can change it; it counts once you press Enter."))

    def body(self) -> ComposeResult:
        """Yield the question and the six steps."""
        yield self._question
        yield self._steps
        yield self._note

    def on_mount(self) -> None:
        """Show the six steps."""
        super().on_mount()
        self._choose(self.rating)

    def _choose(self, rating: int | None) -> None:
        self.rating = rating
        labels = [words(option) for option in self.turn.session.play.options]
        self._steps.show(labels, rating)
        self.refresh_hints()

    def action_digit(self, digit: int) -> None:
        """Choose a step, or read the encounter again."""
        if digit == 0:
            self.dismiss("reread")
        elif digit <= 6:
            self._choose(digit)

    def action_move(self, across: int, down: int) -> None:
        """Move between the steps, where one is chosen."""
        by = across or (1 if down > 0 else -1)
        if self.rating is not None:
            self._choose(min(max(self.rating + by, 1), 6))

    def action_confirm(self) -> None:
        """Give the verdict, once a step is chosen."""
        if self.rating and self.act(self.turn.session.play.options[self.rating - 1].action):
            self.dismiss("on")

    def guide_words(self) -> str:
        """Return how to give a verdict."""
        return _("1 to 6: how sure you are, from genuine to scam. Enter confirms. 0 reads it again.")

    def hints(self) -> Sequence[Hint]:
        """Return how to choose, confirm and read again."""
        confirm = [Hint(_("Enter"), _("confirm"))] if self.rating else []
        return [Hint("1-6", _("choose")), *confirm, Hint("0", _("read again"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the verdict."""
        return [
            KeyHelp("1-6", _("choose a step; the first three say genuine, the last three do not")),
            KeyHelp(_("Arrows"), _("one step further")),
            KeyHelp(_("Enter"), _("confirm; only now it counts")),
            KeyHelp("0", _("read the encounter again")),
        ]


class Question(Sheet):
    """A bold question, or a quiet word, in the middle."""

    def __init__(self, question: str, note: str = "") -> None:
        super().__init__()
        self._question, self._note = question, note

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the words."""
        if self._note:
            return [centred(row, limit) for row in flowed(self._note, "soft", limit)]
        return [centred(line((spaced(self._question), "strong")), limit)]

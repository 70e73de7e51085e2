"""The end of a roll call: each encounter with what it was and how many saw it, nobody by name."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.together.roll_call import Judgements
from drills.tui.drawing.lines import BLANK, Line, flowed, hung, line
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.theme import Role
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.debrief import kind_title, routine_words
from drills.words.encounter.together import counted_words, saw_words
from drills.words.language import _
from engine.language import N_


class ClosingRollCallScreen(TogetherScreen):
    """Shows what a group made of each encounter; Enter and Esc go back."""

    TITLE_WORDS = N_("Roll call")

    def __init__(self, closed: Sequence[Judgements], group: str) -> None:
        super().__init__(group, 1)
        self._judgements = closed
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        rows = [
            row
            for number, judgements in enumerate(self._judgements, start=1)
            for row in self._encounter(number, judgements, limit)
        ]
        return [
            *rows,
            BLANK,
            *flowed(counted_words(), "soft", limit),
            *flowed(routine_words(), "brass-strong", limit),
        ]

    def _encounter(self, number: int, judgements: Judgements, limit: int) -> list[Line]:
        scenario, tally = judgements.scenario, judgements.tally
        truth, words = scenario.truth or "genuine", scenario.verdict_words
        role: Role = "label-scam" if truth == "scam" else "label-real"
        title = line((f"{scenario.title}  ", "strong"), (f" {kind_title(words, truth)} ", role))
        saw = flowed(saw_words(truth, words, tally.right(truth), tally.people), "ink", limit - 3)
        rows = hung(line((str(number), "brass-strong")), [title, *saw], 3)
        return [*rows, BLANK] if self.roomy else rows

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss("on")

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def hints(self) -> Sequence[Hint]:
        """Return how to go back."""
        return [Hint(_("Enter"), _("done")), Hint(_("Up/Down"), _("read on"))]

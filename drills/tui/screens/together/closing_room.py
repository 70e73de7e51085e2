"""The end of an evening: each encounter, what it was, how the hands went; whom to tell of a loss."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.together.room import Voted, hands_on
from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, flowed, hung, line
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.theme import Role
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.debrief import kind_title, routine_words
from drills.words.encounter.together import hands_words, loss_words, totals_words
from drills.words.language import _
from engine.language import N_


class ClosingRoomScreen(TogetherScreen):
    """Shows what a room made of each encounter; Enter and Esc go back."""

    TITLE_WORDS = N_("That was it")

    def __init__(self, voted: Sequence[Voted]) -> None:
        super().__init__("", 1)
        self._voted = voted
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        rows = [*large(routine_words(), limit), BLANK, *flowed(loss_words(), "strong", limit), BLANK]
        for number, voted in enumerate(self._voted, start=1):
            rows += self._encounter(number, voted, limit)
        both = (hands_on(self._voted, truth).steps for truth in ("scam", "genuine"))
        return [*rows, *flowed(totals_words(*both), "soft", limit)]

    def _encounter(self, number: int, voted: Voted, limit: int) -> list[Line]:
        scenario, hands = voted.scenario, voted.hands
        truth, words = scenario.truth or "genuine", scenario.verdict_words
        role: Role = "label-scam" if truth == "scam" else "label-real"
        title = line((f"{scenario.title}  ", "strong"), (f" {kind_title(words, truth)} ", role))
        saw = flowed(hands_words(hands.right(truth), hands.unsure, hands.present), "ink", limit - 3)
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

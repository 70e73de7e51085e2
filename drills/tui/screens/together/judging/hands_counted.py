"""The three answers of a room as bars, and who raised no hand: shown once the vote is closed."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.together.show_of_hands import Hands
from drills.tui.drawing.bars import Bar, bars
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.together import answer_labels
from drills.words.language import _
from engine.language import N_
from engine.play.verdict import VerdictWords


class HandsCountedScreen(TogetherScreen):
    """Shows the hands of a vote; Enter shows what it was."""

    TITLE_WORDS = N_("Hands up")

    def __init__(self, hands: Hands, words: VerdictWords, where: str, done: float) -> None:
        super().__init__(where, done)
        self._hands, self._words = hands, words
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the bars."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        hands = self._hands
        counts = (hands.genuine, hands.unsure, hands.scam)
        labels = answer_labels(self._words)
        drawn = bars(
            [
                *(
                    Bar(str(number), label, count)
                    for number, (label, count) in enumerate(zip(labels, counts, strict=True), start=1)
                ),
                Bar(" ", _("no hand"), hands.unraised, "soft"),
            ],
            limit,
            thick=3 if self.roomy else 2,
        )
        rows = [row for bar in drawn for row in (*bar, BLANK)]
        if hands.estimated:
            rows += flowed(_("Estimated, not counted one by one."), "soft", limit)
        return [*rows, *flowed(_("What was it? Enter shows it."), "soft", limit)]

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def hints(self) -> Sequence[Hint]:
        """Return how to see what it was."""
        return [Hint(_("Enter"), _("show what it was"))]

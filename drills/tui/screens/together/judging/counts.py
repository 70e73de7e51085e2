"""How many held up which hand: bars, before anything is said of the truth."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.together.ballot import Tally
from drills.tui.drawing.bars import Bar, bars
from drills.tui.drawing.lines import BLANK, Line, flowed, line, spaced
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.together import people_words
from drills.words.encounter.verdicts import rating_words, side_words
from drills.words.language import _
from engine.language import N_
from engine.play.verdict import VerdictWords


class CountsScreen(TogetherScreen):
    """Shows a tally, those who said genuine above those who said scam; Enter shows what it was."""

    TITLE_WORDS = N_("Hands up")

    def __init__(self, tally: Tally, words: VerdictWords, where: str, done: float) -> None:
        super().__init__(where, done)
        self._tally, self._words = tally, words
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the bars."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        tally = self._tally
        drawn = bars(
            [
                Bar(str(rating), rating_words(rating, self._words), count)
                for rating, count in enumerate(tally.counts, start=1)
            ],
            limit,
        )
        thick = drawn if not self.roomy else [[*rows, BLANK] for rows in drawn]
        rows: list[Line] = []
        for side, count, half in zip(
            side_words(self._words), (tally.genuine, tally.scam), (thick[:3], thick[3:]), strict=True
        ):
            heading = line((spaced(side), "strong"), (f"  {people_words(count)}", "brass-strong"))
            rows += [heading, *(row for bar in half for row in bar), BLANK]
        return [*rows, *flowed(_("What was it? Enter shows it."), "soft", limit)]

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def hints(self) -> Sequence[Hint]:
        """Return how to see what it was."""
        return [Hint(_("Enter"), _("show what it was"))]

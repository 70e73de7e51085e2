"""Before a roll call: who, how many encounters, and how a hand says what one thinks."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.hands import hands
from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.encounter.together import encounters_words, hands_up_words, people_words
from drills.words.encounter.verdicts import rating_words, side_words
from drills.words.language import _
from engine.language import N_


class OpeningRollCallScreen(TogetherScreen):
    """Tells `people` of a group (its label) how `encounters` will be judged; Enter begins."""

    TITLE_WORDS = N_("Roll call")

    def __init__(self, group: str, people: int, encounters: int, minutes: int) -> None:
        super().__init__(group)
        self._people, self._encounters, self._minutes = people, encounters, minutes

    def body(self) -> ComposeResult:
        """Yield what comes, then the hands."""
        yield Page(self._rows)
        yield Block(self._hands)

    def _rows(self, limit: int) -> Sequence[Line]:
        amount = _(", ").join(
            [
                people_words(self._people),
                encounters_words(self._encounters),
                _("about {minutes} minutes").format(minutes=self._minutes),
            ]
        )
        quiet = _(
            "The trainer types each hand by the list; the screen shows counts only, and no names to them."
        )
        return [
            *flowed(amount, "soft", limit),
            BLANK,
            *large(hands_up_words(), limit),
            BLANK,
            *flowed(quiet, "soft", limit),
        ]

    def _hands(self, limit: int) -> Sequence[Line]:
        labels = [rating_words(rating, "scam") for rating in range(1, 7)]
        return hands(labels, side_words("scam"), limit, tall=self.roomy)

    def kept_words(self) -> str:
        """Return that nothing has begun."""
        return _("Nothing has begun yet.")

    def hints(self) -> Sequence[Hint]:
        """Return how to begin."""
        return [Hint(_("Enter"), _("begin"))]

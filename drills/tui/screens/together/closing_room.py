"""The end of an evening: each encounter, what it was, how the hands went; whom to tell of a loss."""

from __future__ import annotations

from collections.abc import Sequence

from drills.run.together.room import Voted, hands_on
from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.together.closing import ClosingScreen
from drills.words.encounter.debrief import routine_words
from drills.words.encounter.together import hands_words, loss_words, totals_words
from engine.language import N_


class ClosingRoomScreen(ClosingScreen):
    """Shows what a room made of each encounter."""

    TITLE_WORDS = N_("That was it")

    def __init__(self, voted: Sequence[Voted]) -> None:
        super().__init__("", self._rows)
        self._voted = voted

    def _rows(self, limit: int) -> Sequence[Line]:
        rows = [*large(loss_words(), limit), BLANK, *large(routine_words(), limit, "brass-strong"), BLANK]
        for number, voted in enumerate(self._voted, start=1):
            hands = voted.hands
            words = hands_words(hands.right(voted.scenario.truth or "genuine"), hands.unsure, hands.present)
            rows += self.encounter(number, voted.scenario, words, limit)
        if not self._voted:
            return rows
        both = (hands_on(self._voted, truth).steps for truth in ("scam", "genuine"))
        return [*rows, *flowed(totals_words(*both), "soft", limit)]

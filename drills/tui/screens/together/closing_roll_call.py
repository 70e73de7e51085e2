"""The end of a roll call: each encounter with what it was and how many saw it, nobody by name."""

from __future__ import annotations

from collections.abc import Sequence

from drills.run.together.roll_call import Judgements
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.together.closing import ClosingScreen
from drills.words.encounter.debrief import routine_words
from drills.words.encounter.together import counted_words, saw_words
from engine.language import N_


class ClosingRollCallScreen(ClosingScreen):
    """Shows what a group made of each encounter."""

    TITLE_WORDS = N_("Roll call")

    def __init__(self, closed: Sequence[Judgements], group: str) -> None:
        super().__init__(group, self._rows)
        self._judgements = closed

    def _rows(self, limit: int) -> Sequence[Line]:
        rows: list[Line] = []
        for number, judgements in enumerate(self._judgements, start=1):
            scenario, tally = judgements.scenario, judgements.tally
            truth = scenario.truth or "genuine"
            saw = saw_words(truth, scenario.verdict_words, tally.right(truth), tally.people)
            rows += self.encounter(number, scenario, saw, limit)
        rows += [BLANK, *flowed(counted_words(), "soft", limit)]
        return [*rows, *flowed(routine_words(), "brass-strong", limit)]

"""The first steps after a loss, one page in the order they are taken."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, blank, flowed, hung, ink, line
from drills.tui.screens.reading import ReadingScreen
from drills.words.vocabulary import source_words
from engine.language import N_
from engine.library.aid import FirstAid


class AidScreen(ReadingScreen):
    """What to do at once, and why; nothing here asks whose fault it was."""

    TITLE_WORDS = N_("First steps")

    def __init__(self, aid: FirstAid) -> None:
        super().__init__()
        self._aid = aid

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the steps in their order."""
        rows = flowed(self._aid.title, "strong", limit)
        for number, step in enumerate(self._aid.step, start=1):
            step_rows = [*flowed(step.do, "strong", limit - 5), *flowed(step.why, "ink", limit - 5)]
            rows += [BLANK] if self.roomy or number == 1 else []
            rows += hung((ink(f" {number} ", "chip"), blank(2)), step_rows, 5)
        rows += [BLANK, *flowed(self._aid.beware, "brass", limit), BLANK]
        for source in self._aid.source:
            rows += hung(line(("- ", "soft")), flowed(source_words(source), "soft", limit - 2), 2)
        return rows

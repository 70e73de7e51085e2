"""Where things are on this computer, and whether they work."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.state.condition import Condition
from drills.tui.drawing.lines import BLANK, Line, flowed, labelled
from drills.tui.screens.reading import ReadingScreen
from drills.words.language import _
from engine.language import N_


class ConditionScreen(ReadingScreen):
    """What `ringtrue doctor` prints, to be read out to who helps."""

    TITLE_WORDS = N_("This computer")

    def __init__(self, condition: Condition) -> None:
        super().__init__()
        self._condition = condition

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the lines, and whether everything fits."""
        words = (
            _("The store is in order.")
            if self._condition.sound
            else _("Something of the store does not fit. Put a backup in place, or show this to who helps.")
        )
        lines = labelled(((name, [value]) for name, value in self._condition.lines), limit, airy=False)
        remarks = [row for remark in self._condition.remarks for row in flowed(remark, "brass", limit)]
        return [*flowed(words, "strong", limit), *remarks, BLANK, *lines]

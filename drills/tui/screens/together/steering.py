"""What leads an evening stands on every screen of it: the time, what is not kept, the keys that lead it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from drills.run.together.pace import Pace
from drills.tui.drawing.lines import Line, cells, line, packed, spaced
from drills.tui.widgets.choices import Choice, cap
from drills.tui.widgets.header import BRAND
from drills.words.encounter.evening import time_words
from drills.words.language import _
from engine.language import N_

Way = Literal["people", "close", "pause", "again", "skip"]
"""What the leader does beside going on."""
KEYS: dict[Way, tuple[str, str]] = {
    "people": ("F2", N_("people")),
    "close": ("F4", N_("end well")),
    "pause": ("F5", N_("take a break")),
    "again": ("F6", N_("from the start")),
    "skip": ("F7", N_("skip this one")),
}
"""The key of each, and its word as a message id."""


@dataclass(frozen=True, slots=True)
class Steering:
    """How an evening stands: its pace, how many encounters are still to come, what can be done now.

    `remark` says why nothing is kept; empty where it is.
    """

    pace: Pace
    to_come: int
    ways: tuple[Way, ...]
    remark: str = ""

    def head(self, title: str, where: str, short: str, limit: int) -> tuple[Line, str]:
        """Return a label in place of brand and title, empty for these, and what stands at the right.

        The place is shortened to `short`, then the brand goes, then the place.
        """
        fitting = self.pace.fitting(self.to_come) if self.to_come else None
        clock = time_words(self.pace.minutes, fitting)
        name = line((spaced(title), "strong"))
        full = len(BRAND) + 2 + cells(name)
        for room, label, place in (
            (limit - full, (), where), (limit - full, (), short), (limit - cells(name), name, short),
            (limit - cells(name), name, ""),
        ):  # fmt: skip
            words = "  ".join(part for part in (self.remark, place, clock) if part)
            if cells(line((words, "soft"))) < room:
                return label, words
        return name, clock

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the keys."""
        return packed([cap(Choice(KEYS[way][0], _(KEYS[way][1])), chip=False) for way in self.ways], limit)

"""What Esc asks on an evening: everything its leader can do, also where a computer keeps its F keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.together.steering import Way
from drills.words.language import _
from engine.language import N_

_WORDS: dict[Way, str] = {
    "pause": N_("Pause: a calm page covers the screen"),
    "again": N_("Read this one again from its beginning"),
    "skip": N_("Leave this one out, without a vote"),
    "people": N_("People have come or gone"),
    "close": N_("End well: on to the closing page"),
}
_ORDER: tuple[Way, ...] = ("pause", "again", "skip", "people", "close")


Led = Way | Literal["later"] | None
"""A way, leaving, or going on."""


class LeadScreen(MenuScreen[Led]):
    """Dismissed with what the leader does; None goes on. `sentence` tells what is kept."""

    TITLE_WORDS = N_("Leave?")

    def __init__(self, sentence: str, ways: Sequence[Way]) -> None:
        super().__init__()
        self._words, self._ways = sentence, ways

    def rows(self) -> Sequence[Row[Led]]:
        """Return going on, what can be done here, and leaving."""
        ways: list[Row[Led]] = [Row(_(_WORDS[way]), way) for way in _ORDER if way in self._ways]
        return [Row(_("Go on now"), None), *ways, Row(_("Leave, go on later"), "later")]

    def sentence(self) -> str:
        """Return what is kept."""
        return self._words

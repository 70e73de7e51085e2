"""Before a look at a message received lately."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from drills.words.runs import uncounted_words
from engine.language import N_


class LookScreen(MenuScreen[bool]):
    """Dismissed with whether somebody looks."""

    TITLE_WORDS = N_("Received lately")

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways on."""
        return [Row(_("Have a look"), True), Row(_("Not now"), False)]

    def sentence(self) -> str:
        """Return what it is, and that nothing of it counts."""
        return uncounted_words("look")

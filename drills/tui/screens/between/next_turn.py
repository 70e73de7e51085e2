"""Between two turns at one laptop: nothing of the last person, and no way back there."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.screens.fresh import FreshScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.language import N_


class NextTurnScreen(FreshScreen[bool | None], MenuScreen[bool]):
    """Dismissed with whether somebody else plays the same drill; Esc goes home.

    A digit typed while the summary still stood chooses nothing here.
    """

    TITLE_WORDS = N_("Next, please")
    RESTS = False

    def __init__(self, drill: str) -> None:
        super().__init__()
        self._drill = drill

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        return [Row(_("The next person"), True, self._drill), Row(_("Enough for now"), False)]

    def sentence(self) -> str:
        """Return that the turn is over."""
        return _("What the last person did has been put away.")

"""Somebody is back after the screen covered itself: go on, begin this one afresh, or later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.language import N_

Way = Literal["on", "afresh", "later"]


class ComeBackScreen(MenuScreen[Way]):
    """Dismissed with the way; `leave` is what leaving is called, `judged` where a verdict stands."""

    TITLE_WORDS = N_("Back again")

    def __init__(self, leave: str, *, judged: bool) -> None:
        super().__init__()
        self._leave, self._judged = leave, judged

    def rows(self) -> Sequence[Row[Way]]:
        """Return the three ways."""
        afresh = _("On to the next; this one counts as it is") if self._judged else _("Begin this one afresh")
        return [Row(_("Go on here"), "on"), Row(afresh, "afresh"), Row(self._leave, "later")]

    def sentence(self) -> str:
        """Return what happened meanwhile."""
        return _("Nobody pressed a key for a while, so the screen covered itself. The clock stood still.")

    def leave_words(self) -> str:
        """Return that Esc goes on."""
        return _("go on")

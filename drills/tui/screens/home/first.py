"""On an empty store: try it alone at once, or make a group first."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.language import N_


class FirstScreen(MenuScreen[bool]):
    """Dismissed with whether to try it without a name."""

    TITLE_WORDS = N_("Before the first drill")

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        return [
            Row(_("Try it myself first"), True, _("not counted, not kept")),
            Row(_("Make a group"), False, _("for a branch or a class")),
        ]

    def sentence(self) -> str:
        """Return what is kept of either."""
        return _("What you try yourself is kept nowhere. What a group does stays on this computer.")

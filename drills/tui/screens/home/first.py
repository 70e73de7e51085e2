"""On an empty store: try it alone at once, or make a group first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.language import N_

First = Literal["try", "group", "alone"]


class FirstScreen(MenuScreen[First]):
    """Dismissed with how to begin: without a name, with a group, or remembered alone."""

    TITLE_WORDS = N_("Before the first drill")

    def rows(self) -> Sequence[Row[First]]:
        """Return the ways."""
        return [
            Row(_("Try it myself first"), "try", _("not counted, not kept")),
            Row(_("Make a group"), "group", _("for a branch or a class")),
            Row(_("Remember only me"), "alone", _("without a group, four digits")),
        ]

    def sentence(self) -> str:
        """Return what is kept of either."""
        return _("What you try yourself is kept nowhere. What a group does stays on this computer.")

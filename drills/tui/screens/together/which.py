"""Choose a drill of which a whole room judges together what fits one screen."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from drills.words.script import other_language, reading_order
from engine.language import N_
from engine.library.draws.gathering import holds_for_all
from engine.library.drill import Drill


class ReadTogetherScreen(MenuScreen[Drill]):
    """Dismissed with a drill that holds what a whole room can read from one screen."""

    TITLE_WORDS = N_("Which drill?")

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def rows(self) -> Sequence[Row[Drill]]:
        """Return the drills that hold something of the kind, the interface's language first."""
        drills = [drill for drill in self._desk.drills() if holds_for_all(drill, self._desk.shelf.headers)]
        order = sorted(drills, key=lambda drill: (*reading_order(drill.lang), drill.minutes, drill.id))
        return [Row(drill.title, drill, "", other_language(drill.lang)) for drill in order]

    def sentence(self) -> str:
        """Return what of a drill is taken."""
        return _("Of a drill, what fits one screen in large type: messages, short chats, drawn notes.")

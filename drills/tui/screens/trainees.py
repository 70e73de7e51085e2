"""Choose who plays, or add somebody."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk import Desk
from drills.language import _
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from engine.errors import RingtrueError
from engine.language import N_
from results.people import Person
from results.records import GroupRecord


class TraineesScreen(MenuScreen[Person]):
    """Dismissed with the person who plays."""

    TITLE_WORDS = N_("Who plays?")

    def __init__(self, desk: Desk, group: GroupRecord) -> None:
        super().__init__()
        self._desk, self._group = desk, group

    def rows(self) -> Sequence[Row[Person]]:
        """Return the people of the group."""
        return [Row(one.name, one, one.number) for one in self._desk.trainees(self._group.id)]

    def said(self) -> str:
        """Return whose names are shown."""
        return self._group.label

    def extra(self) -> str:
        """Return that somebody can be added."""
        return _("Add a person")

    def more(self) -> None:
        """Ask for a name."""
        question = _("What is the person called? The name stays on this computer.")
        self.app.push_screen(AskScreen(_("Add a person"), question), self._added)

    def _added(self, name: str | None) -> None:
        if not name:
            return
        try:
            self.dismiss(self._desk.trainee(self._group.id, name))
        except RingtrueError as error:
            self.app.push_screen(ErrorScreen(error))

"""Choose who plays, or add somebody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drills.desk.desk import Desk
from drills.desk.party import NOBODY, Party
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.errors import RingtrueError
from engine.language import N_
from results.journal.records import GroupRecord

Way = Party | Literal["two", "alone"]
"""Who plays, that two people play together, or that somebody plays who is in no group."""


class TraineesScreen(MenuScreen[Way]):
    """Dismissed with who plays: a person, nobody by name, or those who are still to be named."""

    TITLE_WORDS = N_("Who plays?")

    def __init__(self, desk: Desk, group: GroupRecord) -> None:
        super().__init__()
        self._desk, self._group = desk, group

    def rows(self) -> Sequence[Row[Way]]:
        """Return the people of the group, then practice without a name, and two together."""
        people = self.people()
        nobody: Row[Way] = Row(_("No name, just practise"), NOBODY, _("not counted, not kept"))
        two: Row[Way] = Row(_("Two at one laptop"), "two", _("in nobody's own score"))
        alone: Row[Way] = Row(_("Remember only me"), "alone", _("without a group, four digits"))
        return [*people, nobody, two, alone] if len(people) > 1 else [*people, nobody, alone]

    def people(self) -> list[Row[Way]]:
        """Return the people of the group."""
        return [
            Row(person.name, Party((person,)), person.number)
            for person in self._desk.trainees(self._group.id)
        ]

    def sentence(self) -> str:
        """Return whose names are shown."""
        return self._group.label

    def extra(self) -> str:
        """Return that somebody can be added."""
        return _("Add a person")

    def more(self) -> None:
        """Ask for a name."""
        self.flow(self._add())

    async def _add(self) -> None:
        question = _("What is the person called? The name stays on this computer.")
        name = await self.app.push_screen_wait(AskScreen(_("Add a person"), question))
        if not name:
            return
        try:
            self.dismiss(Party((self._desk.trainee(self._group.id, name),)))
        except RingtrueError as error:
            self.app.push_screen(ErrorScreen(error))

"""Choose whose past drills are looked at: the people of a group by name, then those without one."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.language import N_
from results.journal.names.people import Person
from results.journal.records.enrolled import GroupRecord


class WhoseScreen(MenuScreen[Person]):
    """Dismissed with a person; without a group there is nobody yet."""

    TITLE_WORDS = N_("My past drills")

    def __init__(self, desk: Desk, group: GroupRecord | None) -> None:
        super().__init__()
        self._people = [*(desk.trainees(group.id) if group else ()), *desk.alone()]
        self._label = group.label if group else ""

    def rows(self) -> Sequence[Row[Person]]:
        """Return the people."""
        return [Row(person.name, person, person.number) for person in self._people]

    def sentence(self) -> str:
        """Return whose names are shown, or that there is nobody."""
        return self._label if self._people else _("Nobody has been added by name yet.")

"""Two at one laptop: choose the one, then the other."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.desk.party import Party
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.language import N_
from results.journal.names.people import Person
from results.journal.records.enrolled import GroupRecord


class PairScreen(MenuScreen[Party]):
    """Dismissed with the two."""

    TITLE_WORDS = N_("Two at one laptop")

    def __init__(self, desk: Desk, group: GroupRecord) -> None:
        super().__init__()
        self._people = desk.trainees(group.id)
        self._person: Person | None = None

    def rows(self) -> Sequence[Row[Party]]:
        """Return the people who can still be chosen."""
        return [
            Row(person.name, Party((person,)), person.number)
            for person in self._people
            if person != self._person
        ]

    def sentence(self) -> str:
        """Return who was chosen, and what it means for their scores."""
        if self._person is None:
            return _("Choose the one, then the other. What two do together counts in nobody's own score.")
        return _("{name}, together with:").format(name=self._person.name)

    def chosen(self, value: Party) -> None:
        """Take the one, then the other."""
        if self._person is None:
            self._turn(value.people[0])
        else:
            self.dismiss(Party((self._person, *value.people)))

    def action_leave(self) -> None:
        """Take back the one, or go back."""
        if self._person is None:
            self.dismiss(None)
        else:
            self._turn(None)

    def _turn(self, person: Person | None) -> None:
        self._person, self._first = person, 0
        self.renew()
        self.query_one(Block).redraw()

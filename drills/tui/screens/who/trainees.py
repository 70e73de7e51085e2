"""Choose who plays, or add somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from drills.desk import duty
from drills.desk.desk import Desk
from drills.desk.party import NOBODY, Party
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.fresh import FreshScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.duty import to_go_words
from drills.words.language import _
from drills.words.runs import stopped_words
from engine.errors import RingtrueError
from engine.language import N_
from results.duty.totals import PersonDue
from results.journal.names.people import Person
from results.journal.records.enrolled import GroupRecord
from results.journal.records.interrupted import stopped_runs

Way = Party | Literal["two", "all", "alone"]
"""Who plays, that two people play together, or all of them at once, or somebody who is in no group."""


class TraineesScreen(FreshScreen[Way | None], MenuScreen[Way]):
    """Dismissed with who plays: a person, nobody by name, those who are still to be named, or all.

    A digit typed too early would let somebody play under a colleague's name.
    """

    TITLE_WORDS = N_("Who plays?")
    RESTS = False

    def __init__(self, desk: Desk, group: GroupRecord) -> None:
        super().__init__()
        self._desk, self._group = desk, group
        self._stopped = stopped_runs(desk.store.db, group.id)
        self._lacking = _lacking(desk, group.id)

    def rows(self) -> Sequence[Row[Way]]:
        """Return the people of the group, then practice without a name, two together, and all of them."""
        people = self.people()
        nobody: Row[Way] = Row(_("No name, just practise"), NOBODY, _("not counted, not kept"))
        two: Row[Way] = Row(_("Two at one laptop"), "two", _("in nobody's own score"))
        everybody: Row[Way] = Row(_("All at once: roll call"), "all", _("a show of hands, a digit each"))
        alone: Row[Way] = Row(_("Remember only me"), "alone", _("without a group, four digits"))
        return [*people, nobody, two, everybody, alone] if len(people) > 1 else [*people, nobody, alone]

    def people(self) -> list[Row[Way]]:
        """Return the people of the group."""
        return [
            Row(person.name, Party((person,)), self._note(person))
            for person in self._desk.trainees(self._group.id)
        ]

    def _note(self, person: Person) -> str:
        """Return a person's number, what is left of an interrupted run, and how much practice is to go."""
        stopped, lacking = self._stopped.get(person.id), self._lacking.get(person.id)
        words = [person.number]
        if stopped:
            words.append(stopped_words(stopped.remaining, date.fromisoformat(stopped.day), self._desk.today))
        if lacking:
            words.append(to_go_words(lacking, self._desk.today))
        return "  ".join(filter(None, words))

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


def _lacking(desk: Desk, group: str) -> Mapping[str, PersonDue]:
    """Return who of a group (an id) has practice to go this month; nobody where the plan cannot be read."""
    try:
        return {person.person: person for person in duty.people_due(desk, group=group) if person.lacking}
    except RingtrueError:
        return {}

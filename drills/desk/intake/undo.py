"""The last import taken back, by facts that reverse it: who has played since stays."""

from __future__ import annotations

from dataclasses import dataclass

from drills.desk.desk import Desk
from drills.desk.intake.taking_in import back_into
from results.journal.derived.identities import members
from results.journal.facts.people import GroupAdded, GroupChanged, PeopleJoined
from results.journal.names.last_import import Before
from results.journal.names.people import Person
from results.journal.records import enrolled, meetings


@dataclass(frozen=True, slots=True)
class Undone:
    """How many people were taken out and put back as they were; the names of those who stay as they are."""

    removed: int
    restored: int
    staying: tuple[str, ...]


def can_undo(desk: Desk) -> bool:
    """Return whether there was an import that was not taken back."""
    return bool(desk.people.last_import())


def undo_import(desk: Desk) -> Undone:
    """Take the last import back, all or nothing, and forget that there was one.

    Who was added and has begun nothing since is in no group any more and has no name; who has stays, and so
    does who was put elsewhere since. Raises as a store does.
    """
    with desk.store.transaction():
        before = desk.people.last_import()
        removed: list[str] = []
        restored: list[Person] = []
        staying: list[str] = []
        for standing in before:
            if standing.joined:
                desk.store.append(PeopleJoined(standing.joined, standing.subject, same=False))
        for standing in before:
            if standing.what == "added":
                _remove(desk, standing, removed, staying)
            elif standing.what == "changed":
                _restore(desk, standing, restored, staying)
        for standing in before:
            if standing.what == "group" and enrolled.is_unused(desk.store.db, standing.subject):
                desk.store.append(GroupAdded(standing.subject, ""))
        desk.people.take_back(restored, removed)
    return Undone(len(removed), len(restored), tuple(staying))


def _remove(desk: Desk, standing: Before, removed: list[str], staying: list[str]) -> None:
    person = standing.subject
    names = desk.people.known([person])
    if not names:
        return
    ids = members(desk.store.db, person)
    played = any(meetings.took_part(desk.store.db, each) for each in ids)
    if played or len(ids) > 1 or enrolled.group_of(desk.store.db, person) != standing.since:
        staying.append(names[person].name)
        return
    desk.store.append(GroupChanged(person, ""))
    removed.append(person)


def _restore(desk: Desk, standing: Before, restored: list[Person], staying: list[str]) -> None:
    person = standing.subject
    names = desk.people.known([person])
    group = enrolled.group_of(desk.store.db, person)
    if group not in (standing.before, standing.since):
        staying.append(names[person].name if person in names else standing.name)
    elif group != standing.before:
        desk.store.append(back_into(person, standing.before))
    if person in names and standing.name:
        restored.append(Person(person, standing.name, standing.number))

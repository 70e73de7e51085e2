"""What of a roster's differences somebody agreed to is written: names beside the store, facts into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from drills.desk.desk import Desk
from drills.desk.intake.differences import Difference, Member, Reconciliation, differences
from drills.roster.people import Entry
from engine.errors import RefusedError
from engine.language import N_
from results.journal.derived.identities import decided, members
from results.journal.facts.fact import Body
from results.journal.facts.people import GroupChanged, PeopleJoined, PersonAdded
from results.journal.names.last_import import Before
from results.journal.names.people import Person, minted
from results.journal.records import enrolled

Answer = Literal["take", "leave", "another"]
"""To do what a difference says, to leave it, or that it is about somebody else, who is new."""

TAKEN_OUT = ""
"""The group of somebody who was taken out; of somebody who is alone it is None."""


def usual_answer(difference: Difference) -> Answer:
    """Return what is done where nobody says otherwise."""
    return "leave" if difference.kind == "unclear" else "take"


def answers_to(difference: Difference) -> tuple[Answer, ...]:
    """Return what can be said of a difference: where a number tells who it is, it is nobody else."""
    if difference.kind == "unclear":
        return ("leave", "another")
    return ("take", "leave", "another") if difference.by_name else ("take", "leave")


def people_there(desk: Desk, *, unnamed: bool = False) -> list[Member]:
    """Return the people in groups and without, but simulated ones: with names here, or all."""
    labels = {group.id: group.label for group in desk.groups()}
    names = {person.id: person for person in desk.people.everyone()}
    there = []
    for pseudonym, group in enrolled.real_people(desk.store.db):
        person = names.get(pseudonym)
        if person is None:
            others = (names[alias] for alias in members(desk.store.db, pseudonym) if alias in names)
            person = next(others, None)
        if person or (unnamed and group != TAKEN_OUT):
            name, number = (person.name, person.number) if person else ("", "")
            there.append(Member(pseudonym, name, number, labels.get(group or "", "")))
    return there


def reconcile(desk: Desk, entries: Sequence[Entry], group: str) -> Reconciliation:
    """Return in what a roster differs from who is there; people without a group go to `group` (a label)."""
    db = desk.store.db
    return differences(entries, group, people_there(desk), lambda first, second: decided(db, first, second))


def take_in(
    desk: Desk, entries: Sequence[Entry], group: str, agreed: Reconciliation, answers: Mapping[int, Answer]
) -> Reconciliation:
    """Do what was agreed, all or nothing, and return that; `answers` are by place, the usual ones elsewhere.

    Raises `RefusedError` where the differences are others by now, and as a store does.
    """
    with desk.store.transaction():
        if reconcile(desk, entries, group) != agreed:
            raise RefusedError(
                "roster-changed",
                N_("The roster was changed in another window meanwhile."),
                N_("Look at the differences again; nothing was written."),
            )
        wanted = _wanted(agreed, answers)
        writing = _Writing(desk)
        for difference in wanted:
            writing.add(difference)
        writing.write()
    return Reconciliation(tuple(wanted), agreed.same)


def _wanted(agreed: Reconciliation, answers: Mapping[int, Answer]) -> list[Difference]:
    """Return the differences to be done: of a person who is somebody else only that they are new."""
    chosen = [
        (difference, answers.get(place, usual_answer(difference)))
        for place, difference in enumerate(agreed.differences)
    ]
    others = dict.fromkeys(difference.entry for difference, answer in chosen if answer == "another")
    done = [
        difference for difference, answer in chosen if answer == "take" and difference.entry not in others
    ]
    return [*done, *(Difference("new", entry) for entry in others)]


@dataclass(slots=True)
class _Change:
    """What becomes of somebody who is there: name and number, the group (a label), who is the same."""

    member: Member
    name: str
    number: str
    group: str
    same: list[str] = field(default_factory=list)


class _Writing:
    """Gathers what is to be written, each person once, and writes it within the transaction that is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._groups = {group.label: group.id for group in desk.groups()}
        self._before: list[Before] = []
        self._new: list[tuple[Person, str]] = []
        self._changes: dict[str, _Change] = {}

    def add(self, difference: Difference) -> None:
        """Add one difference to what is written."""
        entry, member = difference.entry, difference.member
        if difference.kind == "new" or member is None:
            self._new.append((minted(entry.name, entry.number), self._group(entry.group)))
            return
        change = self._changes.setdefault(
            member.id, _Change(member, member.name, member.number, member.group)
        )
        match difference.kind:
            case "merged" if difference.other:
                change.same.append(difference.other.id)
                change.number = change.number or difference.other.number
            case "renamed":
                change.name = entry.name
            case "moved":
                change.group = entry.group
            case _:
                change.number = entry.number

    def _group(self, label: str) -> str:
        """Return the id of a group, made if absent."""
        if label not in self._groups:
            self._groups[label] = self._desk.group(label).id
            self._before.append(Before(self._groups[label], "group", label))
        return self._groups[label]

    def write(self) -> None:
        """Write the facts, then the names with what stood before."""
        desk = self._desk
        desk.store.append(*(PersonAdded(person.id, group) for person, group in self._new))
        names = [person for person, _group in self._new]
        self._before += [Before(person.id, "added", since=group) for person, group in self._new]
        for change in self._changes.values():
            names.append(self._changed(change))
        if names or self._before:
            desk.people.take_in(names, self._before)

    def _changed(self, change: _Change) -> Person:
        """Join and move somebody, note what stood before, and return the name to be kept."""
        desk, member = self._desk, change.member
        before = [self._standing(pseudonym) for pseudonym in (member.id, *change.same)]
        desk.store.append(*(PeopleJoined(member.id, other) for other in change.same))
        pseudonym = members(desk.store.db, member.id)[0]
        group = self._group(change.group) if change.group else enrolled.group_of(desk.store.db, pseudonym)
        if enrolled.group_of(desk.store.db, pseudonym) != group and group is not None:
            desk.store.append(GroupChanged(pseudonym, group))
        joined = dict(zip(change.same, [member.id] * len(change.same), strict=True))
        self._before += [
            replace(standing, since=group, joined=joined.get(standing.subject, "")) for standing in before
        ]
        return Person(pseudonym, change.name, change.number)

    def _standing(self, pseudonym: str) -> Before:
        person = self._desk.people.known([pseudonym]).get(pseudonym)
        name, number = (person.name, person.number) if person else ("", "")
        return Before(pseudonym, "changed", name, number, enrolled.group_of(self._desk.store.db, pseudonym))


def back_into(person: str, group: str | None) -> Body:
    """Return the fact that puts a person where they were: into a group (an id), or into none."""
    return PersonAdded(person, None) if group is None else GroupChanged(person, group)


def names_of(differences_done: Iterable[Difference]) -> list[str]:
    """Return the names in differences, each once."""
    return [*dict.fromkeys(difference.entry.name for difference in differences_done)]

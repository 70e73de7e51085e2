"""The desk: the store, the names and the shelf a front end works with, opened together."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from drills.desk import content
from drills.desk.local_time import Zone, system_zone
from drills.desk.notice import EDITION
from drills.desk.party import Party
from drills.desk.paths import store_file
from drills.desk.preferences.settings import keep_language, read_settings
from drills.desk.shelf_as_read import shelf_as_read
from drills.desk.stores import in_file, open_store
from drills.words.language import choose, script
from engine.errors import InputError
from engine.language import N_
from engine.library.drill import Drill
from engine.library.pairs import Pairs
from engine.library.passing import USUAL, PassRule
from engine.library.shelf import Shelf
from results.journal.any_store import AnyStore, Clock, wall_clock
from results.journal.derived.days import day
from results.journal.derived.identities import members
from results.journal.derived.withdrawals import withdrawals
from results.journal.facts.people import Forgotten, GroupAdded, GroupChanged, Informed, PersonAdded
from results.journal.names.people import People, Person, clean, minted
from results.journal.records import enrolled, meetings
from results.journal.records.enrolled import GroupRecord
from results.journal.store import Store

if TYPE_CHECKING:
    from results.scores.groups import Period
    from results.scores.row import ScoreRow


class Desk:
    """What a trainer has at hand; no scenario model is loaded by it.

    `rule` is what passing asks where a drill does not say.
    """

    def __init__(
        self,
        store: AnyStore,
        people: People,
        shelf: Shelf,
        clock: Clock,
        zone: Zone = system_zone,
        rule: PassRule = USUAL,
    ) -> None:
        self.rule = rule
        self.store, self.people, self.shelf, self.clock, self.zone = store, people, shelf, clock, zone

    @classmethod
    def open(
        cls,
        path: str | Path = "",
        shelf: Shelf | None = None,
        clock: Clock = wall_clock,
        zone: Zone = system_zone,
    ) -> Desk:
        """Open the store asked for, or the one of this user; raise `StoreError` where that cannot be.

        Raises `InputError` where the settings beside it are wrong.
        """
        file = store_file(str(path))
        rule = read_settings(file).rule
        store = open_store(path, clock)
        shelf = shelf_as_read(shelf or content.shelf(file))
        withdrawn = frozenset(withdrawals(store.db))
        shelf = replace(shelf, withdrawn=withdrawn) if withdrawn else shelf
        return cls(store, People(store.path), shelf, clock, zone, rule)

    def speak(self, tag: str) -> None:
        """Change the language of the interface and of what is read, and keep it for the next start.

        Raises `InputError` and changes nothing where it cannot be read here, or cannot be kept.
        """
        before, shelf = script(), self.shelf
        choose(tag)
        self.shelf = shelf_as_read(shelf)
        try:
            self.drills()
            keep_language(self.store.path, tag)
        except InputError:
            choose(before)
            self.shelf = shelf
            raise

    @property
    def offset(self) -> int:
        """How many minutes the clock of the place is ahead of UTC at this moment."""
        return self.zone(self.clock())

    @property
    def today(self) -> date:
        """The day it is at the place."""
        now = self.clock()
        return date.fromisoformat(day(now, self.zone(now)))

    def groups(self) -> list[GroupRecord]:
        """Return the groups by label."""
        return enrolled.groups(self.store.db)

    def group(self, label: str, *, simulated: bool = False) -> GroupRecord:
        """Return the group of this label, made if absent; people and simulated ones are never mixed.

        The ids of simulated groups and people follow from their names, so that a simulation can be repeated.
        """
        label = clean(label)
        record = self._labelled(label)
        if record is None:
            with self.store.transaction():
                # another program may have made it meanwhile
                record = self._labelled(label)
                if record is None:
                    digits = _digits(label) if simulated else secrets.token_hex(4)
                    record = GroupRecord(f"g-{digits}", label, 0, simulated)
                    self.store.append(GroupAdded(record.id, label, simulated))
        if record.simulated != simulated:
            raise InputError(
                "group-mixed",
                N_("Group {label} is for simulated people only, or for real ones only."),
                N_("Choose another name for the group."),
                label=label,
            )
        return record

    def _labelled(self, label: str) -> GroupRecord | None:
        return next((group for group in self.groups() if group.label == label), None)

    def trainees(self, group: str) -> list[Person]:
        """Return the people of a group by name; one whose name is not kept here has the pseudonym for it."""
        ids = enrolled.trainees(self.store.db, group)
        names = self.people.known(ids)
        return sorted(
            (names.get(person) or self._alias(person) for person in ids),
            key=lambda person: (person.name, person.number),
        )

    def alone(self) -> list[Person]:
        """Return the people who are in no group and whose names are kept here, by name."""
        people = self.people.known(enrolled.alone(self.store.db)).values()
        return sorted(people, key=lambda person: (person.name, person.id))

    def is_alone(self, party: Party) -> bool:
        """Return whether one person plays who is in no group."""
        ids = [person.id for person in party.people]
        return len(ids) == 1 and enrolled.group_of(self.store.db, ids[0]) is None

    def remember_alone(self, name: str, digits: str) -> Person:
        """Add somebody without a group, behind digits of their own; raise `InputError` as these do."""
        person = minted(name)
        self.people.digits.choose(person.id, digits)
        with self.store.transaction():
            self.people.keep([person])
            self.store.append(PersonAdded(person.id, None))
        return person

    def join_group(self, person: Person, group: GroupRecord) -> None:
        """Put somebody into a group from now on; what they played before stays where it was played."""
        self.store.append(GroupChanged(person.id, group.id))

    def _alias(self, person: str) -> Person:
        """Return a person by the name kept under another id of theirs, or by the pseudonym."""
        others = self.people.known(members(self.store.db, person))
        name = next(iter(others.values()), Person(person, person))
        return Person(person, name.name, name.number)

    def names(self) -> dict[str, str]:
        """Return the name of every person of every group by pseudonym."""
        return {person.id: person.name for group in self.groups() for person in self.trainees(group.id)}

    def trainee(self, group: str, name: str, number: str = "", *, simulated: bool = False) -> Person:
        """Return the person of this name (and number) in a group, added if absent."""
        name = clean(name)
        person = self._named(group, name, number)
        if person is None:
            with self.store.transaction():
                # another program may have added the same person meanwhile
                person = self._named(group, name, number)
                if person is None:
                    person = self.people.add(name, number, seed=f"{group}/{name}" if simulated else "")
                    self.store.append(PersonAdded(person.id, group, simulated))
        return person

    def _named(self, group: str, name: str, number: str) -> Person | None:
        # whose name is not kept here goes by the pseudonym
        alike = [*self.people.namesakes(name), self.people.known([name]).get(name, Person(name, name))]
        return next(
            (
                person
                for person in alike
                if (not number or person.number == number)
                and enrolled.belongs(self.store.db, person.id, group)
            ),
            None,
        )

    @property
    def pairs(self) -> Mapping[str, str]:
        """The twin pair of everything that can be played, named by the first of its two ids."""
        return Pairs(self.shelf.playable)

    def drills(self) -> list[Drill]:
        """Return the drills that can be played."""
        return [*self.shelf.drills.values()]

    def untold(self, party: Party) -> tuple[Person, ...]:
        """Return those who have not been told what is kept and who sees it."""
        return tuple(
            person for person in party.people if enrolled.informed(self.store.db, person.id) < EDITION
        )

    def inform(self, people: Sequence[Person]) -> None:
        """Record that these people have been told."""
        self.store.append(*(Informed(person.id, EDITION) for person in people))

    def has_newcomer(self, party: Party) -> bool:
        """Return whether one of them has begun no drill yet."""
        return any(meetings.runs_begun(self.store.db, person.id, "") == 0 for person in party.people)

    def forget(self, person: str) -> list[Path]:
        """Delete a person's name and digits, under all ids and in the backups; what they did stays.

        Returns the files of names that could not be changed.
        """
        from results.journal.copies.forgetting import forget_in_copies

        ids = members(self.store.db, person)
        self.people.forget(*ids)
        untouched = forget_in_copies(self.store.path, ids)
        self.store.append(*map(Forgotten, ids))
        return untouched

    def scores(self, period: Period | None = None, group: str = "") -> list[ScoreRow]:
        """Return the scores of groups, of all times without a period, for the trainer's own screen."""
        from results.scores.groups import WHOLE, score_groups  # which the first frame does without

        return score_groups(self.store.db, period or WHOLE, group, pairs=self.pairs, rule=self.rule)

    @contextmanager
    def closed(self) -> Iterator[Path]:
        """Close store and names, so that a copy can take their place; what stands there then is opened."""
        path = in_file(self.store).path
        self.close()
        try:
            yield path
        finally:
            self.store, self.people = Store.open(path, self.clock), People(path)

    def close(self) -> None:
        """Close the store and the names."""
        self.people.close()
        self.store.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _digits(label: str) -> str:
    return sha256(label.encode()).hexdigest()[:8]


def new_run_id() -> str:
    """Return a fresh id for a run."""
    return f"r-{secrets.token_hex(6)}"

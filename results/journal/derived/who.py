"""Groups and people as the facts of all chains have them."""

from __future__ import annotations

from collections.abc import Callable

from results.journal.derived.claims import claim, claimed
from results.journal.derived.identities import join_groups, join_people, of_person, settle_person
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.people import (
    Forgotten,
    GroupAdded,
    GroupChanged,
    GroupsJoined,
    Informed,
    PeopleJoined,
    PersonAdded,
)
from results.journal.facts.stores import UnitNamed
from results.journal.sql import Database

UNIT = "unit"
"""What a chain claims to be written in."""


def _unit_named(db: Database, fact: Fact) -> None:
    claim(db, UNIT, fact, wire.stated(UnitNamed, fact).unit)


def _group_added(db: Database, fact: Fact) -> None:
    body = wire.stated(GroupAdded, fact)
    claim(db, f"group {body.group}", fact, body.label)
    db.execute(
        "INSERT INTO groups (id, label, simulated) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET label = excluded.label, simulated = groups.simulated OR excluded.simulated",
        (body.group, claimed(db, f"group {body.group}"), body.simulated),
    )


def _person_added(db: Database, fact: Fact) -> None:
    body = wire.stated(PersonAdded, fact)
    claim(db, of_person(body.person), fact, body.group)
    _add_person(db, body.person, simulated=body.simulated)


def _group_changed(db: Database, fact: Fact) -> None:
    body = wire.stated(GroupChanged, fact)
    claim(db, of_person(body.person), fact, body.group)
    _add_person(db, body.person)


def _forgotten(db: Database, fact: Fact) -> None:
    _add_person(db, wire.stated(Forgotten, fact).person, forgotten=True)


def _informed(db: Database, fact: Fact) -> None:
    body = wire.stated(Informed, fact)
    _add_person(db, body.person, informed=body.notice)


def _add_person(
    db: Database,
    person: str,
    *,
    simulated: bool = False,
    forgotten: bool = False,
    informed: int = 0,
) -> None:
    """Add to what is known of a person, whom other chains may name before the one that added them."""
    db.execute(
        "INSERT INTO people (id, simulated, own_forgotten, own_informed) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET simulated = people.simulated OR excluded.simulated,"
        " own_forgotten = people.own_forgotten OR excluded.own_forgotten, own_informed = CASE"
        " WHEN excluded.own_informed > people.own_informed THEN excluded.own_informed"
        " ELSE people.own_informed END",
        (person, simulated, forgotten, informed),
    )
    settle_person(db, person)


def _people_joined(db: Database, fact: Fact) -> None:
    body = wire.stated(PeopleJoined, fact)
    join_people(db, fact, body.person, body.other, same=body.same)


def _groups_joined(db: Database, fact: Fact) -> None:
    body = wire.stated(GroupsJoined, fact)
    join_groups(db, fact, body.group, body.other, same=body.same)


PROJECTIONS: dict[str, Callable[[Database, Fact], None]] = {
    kind.kind: projection
    for kind, projection in (
        (UnitNamed, _unit_named),
        (GroupAdded, _group_added),
        (PersonAdded, _person_added),
        (GroupChanged, _group_changed),
        (PeopleJoined, _people_joined),
        (GroupsJoined, _groups_joined),
        (Informed, _informed),
        (Forgotten, _forgotten),
    )
}
"""What a fact of a kind changes in the tables."""

"""People and groups that seem to have been added on two laptops: joined by a fact, or parted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from engine.text import fold
from results.journal.any_store import AnyStore
from results.journal.derived.identities import decided, members
from results.journal.facts.fact import Body
from results.journal.facts.people import GroupsJoined, PeopleJoined
from results.journal.names.people import People
from results.journal.sql import Database

GROUPS, PEOPLE = "groups", "people"


@dataclass(frozen=True, slots=True)
class Twice:
    """What seems to be the same: `kind` is `groups` or `people`, `sign` what they share, `ids` are sorted.

    Groups share a label, people a staff number, but for width, case and blanks: it is as the first has it.
    `names` are those of the ids.
    """

    kind: str
    sign: str
    ids: tuple[str, ...]
    names: tuple[str, ...]


def twice(store: AnyStore, people: People) -> list[Twice]:
    """Return what seems to be the same and has neither been joined nor been called two."""
    return [*_groups(store.db), *_people(store.db, people)]


def join(store: AnyStore, kind: str, ids: tuple[str, ...]) -> None:
    """Record that these ids, two or more, are the same."""
    with store.transaction():
        store.append(*(_fact(kind, ids[0], other, same=True) for other in ids[1:]))


def part(store: AnyStore, kind: str, ids: tuple[str, ...]) -> None:
    """Record that these ids are not the same, whatever was said before; they are not asked about again."""
    with store.transaction():
        pairs = [(each, other) for place, each in enumerate(ids) for other in ids[place + 1 :]]
        store.append(*(_fact(kind, each, other, same=False) for each, other in pairs))


def _fact(kind: str, first: str, second: str, *, same: bool) -> Body:
    return GroupsJoined(first, second, same) if kind == GROUPS else PeopleJoined(first, second, same)


def _groups(db: Database) -> list[Twice]:
    rows = db.execute(
        "SELECT id, label FROM groups WHERE NOT simulated AND label <> '' ORDER BY id"
    ).fetchall()
    return _alike(db, GROUPS, ((str(group), str(label), str(label)) for group, label in rows))


def _people(db: Database, people: People) -> list[Twice]:
    real = {person for (person,) in db.execute("SELECT id FROM people WHERE NOT simulated AND NOT forgotten")}
    named = sorted(
        (person for person in people.everyone() if person.id in real), key=lambda person: person.id
    )
    return _alike(db, PEOPLE, ((person.id, person.name, person.number) for person in named if person.number))


def _alike(db: Database, kind: str, rows: Iterable[tuple[str, str, str]]) -> list[Twice]:
    """Return which of these rows of id, name and sign seem to be the same."""
    alike: dict[str, dict[str, str]] = defaultdict(dict)
    signs: dict[str, str] = {}
    for each, name, written in rows:
        sign = _folded(written)
        signs.setdefault(sign, written)
        # of those that are joined already the one that stands for all
        root = members(db, each)[0]
        if root == each or root not in alike[sign]:
            alike[sign][root] = name
    return [
        Twice(kind, signs[sign], ids, tuple(names[each] for each in ids))
        for sign, names in alike.items()
        if len(ids := _undecided(db, tuple(sorted(names)))) > 1
    ]


def _undecided(db: Database, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids but for those that were called two apart from the first."""
    return tuple(each for each in ids if each == ids[0] or not decided(db, ids[0], each))


def _folded(text: str) -> str:
    return " ".join(fold(text).casefold().split())

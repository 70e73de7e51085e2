"""Bundles merged into a store: chains copied unchanged, tables derived over all of them, names kept apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from results.exchange.union import United, unite
from results.exchange.unpack import Bundle, opened
from results.journal import journal, tables
from results.journal.copies.forgetting import forget_in_copies
from results.journal.facts.fact import Fact
from results.journal.names.people import People
from results.journal.store import Store


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of a bundle: of each of its chains, how much is new; the names that are new.

    `store` is the origin of the store it was made of, `made` the time, milliseconds since 1970. `untouched`
    are files of names from which somebody who is forgotten could not be deleted.
    """

    file: str
    store: str
    made: int
    chains: tuple[United, ...]
    names: int
    untouched: tuple[Path, ...] = ()

    @property
    def origins(self) -> frozenset[str]:
        """The chains it holds facts of."""
        return frozenset(chain.origin for chain in self.chains)

    @property
    def new(self) -> int:
        """How many facts are new."""
        return sum(chain.new for chain in self.chains)

    @property
    def apart(self) -> int:
        """How many facts are kept apart, for another has their identity here."""
        return sum(chain.apart for chain in self.chains)


def merge(store: Store, people: People, path: Path) -> Merged:
    """Merge a bundle, wholly or not at all; raise `InputError` where it cannot be read.

    The store begins a chain of its own where the bundle shows that another file goes on with its chain.
    """
    with opened(path) as bundle:
        about = bundle.manifest
        untouched: list[Path] = []
        with store.transaction():
            before = forgotten(store)
            chains = _take_facts(store, bundle)
            store.db.executemany(
                "INSERT OR IGNORE INTO contents (hash, body) VALUES (?, ?)", bundle.contents()
            )
            names = people.take(_remembered(store, bundle))
            if any(chain.origin == store.origin and (chain.new or chain.apart) for chain in chains):
                store.new_origin()
            if anew := {*forgotten(store)}.difference(before):
                # last, and before the facts are there for good: killed in between, a name is gone too early
                untouched = forget_in_copies(store.path, anew)
                people.forget(*anew)
    store.checkpoint()
    return Merged(str(path), about.store, about.made, chains, names, tuple(untouched))


def forgotten(store: Store) -> list[str]:
    """Return the pseudonyms of all who asked to be forgotten."""
    return [
        str(person) for (person,) in store.db.execute("SELECT id FROM people WHERE forgotten ORDER BY id")
    ]


def _take_facts(store: Store, bundle: Bundle) -> tuple[United, ...]:
    source = bundle.all_facts()
    derived = _Derived(store.db)
    chains = tuple(
        unite(store.db, span, bundle.facts(span, source), derived.admit) for span in bundle.manifest.ranges
    )
    bundle.refuse_more(source)
    derived.settle()
    return chains


class _Derived:
    """The tables of a store, brought up to what comes in: fact by fact, until something comes in late."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db, self._late = db, False

    def admit(self, facts: Sequence[Fact]) -> None:
        """Derive from facts of one chain that were taken in."""
        last = facts[-1]
        (end,) = self._db.execute("SELECT max(seq) FROM facts WHERE origin = ?", (last.origin,)).fetchone()
        self._late = self._late or end > last.seq
        if not self._late:
            for fact in facts:
                tables.project(self._db, fact)

    def settle(self) -> None:
        """Derive all anew where something came in late: it may change what was derived from all after it."""
        if self._late:
            tables.rebuild(self._db, journal.read(self._db))


def _remembered(store: Store, bundle: Bundle) -> list[tuple[str, str, str]]:
    """Return rows of the names in a bundle, but for people who asked to be forgotten."""
    gone = set(forgotten(store))
    return [(person.id, person.name, person.number) for person in bundle.people() if person.id not in gone]

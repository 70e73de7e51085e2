"""Bundles merged into a store: chains copied unchanged, tables derived over all of them, names kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from results.exchange.union import United, unite
from results.exchange.unpack import Bundle, opened
from results.journal import journal, tables
from results.journal.copies.forgetting import forget_in_copies
from results.journal.facts.fact import Fact
from results.journal.people import People
from results.journal.proof import foreign
from results.journal.store import Store


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of a bundle: of each of its chains, how much is new; the names that are new.

    `store` is the origin of the store it was made of, `made` the time, milliseconds since 1970.
    """

    file: str
    store: str
    made: int
    chains: tuple[United, ...]
    names: int

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
        with store.transaction():
            before = set(forgotten(store))
            chains = _take_facts(store, bundle)
            store.db.executemany(
                "INSERT OR IGNORE INTO contents (hash, body) VALUES (?, ?)", bundle.contents()
            )
            names = people.take(_remembered(store, bundle))
    if anew := {*forgotten(store)} - before:
        people.forget(*anew)
        forget_in_copies(store.path, anew)
    if any(chain.origin == store.origin and (chain.new or chain.apart) for chain in chains):
        store.new_origin()
    store.checkpoint()
    return Merged(str(path), about.store, about.made, chains, names)


def forgotten(store: Store) -> list[str]:
    """Return the pseudonyms of all who asked to be forgotten."""
    return [
        str(person) for (person,) in store.db.execute("SELECT id FROM people WHERE forgotten ORDER BY id")
    ]


def _take_facts(store: Store, bundle: Bundle) -> tuple[United, ...]:
    source = bundle.all_facts()
    chains: list[United] = []
    behind = False
    for span in bundle.manifest.ranges:
        (last,) = store.db.execute(
            "SELECT coalesce(max(seq), 0) FROM facts WHERE origin = ?", (span.origin,)
        ).fetchone()
        united = unite(store.db, span, bundle.facts(span, source), foreign.known_gaps(store.db))
        chains.append(united)
        if united.new and united.lowest < last:
            behind = True
        elif united.new and not behind:
            _project(store, united)
    bundle.refuse_more(source)
    if behind:
        # what came in late may change what was derived from all that follows
        tables.rebuild(store.db, journal.read(store.db))
    return tuple(chains)


def _project(store: Store, united: United) -> None:
    rows = store.db.execute(
        "SELECT origin, seq, time, kind, body, hash FROM facts WHERE origin = ? AND seq >= ? ORDER BY seq",
        (united.origin, united.lowest),
    )
    for row in rows:
        tables.project(store.db, Fact(*row))


def _remembered(store: Store, bundle: Bundle) -> list[tuple[str, str, str]]:
    """Return rows of the names in a bundle, but for people who asked to be forgotten."""
    gone = set(forgotten(store))
    return [(person.id, person.name, person.number) for person in bundle.people() if person.id not in gone]

"""Laptops with stores of their own, and the bundles they hand over."""

from __future__ import annotations

import shutil
from pathlib import Path

from results.exchange.bundle import write_bundle
from results.journal.facts.fact import Fact
from results.journal.facts.people import (
    Forgotten,
    GroupAdded,
    GroupChanged,
    GroupsJoined,
    Informed,
    PeopleJoined,
)
from results.journal.names.people import People
from results.journal.proof.heads import note_file
from results.journal.store import Store
from results.journal.tables import NAMES
from tests.results.ledger import Ledger, bodies


def laptops(folder: Path) -> list[Ledger]:
    """Return three: a store, a copy of it that went on with the same people, and one of others.

    What they say of each other's people disagrees: who met what first, who is in which group, who is whom.
    """
    for name in "abc":
        (folder / name).mkdir()
    first = Ledger(folder / "a")
    ann, ben = first.group("one", 2)
    first.play(ann, "HMFC", twins=True)
    first.store.checkpoint()
    shutil.copy2(folder / "a" / "store.db", folder / "b" / "store.db")
    second = Ledger(folder / "b", begin=first.now + 500)
    first.store.append(GroupAdded("two", "two"), Informed(ann, 1))
    first.play(ann, "HMFCQ", first=4, twins=True)
    first.play(ben, "CC")
    first.store.append(GroupChanged(ben, "two"))
    # both begin a run of the same id, and of the same plays
    for body in bodies("r-9", ann, "MFH", first=6, twins=True):
        second.store.append(body)
    second.store.append(GroupChanged(ann, "one"), GroupAdded("two", "zwei"), GroupChanged(ben, "one"))
    third = Ledger(folder / "c", begin=first.now - 20_000)
    (amy, bea, cleo) = third.group("three", 3)
    third.play(amy, "HF", first=5, partner=bea)
    for body in bodies("r-9", cleo, "HC", first=2):
        third.store.append(body)
    third.store.append(PeopleJoined(ann, amy), PeopleJoined(bea, amy), GroupsJoined("one", "three"))
    third.play(bea, "HMFC", twins=True)
    third.store.append(PeopleJoined(bea, amy, same=False), Forgotten(ben))
    return [first, second, third]


def bundle(ledger: Ledger, path: Path, *, first: int = 1, last: int = 10**6) -> Path:
    """Write a bundle of the facts numbered `first` to `last` of every chain, and return its path."""

    def wanted(fact: Fact) -> bool:
        return first <= fact.seq <= last

    with path.open("wb") as target:
        write_bundle(ledger.store, target, 0, wanted=wanted)
    return path


def opened(folder: Path) -> tuple[Store, People]:
    """Open a store and its names."""
    folder.mkdir(exist_ok=True)
    store = Store.open(folder / "store.db", lambda: 0)
    return store, People(store.path)


def state(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return all there is of other stores: facts, contents, tables, what is missing."""
    names = ("contents", "gaps", *NAMES)
    rows = {name: list(store.db.execute(f"SELECT * FROM {name} ORDER BY 1, 2")) for name in names}
    rows["chains"] = [row for row in rows["chains"] if row[0] != store.origin]
    rows["facts"] = [
        (fact.origin, fact.seq, fact.time, fact.kind, fact.body, fact.hash)
        for fact in store.facts()
        if fact.origin != store.origin
    ]
    return rows


def forget_note(path: Path) -> None:
    """Take the note of heads away."""
    note_file(path).unlink(missing_ok=True)

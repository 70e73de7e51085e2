"""A merge of 20,000 facts, against writing the same rows into a bare table and deriving the tables again."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from results.exchange.merge import merge
from results.journal import journal, tables
from results.journal.proof import foreign
from tests.bench.rows import Row
from tests.reliability import record
from tests.results.exchange.laptops import bundle, opened
from tests.results.ledger import Ledger, bodies

pytestmark = pytest.mark.long

PEOPLE, RUNS = 40, 12
BARE = (
    "CREATE TABLE facts (origin TEXT, seq INTEGER, time INTEGER, kind TEXT, body TEXT, hash TEXT,"
    " PRIMARY KEY (origin, seq)) WITHOUT ROWID"
)


def spent() -> float:
    """Return the seconds this process has had of a processor: the machine is shared."""
    times = os.times()
    return times.user + times.system


def handed_in(folder: Path) -> Path:
    """Return a bundle of people who played runs of twelve encounters."""
    folder.mkdir()
    ledger = Ledger(folder)
    people = ledger.group("one", PEOPLE)
    with ledger.store.transaction():
        for person in people:
            for run in range(RUNS):
                ledger.store.append(*bodies(f"r-{person}-{run}", person, "HMFC" * 3, first=12 * run))
    file = bundle(ledger, folder / "bundle")
    ledger.store.close()
    return file


class Merged(NamedTuple):
    """Facts merged, and the seconds merging, writing, hashing and deriving them took."""

    facts: int
    merged: float
    written: float
    hashed: float
    derived: float


def merge_rows(folder: Path) -> Sequence[Row]:
    """Return what a merge takes, once."""
    spent = merged_facts(folder)
    name = f"a merge of {spent.facts:,} facts"
    return [Row.of(name, "executemany into a bare table", [spent.written], [spent.merged], 2)]


def merged_facts(folder: Path) -> Merged:
    """Merge a bundle, and do each part of that alone."""
    file = handed_in(folder / "laptop")
    store, people = opened(folder / "office")
    start = spent()
    new = merge(store, people, file).new
    merged = spent() - start
    rows = store.db.execute("SELECT origin, seq, time, kind, body, hash FROM facts").fetchall()
    with sqlite3.connect(folder / "bare.db") as bare:
        bare.execute(BARE)
        start = spent()
        bare.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)", rows)
        written = spent() - start
    start = spent()
    assert journal.verify(store.db, foreign.known_gaps(store.db)).facts == len(rows)
    hashed = spent() - start
    start = spent()
    with store.transaction():
        tables.rebuild(store.db, journal.read(store.db))
    derived = spent() - start
    assert new == len(rows) - 1
    people.close()
    store.close()
    return Merged(new, merged, written, hashed, derived)


def test_a_merge_of_twenty_thousand_facts(tmp_path: Path) -> None:
    new, *parts = merged_facts(tmp_path)
    merged, written, hashed, derived = (f"{part / new * 1e6:.0f}" for part in parts)
    record(
        "merge of a bundle: microseconds a fact, beside writing, hashing, deriving the same facts alone",
        f"{merged}; {written}, {hashed}, {derived}; {new:,} facts",
    )

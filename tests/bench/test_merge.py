"""A merge of 20,000 facts, against writing the same rows into a bare table and deriving the tables again."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from results.exchange.merge import merge
from results.journal import journal, tables
from results.journal.proof import foreign
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


def test_a_merge_of_twenty_thousand_facts(tmp_path: Path) -> None:
    file = handed_in(tmp_path / "laptop")
    store, people = opened(tmp_path / "office")
    start = spent()
    new = merge(store, people, file).new
    merged = spent() - start
    rows = store.db.execute("SELECT origin, seq, time, kind, body, hash FROM facts").fetchall()
    with sqlite3.connect(tmp_path / "bare.db") as bare:
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
    record(
        "merge of a bundle: microseconds a fact, beside writing, hashing, deriving the same facts alone",
        f"{merged / new * 1e6:.0f}; {written / new * 1e6:.0f}, {hashed / new * 1e6:.0f},"
        f" {derived / new * 1e6:.0f}; {new:,} facts",
    )
    assert new == len(rows) - 1
    people.close()
    store.close()

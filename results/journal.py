"""The journal: facts appended durably, read back in order, and verified."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from results import facts
from results.facts import Body, Fact

FIRST = "0" * 64
"""What stands for the hash before the first fact of a chain."""

SCHEMA = """
CREATE TABLE facts (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
CREATE TABLE contents (hash TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """The first fact of a chain that is not what was written."""

    origin: str
    seq: int
    what: str

    def __str__(self) -> str:
        return f"{self.origin}:{self.seq} {self.what}"


@dataclass(frozen=True, slots=True)
class Verified:
    """How many facts were looked at, in how many chains, and the faults found."""

    facts: int
    chains: int
    findings: tuple[Fault, ...]


def append(
    db: sqlite3.Connection,
    origin: str,
    bodies: tuple[Body, ...],
    contents: Mapping[str, str],
    clock: Callable[[], int],
) -> tuple[Fact, ...]:
    """Append facts to a chain inside the transaction that is open; nothing is durable before its commit."""
    last = db.execute(
        "SELECT seq, hash, time FROM facts WHERE origin = ? ORDER BY seq DESC LIMIT 1", (origin,)
    ).fetchone()
    seq, previous, earlier = last or (0, FIRST, 0)
    # A clock that was set back must not reorder what one laptop wrote.
    time = max(clock(), earlier)
    written: list[Fact] = []
    for body in bodies:
        seq += 1
        text = facts.write(body)
        previous = facts.link(previous, origin, seq, time, body.kind, text)
        written.append(Fact(origin, seq, time, body.kind, text, previous))
    db.executemany(
        "INSERT INTO facts (origin, seq, time, kind, body, hash) VALUES (?, ?, ?, ?, ?, ?)",
        [(one.origin, one.seq, one.time, one.kind, one.body, one.hash) for one in written],
    )
    db.executemany("INSERT OR IGNORE INTO contents (hash, body) VALUES (?, ?)", contents.items())
    return tuple(written)


def read(db: sqlite3.Connection) -> Iterator[Fact]:
    """Yield all facts, chain by chain, in the order they were written."""
    rows = db.execute("SELECT origin, seq, time, kind, body, hash FROM facts ORDER BY origin, seq")
    return (Fact(*row) for row in rows)


def verify(db: sqlite3.Connection) -> Verified:
    """Recompute every chain; of a chain only the first fault is named, for all after it follow from it.

    What was cut off at the end of a chain cannot be seen: keep the last hash on paper for that.
    """
    found: list[Fault] = []
    count = chains = 0
    origin, seq, previous = "", 0, FIRST
    broken = False
    for fact in read(db):
        if fact.origin != origin:
            origin, seq, previous, broken = fact.origin, 0, FIRST, False
            chains += 1
        count += 1
        if broken:
            continue
        seq += 1
        if fact.seq != seq:
            found.append(Fault(origin, seq, "missing"))
        elif facts.link(previous, origin, seq, fact.time, fact.kind, fact.body) != fact.hash:
            found.append(Fault(origin, seq, "changed"))
        broken = bool(found) and found[-1].origin == origin
        previous = fact.hash
    return Verified(count, chains, tuple(found))

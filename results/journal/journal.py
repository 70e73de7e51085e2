"""The journal: facts appended durably, read back in order, and verified."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from results.journal.canonical import link
from results.journal.facts import wire
from results.journal.facts.fact import Body, Fact
from results.journal.facts.stores import Lost
from results.journal.sql import Database

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
    """Something that is not as it was written: the first fact of a chain, or a kept scenario.

    `what` is `missing`, `changed`, `cut-off` or `quarantined` for the fact (`origin`, `seq`);
    `content-changed` or `content-missing` for a scenario version, whose hash is then the `origin`,
    `table-changed` or `schema-changed` for a table or another part of the file, `file-damaged` or
    `log-damaged` for a whole file, named there; their `seq` is 0.
    """

    origin: str
    seq: int
    what: str

    def __str__(self) -> str:
        return f"{self.origin}:{self.seq} {self.what}" if self.seq else f"{self.origin} {self.what}"


@dataclass(frozen=True, slots=True)
class Chains:
    """How many facts were looked at, in how many chains, and the faults found.

    `gaps` are the facts that are known to be lost: no fault, for the chain goes on behind them.
    """

    facts: int
    chains: int
    findings: tuple[Fault, ...]
    gaps: tuple[Lost, ...] = ()


def append(
    db: Database,
    origin: str,
    bodies: tuple[Body, ...],
    contents: Mapping[str, str],
    clock: Callable[[], int],
) -> tuple[Fact, ...]:
    """Append facts to a chain inside the transaction that is open; nothing is durable before its commit.

    `contents` are scenario versions by the SHA-256 of their text; those already kept are left as they are.
    A fact's time is the clock's, whatever stood before it; its order in its chain is its number. Only the
    first fact of a new chain is never before the latest of the others, on which it may rest.
    """
    last = db.execute(
        "SELECT seq, hash FROM facts WHERE origin = ? ORDER BY seq DESC LIMIT 1", (origin,)
    ).fetchone()
    seq, previous = last or (0, FIRST)
    time = clock() if last else max(clock(), _latest(db) + 1)
    written: list[Fact] = []
    for body in bodies:
        seq += 1
        text = wire.write(body)
        previous = link(previous, origin, seq, time, body.kind, text)
        written.append(Fact(origin, seq, time, body.kind, text, previous, body))
    db.executemany(
        "INSERT INTO facts (origin, seq, time, kind, body, hash) VALUES (?, ?, ?, ?, ?, ?)",
        [(fact.origin, fact.seq, fact.time, fact.kind, fact.body, fact.hash) for fact in written],
    )
    db.executemany("INSERT INTO contents (hash, body) VALUES (?, ?) ON CONFLICT DO NOTHING", contents.items())
    return tuple(written)


def _latest(db: Database) -> int:
    # in a damaged file a time may be text, which would be the latest of all
    query = "SELECT coalesce(max(time), -1) FROM facts WHERE typeof(time) = 'integer'"
    (time,) = db.execute(query).fetchone()
    return int(time)


def read(db: Database) -> Iterator[Fact]:
    """Yield all facts, chain by chain, in the order they were written."""
    rows = db.execute("SELECT origin, seq, time, kind, body, hash FROM facts ORDER BY origin, seq")
    return (Fact(*row) for row in rows)


def verify(db: Database, gaps: Mapping[tuple[str, int], str]) -> Chains:
    """Recompute every chain and the hash of every kept scenario.

    Before the facts of `gaps`, by origin and number, others are known to be missing; their values are the
    hashes they rest on.

    Of a chain only the first fault is named, for all after it rests on it. What was cut off at the end of a
    chain, or a journal written anew as a whole, cannot be seen: `heads` notes the last hashes for that.
    """
    faults: list[Fault] = []
    losses: list[Lost] = []
    lost_up_to = {(body.chain, body.last): body for body in lost(db)}
    count = chains = 0
    origin, seq, previous = "", 0, FIRST
    broken = False
    for fact in read(db):
        if not chains or fact.origin != origin:
            origin, seq, previous, broken = fact.origin, 0, FIRST, False
            chains += 1
        count += 1
        if broken:
            continue
        seq += 1
        gap = lost_up_to.get((origin, fact.seq - 1))
        if gap and gap.first <= seq < fact.seq:
            losses.append(Lost(origin, seq, gap.last, gap.hash))
            seq, previous = fact.seq, gap.hash
        elif (origin, fact.seq) in gaps:
            seq, previous = fact.seq, gaps[origin, fact.seq]
        if what := _fault(fact, seq, previous):
            faults.append(Fault(origin, seq, what))
            broken = True
        previous = fact.hash
    return Chains(count, chains, (*faults, *_changed_contents(db)), tuple(losses))


def lost(db: Database) -> list[Lost]:
    """Return what is known to be lost of any chain."""
    rows = db.execute("SELECT body FROM facts WHERE kind = ?", (Lost.kind,))
    return [wire.read(Lost, body) for (body,) in rows]


def _fault(fact: Fact, seq: int, previous: str) -> str:
    """Return what is wrong with the fact that should be `seq`; empty for nothing."""
    if fact.seq != seq:
        return "missing"
    try:
        fits = link(previous, fact.origin, seq, fact.time, fact.kind, fact.body) == fact.hash
    except (TypeError, ValueError):
        fits = False
    return "" if fits else "changed"


def _changed_contents(db: Database) -> Iterator[Fault]:
    for digest, body in db.execute("SELECT hash, body FROM contents ORDER BY hash"):
        if not isinstance(body, str) or sha256(body.encode()).hexdigest() != digest:
            yield Fault(str(digest), 0, "content-changed")

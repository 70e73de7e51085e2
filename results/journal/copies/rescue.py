"""What can be read of a damaged store, in a new one; what is lost is named."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from engine.errors import StoreError
from engine.language import N_
from results.files import durable
from results.journal import database, journal, tables
from results.journal.copies.pages import Value, records
from results.journal.copies.salvage import Chain, Gap
from results.journal.database import connect, named, transaction
from results.journal.derived.days import day
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.runs import PlayBegun
from results.journal.facts.stores import Lost
from results.journal.names.people import People
from results.journal.opening import migrations
from results.journal.opening.own_names import names_file
from results.journal.proof import heads
from results.journal.store import Store

_CANDIDATES = """
CREATE TEMP TABLE candidates (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
  hash TEXT NOT NULL, UNIQUE (origin, seq, time, kind, body, hash)
)"""
_FACT = (str, int, int, str, str, str)
_DIGEST = 64


@dataclass(frozen=True, slots=True)
class Loss:
    """A gap of a chain, and what the facts beside it tell: the pseudonyms of whom, from which day to which.

    Days are ISO dates of the place, empty where nothing is beside it.
    """

    gap: Gap
    people: tuple[str, ...]
    since: str
    until: str

    @property
    def facts(self) -> int:
        """Return how many facts are lost."""
        return self.gap.last - self.gap.first + 1


@dataclass(frozen=True, slots=True)
class Rescued:
    """What came into the new store `path`, and what is lost.

    `scenarios` are those of which a version that was played is lost, so that its plays cannot be gone through
    again; `nameless` counts the people whose name is lost.
    """

    path: Path
    facts: int
    losses: tuple[Loss, ...]
    scenarios: tuple[str, ...]
    nameless: int

    @property
    def lost(self) -> int:
        """Return how many facts are known to be lost."""
        return sum(loss.facts for loss in self.losses)


def rescue(source: Path, target: Path) -> Rescued:
    """Read what can be read of a store into a new one, which must not be there yet; the old one stays.

    Raises `StoreError` where nothing can be read of the old one, or the new one cannot be written.
    """
    if target.exists():
        raise StoreError(
            "rescue-there",
            N_("{path} is there already."),
            N_("Name another file for what is rescued, or move this one away."),
            path=str(target),
        )
    part = durable.part_of(target)
    try:
        with named(source):
            gaps = _fill(part, source)
        with named(target):
            _take_names(names_file(source), part)
            rescued = _finish(part, target, gaps)
            durable.place(heads.note_file(part), heads.note_file(target))
            durable.place(names_file(part), names_file(target))
            durable.place(part, target)
    finally:
        for path in (part, names_file(part), heads.note_file(part)):
            path.unlink(missing_ok=True)
    return rescued


def _fill(part: Path, source: Path) -> list[Gap]:
    """Make the new store of what holds, without its tables; return what is lost of each chain."""
    with closing(connect(part, migrations.APPLICATION, migrations.VERSION)) as db:
        migrations.create(db, part)
        db.execute(_CANDIDATES)
        with transaction(db):
            for record in records(source):
                _sort(db, record)
            gaps = _keep(db, {head.origin: head.seq for head in heads.noted_heads(source)})
            tables.rebuild(db, journal.read(db))
        (count,) = db.execute("SELECT count(*) FROM facts").fetchone()
    if not count:
        raise StoreError(
            "rescue-nothing",
            N_("Nothing of a store can be read in {path}."),
            N_("`ringtrue restore` puts a backup in its place."),
            path=str(source),
        )
    return gaps


def _sort(db: sqlite3.Connection, record: tuple[Value, ...]) -> None:
    """Put a record where it may belong: among the facts to be proven, or the kept scenarios."""
    if tuple(map(type, record)) == _FACT and len(str(record[5])) == _DIGEST:
        db.execute("INSERT OR IGNORE INTO candidates VALUES (?, ?, ?, ?, ?, ?)", record)
    elif tuple(map(type, record)) == (str, str) and sha256(str(record[1]).encode()).hexdigest() == record[0]:
        db.execute("INSERT OR IGNORE INTO contents VALUES (?, ?)", record)


def _keep(db: sqlite3.Connection, noted: dict[str, int]) -> list[Gap]:
    gaps: list[Gap] = []
    rows = db.execute("SELECT origin, seq, time, kind, body, hash FROM candidates ORDER BY origin, seq")
    unseen = dict(noted)
    for origin, candidates in groupby((Fact(*row) for row in rows.fetchall()), lambda fact: fact.origin):
        chain = Chain(origin)
        held = [*chain.hold(candidates, unseen.pop(origin, 0))]
        db.executemany(
            "INSERT INTO facts (origin, seq, time, kind, body, hash) VALUES (?, ?, ?, ?, ?, ?)",
            [(fact.origin, fact.seq, fact.time, fact.kind, fact.body, fact.hash) for fact in held],
        )
        if held or origin in noted:  # else its id itself is damaged, and the gap is where it belongs
            gaps += chain.gaps
    return gaps + [Gap(origin, 1, seq, "", None, None) for origin, seq in unseen.items()]


def _finish(part: Path, target: Path, gaps: list[Gap]) -> Rescued:
    """Open the new store, tell of the gaps in it, and count what is there."""
    with Store.open(part) as store, closing(People(part)) as people:
        store.append(*(Lost(gap.origin, gap.first, gap.last, gap.hash) for gap in gaps if gap.after))
        ids = {str(person) for (person,) in store.db.execute(
            "SELECT id FROM people WHERE NOT forgotten AND NOT simulated")}  # fmt: skip
        for (person,) in store.db.execute("SELECT id FROM people WHERE forgotten").fetchall():
            people.forget(person)
        (count,) = store.db.execute(
            "SELECT count(*) FROM facts WHERE origin <> ?", (store.origin,)
        ).fetchone()
        losses = tuple(_loss(store.db, gap) for gap in gaps)
        rescued = Rescued(target, count, losses, tuple(_unkept(store.db)), len(ids) - len(people.known(ids)))
    with closing(sqlite3.connect(part, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
    return rescued


def _loss(db: sqlite3.Connection, gap: Gap) -> Loss:
    beside = [fact for fact in (gap.before, gap.after) if fact]
    people: dict[str, None] = {}
    for fact in beside:
        body = json.loads(fact.body)
        row = db.execute("SELECT person FROM runs WHERE id = ?", (body.get("run", ""),)).fetchone()
        people |= dict.fromkeys(person for person in (row[0] if row else body.get("person"),) if person)
    days = [day(fact.time, _offset(db)) for fact in beside]
    return Loss(gap, tuple(people), *((days[0], days[-1]) if days else ("", "")))


def _offset(db: sqlite3.Connection) -> int:
    """Return how far the clock of the place was ahead of UTC in the last run, in minutes."""
    row = db.execute("SELECT utc_offset FROM runs ORDER BY time DESC, seq DESC LIMIT 1").fetchone()
    return int(row[0]) if row else 0


def _unkept(db: sqlite3.Connection) -> Iterator[str]:
    """Yield the scenarios of which a version that was played is not there."""
    versions = {str(digest) for (digest,) in db.execute("SELECT hash FROM contents")}
    scenarios: set[str] = set()
    for (text,) in db.execute("SELECT body FROM facts WHERE kind = ?", (PlayBegun.kind,)):
        body = wire.read(PlayBegun, text)
        if body.content not in versions:
            scenarios.add(body.scenario)
    yield from sorted(scenarios)


def _take_names(source: Path, part: Path) -> None:
    """Bring over the names: the file as it is, or what can be read of it."""
    if not source.exists():
        return
    target = names_file(part)
    try:
        database.copy(source, target)
    except sqlite3.Error:
        target.unlink(missing_ok=True)
        with closing(People(part)) as people, suppress(OSError):
            people.take(_rows(records(source)))


def _rows(read: Iterable[tuple[Value, ...]]) -> Iterator[tuple[str, str, str]]:
    for record in read:
        match record:
            case (str(person), str(name), str(number)) if person.startswith("p-"):
                yield person, name, number

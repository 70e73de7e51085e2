"""Foreign facts taken into a store: united by origin and number, or kept apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from results.exchange.manifest import Range
from results.journal.facts.fact import Fact
from results.journal.proof import foreign

BATCH = 5000
"""Facts that are compared and written at a time."""


@dataclass(slots=True)
class United:
    """What became of the facts of a range: how many are new, were there already, are kept apart now.

    `apart_from` is the number of the first that is kept apart, 0 where none is.
    """

    origin: str
    new: int = 0
    present: int = 0
    apart: int = 0
    apart_from: int = 0


Admit = Callable[[Sequence[Fact]], None]
"""Is given the facts that were taken in, in the order of their chain, a part at a time."""


def unite(
    db: sqlite3.Connection,
    span: Range,
    facts: Iterator[Fact],
    admit: Admit,
) -> United:
    """Take the facts of a range in, within the transaction that is open; they link, from `span.previous` on.

    What is there already is passed over. Facts on another branch than those held are kept apart: what is held
    stands. Tables are brought up by `admit`.
    """
    return _Union(db, span, admit).take(facts)


class _Union:
    def __init__(self, db: sqlite3.Connection, span: Range, admit: Admit) -> None:
        self._db, self._span, self._tell = db, span, admit
        self._united = United(span.origin)
        self._new: list[Fact] = []
        before = self._hash(span.first - 1)
        self._branched = before is not None and before != span.previous

    def take(self, facts: Iterator[Fact]) -> United:
        while batch := list(islice(facts, BATCH)):
            self._take_batch(batch)
            if self._new and self._next_held(batch[-1].seq) is None:
                self._admit()
        if self._new:
            self._settle(self._new[-1].seq + 1)
        return self._united

    def _take_batch(self, batch: list[Fact]) -> None:
        rows = self._db.execute(
            "SELECT seq, hash FROM facts WHERE origin = ? AND seq BETWEEN ? AND ?",
            (self._span.origin, batch[0].seq, batch[-1].seq),
        )
        held = dict(rows.fetchall())
        for place, fact in enumerate(batch):
            if not self._branched and fact.seq in held:
                if held[fact.seq] == fact.hash:
                    self._united.present += 1
                    self._admit()
                    continue
                self._settle(fact.seq)
                self._branched = True
            if self._branched:
                self._keep_apart(batch[place:])
                return
            self._new.append(fact)

    def _settle(self, seq: int) -> None:
        """Take in what is new, if the fact of this number that is held rests on the last of it."""
        if not self._new:
            return
        if foreign.rests_on(self._db, self._span.origin, seq) in (None, self._new[-1].hash):
            self._admit()
        else:
            self._keep_apart(self._new)
            self._new = []

    def _admit(self) -> None:
        if not self._new:
            return
        first, last = self._new[0], self._new[-1]
        if first.seq > 1 and self._hash(first.seq - 1) is None:
            self._db.execute(
                "INSERT OR REPLACE INTO gaps VALUES (?, ?, ?)", (first.origin, first.seq, self._span.previous)
            )
        self._db.executemany(
            "INSERT INTO facts (origin, seq, time, kind, body, hash) VALUES (?, ?, ?, ?, ?, ?)",
            _rows(self._new),
        )
        self._db.execute("DELETE FROM gaps WHERE origin = ? AND seq = ?", (last.origin, last.seq + 1))
        self._united.new += len(self._new)
        self._tell(self._new)
        self._new = []

    def _keep_apart(self, facts: list[Fact]) -> None:
        self._db.executemany(
            "INSERT OR IGNORE INTO quarantine (origin, seq, time, kind, body, hash)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            _rows(facts),
        )
        self._united.apart += len(facts)
        self._united.apart_from = self._united.apart_from or facts[0].seq

    def _hash(self, seq: int) -> str | None:
        row = self._db.execute(
            "SELECT hash FROM facts WHERE origin = ? AND seq = ?", (self._span.origin, seq)
        ).fetchone()
        return None if row is None else str(row[0])

    def _next_held(self, seq: int) -> int | None:
        row = self._db.execute(
            "SELECT min(seq) FROM facts WHERE origin = ? AND seq > ?", (self._span.origin, seq)
        ).fetchone()
        return None if row[0] is None else int(row[0])


def _rows(facts: Iterable[Fact]) -> list[tuple[str, int, int, str, str, str]]:
    return [(fact.origin, fact.seq, fact.time, fact.kind, fact.body, fact.hash) for fact in facts]

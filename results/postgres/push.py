"""A store's facts and scenario versions copied to a server: what is there already is passed over.

Each part is a transaction of its own, so that what was cut off goes on where it stood; nothing is written
twice or changed. What differs from what the server holds under the same number is kept apart there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from engine.errors import StoreError
from engine.language import N_
from results.journal.journal import FIRST
from results.journal.proof import foreign
from results.journal.proof.heads import heads
from results.journal.sql import Database
from results.postgres.connection import Server
from results.postgres.copying import copy_rows

BATCH = 5000
"""Facts in one transaction."""
CONTENTS = 200
"""Scenario versions in one transaction."""

_COLUMNS = "origin, seq, time, kind, body, hash"
_INCOMING = f"SELECT {_COLUMNS} FROM incoming ORDER BY seq ON CONFLICT DO NOTHING"  # noqa: S608

FactRow = tuple[str, int, int, str, str, str]
"""Origin, number, time, kind, body and hash."""
Progress = Callable[[int], None]
"""Is told how many facts are new there so far."""


@dataclass(slots=True)
class Pushed:
    """What became of a store's facts: new on the server, there already, kept apart; new scenario versions."""

    new: int = 0
    present: int = 0
    apart: int = 0
    contents: int = 0


def push(db: Database, server: Server, progress: Progress | None = None) -> Pushed:
    """Copy all that a store holds to a server that has the tables; repeat it at will.

    Raises `StoreError` where the way is cut, or the role may not write; what was confirmed stays.
    """
    _make_incoming(server)
    pushed = Pushed(contents=_push_contents(db, server))
    gaps = foreign.known_gaps(db)
    for head in heads(db):
        _Chain(db, server, head.origin, gaps, pushed).push(progress)
    return pushed


def _make_incoming(server: Server) -> None:
    server.execute(
        "CREATE TEMP TABLE IF NOT EXISTS incoming (origin TEXT, seq BIGINT, time BIGINT, kind TEXT,"
        " body TEXT, hash TEXT) ON COMMIT DELETE ROWS"
    )
    server.execute(
        "CREATE TEMP TABLE IF NOT EXISTS incoming_contents (hash TEXT, body TEXT) ON COMMIT DELETE ROWS"
    )


def _push_contents(db: Database, server: Server) -> int:
    held = {digest for (digest,) in server.execute("SELECT hash FROM contents").fetchall()}
    hashes = (digest for (digest,) in db.execute("SELECT hash FROM contents ORDER BY hash").fetchall())
    missing = iter([digest for digest in hashes if digest not in held])
    new = 0
    while batch := [*islice(missing, CONTENTS)]:
        bodies = (db.execute("SELECT hash, body FROM contents WHERE hash = ?", (each,)) for each in batch)
        with _transaction(server):
            copy_rows(server, "incoming_contents", (row for rows in bodies for row in rows))
            new += server.execute(
                "INSERT INTO contents (hash, body) SELECT hash, body FROM incoming_contents"
                " ON CONFLICT DO NOTHING"
            ).rowcount
    return new


class _Chain:
    """One chain of a store on its way; `gaps` are the hashes that facts rest on whose former is not here."""

    def __init__(
        self, db: Database, server: Server, origin: str, gaps: dict[tuple[str, int], str], pushed: Pushed
    ) -> None:
        self._db, self._server, self._origin, self._gaps = db, server, origin, gaps
        self._pushed = pushed
        self._branched = False

    def push(self, progress: Progress | None) -> None:
        """Copy what the server lacks; from where it holds another branch on, all is kept apart there."""
        (last,) = self._db.execute("SELECT max(seq) FROM facts WHERE origin = ?", (self._origin,)).fetchone()
        after = self._agreed(last)
        self._pushed.present += self._count_up_to(after)
        while batch := self._rows(after):
            for part in self._unbroken(batch):
                self._take(part)
            after = batch[-1][1]
            if progress:
                progress(self._pushed.new)

    def _agreed(self, last: int) -> int:
        """Return up to which number the server holds the same without a gap: what comes after is copied.

        Hashes rest on one another, so one that agrees shows that all before it do. Tells whether the server
        goes on otherwise from there.
        """
        whole = self._whole_up_to(last)
        rows = self._db.execute(
            "SELECT seq FROM facts WHERE origin = ? AND seq <= ? ORDER BY seq DESC LIMIT 1",
            (self._origin, whole),
        ).fetchone()
        nearest = whole if (self._origin, whole + 1) in self._gaps else int(rows[0]) if rows else 0
        if self._agree_at(nearest):
            return nearest
        self._branched = True
        low, high = 0, nearest
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._agree_at(middle) else (low, middle - 1)
        return low

    def _agree_at(self, seq: int) -> bool:
        """Return whether both hold the same fact, as far as it is known here what it was."""
        here = self._hash_here(seq) or self._gaps.get((self._origin, seq + 1))
        return here is None or here == self._hash_there(seq)

    def _whole_up_to(self, last: int) -> int:
        """Return the last number, no later than `last`, up to which the server holds all."""
        highest, count = self._server.execute(
            "SELECT coalesce(max(seq), 0), count(seq) FROM facts WHERE origin = ? AND seq <= ?",
            (self._origin, last),
        ).fetchone()
        if highest == count:
            return int(highest)
        return int(self._server.execute(
            "SELECT min(place) - 1 FROM (SELECT seq, row_number() OVER (ORDER BY seq) AS place FROM facts"
            " WHERE origin = ?) AS numbered WHERE seq > place", (self._origin,),
        ).fetchone()[0])  # fmt: skip

    def _rows(self, after: int) -> list[FactRow]:
        return self._db.execute(
            "SELECT origin, seq, time, kind, body, hash FROM facts WHERE origin = ? AND seq > ?"
            " ORDER BY seq LIMIT ?",
            (self._origin, after, BATCH),
        ).fetchall()

    def _unbroken(self, batch: Iterable[FactRow]) -> Iterator[list[FactRow]]:
        """Yield the facts in runs without a gap between them."""
        run: list[FactRow] = []
        for row in batch:
            if run and row[1] != run[-1][1] + 1:
                yield run
                run = []
            run.append(row)
        if run:
            yield run

    def _take(self, rows: list[FactRow]) -> None:
        """Copy facts without a gap between them."""
        first = rows[0][1]
        before, there = self._before(first), self._hash_there(first - 1)
        with _transaction(self._server):
            copy_rows(self._server, "incoming", rows)
            if self._branched or there not in (None, before):
                self._keep_apart(len(rows))
                return
            if first > 1 and there is None:
                self._server.execute(
                    "INSERT INTO gaps VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (self._origin, first, before)
                )
            if self._is_late(rows[-1][1]):
                self._server.execute("INSERT INTO late VALUES (?, ?)", (self._origin, first))
            new = self._server.execute(f"INSERT INTO facts ({_COLUMNS}) {_INCOMING}").rowcount
            if self._holds_others():
                raise _overtaken(self._server.where)
        self._pushed.new += new
        self._pushed.present += len(rows) - new

    def _holds_others(self) -> bool:
        """Return whether the server holds another fact under the number of one that comes in."""
        row = self._server.execute(
            "SELECT 1 FROM incoming JOIN facts USING (origin, seq) WHERE facts.hash <> incoming.hash LIMIT 1"
        ).fetchone()
        return row is not None

    def _keep_apart(self, count: int) -> None:
        self._server.execute(f"INSERT INTO quarantine ({_COLUMNS}) {_INCOMING}")
        self._pushed.apart += count

    def _before(self, seq: int) -> str:
        """Return the hash a fact rests on here."""
        return self._hash_here(seq - 1) or self._gaps.get((self._origin, seq), FIRST)

    def _hash_here(self, seq: int) -> str | None:
        return _hash(self._db, self._origin, seq)

    def _hash_there(self, seq: int) -> str | None:
        return _hash(self._server, self._origin, seq)

    def _is_late(self, last: int) -> bool:
        row = self._server.execute(
            "SELECT 1 FROM facts WHERE origin = ? AND seq > ? LIMIT 1", (self._origin, last)
        ).fetchone()
        return row is not None

    def _count_up_to(self, seq: int) -> int:
        (count,) = self._db.execute(
            "SELECT count(*) FROM facts WHERE origin = ? AND seq <= ?", (self._origin, seq)
        ).fetchone()
        return int(count)


def _overtaken(where: str) -> StoreError:
    """Return the error of two programs that send two branches of one chain at the same moment."""
    return StoreError(
        "push-overtaken",
        N_("Another program has just sent other facts of the same chain to {where}."),
        N_("Send again: what differs is kept apart there then."),
        where=where,
    )


def _hash(db: Database, origin: str, seq: int) -> str | None:
    row = db.execute("SELECT hash FROM facts WHERE origin = ? AND seq = ?", (origin, seq)).fetchone()
    return None if row is None else str(row[0])


@contextmanager
def _transaction(server: Server) -> Iterator[None]:
    server.execute("BEGIN IMMEDIATE")
    try:
        yield
        server.execute("COMMIT")
    except BaseException:
        if server.in_transaction:
            server.execute("ROLLBACK")
        raise

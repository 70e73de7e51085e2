"""Tables of a server brought up to its facts, by its owner: from how far each was derived, one at a time."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from results.journal import tables
from results.journal.facts.fact import Fact
from results.journal.proof.heads import heads
from results.journal.sql import Database
from results.postgres import schema
from results.postgres.connection import FETCHED, Server
from results.postgres.copying import copy_rows

BULK = 20_000
"""Facts from which on tables are derived in a file here and copied: a tenth of the time a fact."""


@contextmanager
def alone(server: Server) -> Iterator[None]:
    """Hold the lock of whoever writes tables for one transaction; all of it is written, or nothing."""
    server.execute("BEGIN IMMEDIATE")
    try:
        server.execute("SELECT pg_advisory_xact_lock(?)", (schema.LOCK,))
        yield
        server.execute("COMMIT")
    except BaseException:
        if server.in_transaction:
            server.execute("ROLLBACK")
        raise


def make_store(server: Server) -> None:
    """Make the tables where there are none, as their owner; raise `StoreError` where this role may not."""
    if not schema.has_tables(server):
        with alone(server):
            schema.prepare(server)


def bring_up(server: Server) -> None:
    """Derive from all facts that came in since the last time, within the owner's transaction."""
    older = schema.prepare(server)
    if older:
        schema.renew(server)
    behind = [*_behind(server)]
    late = server.execute("SELECT 1 FROM late LIMIT 1").fetchone() is not None
    if older or late or sum(last - derived for _origin, derived, last in behind) > BULK:
        derive_all(server)
        return
    for origin, derived, last in behind:
        for fact in _facts(server, origin, derived, last):
            tables.project(server, fact)


def derive_all(server: Server) -> None:
    """Derive all tables from all facts, within the owner's transaction: in a file here, then copied."""
    with derived_here(server) as fresh:
        replace_tables(server, fresh)


def replace_tables(server: Server, fresh: Database) -> None:
    """Let the derived tables hold the rows of another database, within the owner's transaction."""
    server.execute(f"TRUNCATE {', '.join(tables.NAMES)}, late")
    for name in tables.NAMES:
        copy_rows(server, name, fresh.execute(f"SELECT * FROM {name}"))  # noqa: S608  # our own constants
    server.execute(
        "DELETE FROM gaps WHERE EXISTS (SELECT 1 FROM facts"
        " WHERE facts.origin = gaps.origin AND facts.seq = gaps.seq - 1)"
    )


@contextmanager
def derived_here(server: Server) -> Iterator[sqlite3.Connection]:
    """Give a passing database of this computer with all tables derived from the facts of a server."""
    with tempfile.TemporaryDirectory(prefix="ringtrue-") as folder:
        file = Path(folder) / "derived.db"
        with closing(sqlite3.connect(file, isolation_level=None)) as made:
            made.execute("PRAGMA journal_mode = OFF")
            made.execute("PRAGMA synchronous = OFF")
            tables.renew(made)
            made.execute("BEGIN")
            tables.rebuild(made, all_facts(server))
            made.execute("COMMIT")
            yield made


def all_facts(server: Server) -> Iterator[Fact]:
    """Yield all facts, chain by chain, a part at a time; within a transaction."""
    for head in heads(server):
        yield from _facts(server, head.origin, 0, head.seq)


def _behind(server: Server) -> Iterator[tuple[str, int, int]]:
    """Yield the chains that go further than they were derived: origin, how far, where they end."""
    derived = dict(server.execute("SELECT origin, seq FROM chains").fetchall())
    for head in heads(server):
        if derived.get(head.origin, 0) < head.seq:
            yield head.origin, derived.get(head.origin, 0), head.seq


def _facts(server: Server, origin: str, after: int, last: int) -> Iterator[Fact]:
    while after < last:
        rows = server.execute(
            "SELECT origin, seq, time, kind, body, hash FROM facts"
            " WHERE origin = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
            (origin, after, last, FETCHED),
        ).fetchall()
        if not rows:
            return
        yield from (Fact(*row) for row in rows)
        after = int(rows[-1][1])

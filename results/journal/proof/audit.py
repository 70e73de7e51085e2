"""Whether what lies beside the facts is what follows from them: tables, schema, kept scenarios."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import zip_longest

from results.journal import journal, tables
from results.journal.facts import wire
from results.journal.facts.runs import PlayBegun
from results.journal.journal import Fault
from results.journal.sql import Database


def audit(db: sqlite3.Connection, schema: str) -> Iterator[Fault]:
    """Yield a fault for each table, each part of the schema, each kept scenario that does not fit the facts.

    `schema` are the statements that make a store. The facts are projected afresh in memory, 0.4 ms a play.
    Raises what `tables.project` raises where a fact cannot be read; verify the chains before.
    """
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for statement in schema.split(";"):
            fresh.execute(statement)
        yield from _changed_schema(db, fresh)
        tables.rebuild(fresh, journal.read(db))
        for name in differing_tables(db, fresh):
            yield Fault(name, 0, "table-changed")
    finally:
        fresh.close()
    yield from missing_contents(db)


def differing_tables(db: Database, fresh: Database) -> Iterator[str]:
    """Yield the derived tables whose rows are not those of another database."""
    return (name for name in tables.NAMES if _differs(db, fresh, name))


def _changed_schema(db: sqlite3.Connection, fresh: sqlite3.Connection) -> Iterator[Fault]:
    here, wanted = _parts(db), _parts(fresh)
    for name in sorted(here.keys() | wanted.keys()):
        if here.get(name) != wanted.get(name):
            yield Fault(name, 0, "schema-changed")


def _parts(db: sqlite3.Connection) -> dict[str, str]:
    """Return the statement of each table, index, view and trigger, however it is spaced."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {str(name): " ".join(str(sql).replace("IF NOT EXISTS ", "").split()) for name, sql in rows}


def _differs(db: Database, fresh: Database, name: str) -> bool:
    try:
        # The name is one of the constants of `tables`, never anybody's input; their primary keys come first.
        here, wanted = (base.execute(f"SELECT * FROM {name} ORDER BY 1, 2") for base in (db, fresh))  # noqa: S608
        return any(row != other for row, other in zip_longest(here, wanted))
    except sqlite3.OperationalError:
        return True  # the table is gone: its schema was named already


def missing_contents(db: Database) -> Iterator[Fault]:
    """Yield the scenario versions that were played and are not kept."""
    versions = {str(digest) for (digest,) in db.execute("SELECT hash FROM contents")}
    missing: set[str] = set()
    for (body,) in db.execute("SELECT body FROM facts WHERE kind = 'play-begun'"):
        digest = wire.read(PlayBegun, body).content
        if digest not in versions and digest not in missing:
            missing.add(digest)
            yield Fault(digest, 0, "content-missing")

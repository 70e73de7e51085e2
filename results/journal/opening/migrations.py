"""How a store is made, and one of any older version brought up to this one: small steps, in order, once each.

Facts are never touched: a step changes what lies beside them. Derived tables need no step of their own, since
they are made again from the facts where an older version left them.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from results.journal import holds, journal, tables
from results.journal.database import is_new, transaction
from results.journal.opening import origins
from results.journal.proof import foreign


class Step(NamedTuple):
    """What a version added that facts do not give, as statements."""

    version: int
    statements: str


STEPS = (
    Step(6, holds.SCHEMA),
    Step(8, "ALTER TABLE self ADD COLUMN site TEXT NOT NULL DEFAULT ''"),
    Step(10, foreign.SCHEMA),
)
"""By version; the last of several that have the same is done last."""

VERSION = max(tables.VERSION, STEPS[-1].version)
"""SQLite's user_version of our stores; raised with every step and every change of the tables."""

APPLICATION = 0x52494E47
"""SQLite's application_id of our stores: "RING"."""

SCHEMA = journal.SCHEMA + holds.SCHEMA + tables.SCHEMA + foreign.SCHEMA + origins.SCHEMA


def create(db: sqlite3.Connection, path: Path) -> None:
    """Make an empty file a store of this version; anything else stays as it is."""
    if not is_new(db):
        return
    with transaction(db):
        # Another program may have created it while this one waited for the lock.
        if is_new(db):
            execute(db, SCHEMA)
            origins.mint(db, path)
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            db.execute(f"PRAGMA user_version = {VERSION}")


def update(db: sqlite3.Connection) -> None:
    """Bring a store of an older version up to this one, wholly or not at all."""
    if version(db) == VERSION:
        return
    with transaction(db):
        before = version(db)
        for step in STEPS:
            if step.version > before:
                execute(db, step.statements)
        if before < tables.VERSION:
            tables.renew(db)
            tables.rebuild(db, journal.read(db))
        db.execute(f"PRAGMA user_version = {VERSION}")


def version(db: sqlite3.Connection) -> int:
    """Return the version that made this store, or brought it up to its own."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def execute(db: sqlite3.Connection, statements: str) -> None:
    """Execute statements one after another; `executescript` would commit the transaction they are part of."""
    for statement in statements.split(";"):
        db.execute(statement)

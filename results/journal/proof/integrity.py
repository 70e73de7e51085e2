"""Whether a database file is in itself as SQLite writes it: its pages, its indexes, its constraints."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from results.journal.journal import Fault

MOST = 100
"""Faults that are named; a torn file has thousands."""


def damage(db: sqlite3.Connection, path: Path) -> Iterator[Fault]:
    """Yield a fault, named by the file, where SQLite's own check finds anything; time grows with the file.

    What was changed within its rules passes here: chains and tables are looked at for that.
    """
    try:
        rows = db.execute(f"PRAGMA integrity_check({MOST})").fetchall()
    except sqlite3.DatabaseError:
        rows = [("unreadable",)]
    if rows != [("ok",)]:
        yield Fault(path.name, 0, "file-damaged")

"""The log SQLite writes before the file: begun, and cut to nothing where it was moved into the file."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from results.journal.database import BUSY_MS
from results.journal.opening.share import share_error


def begin_log(db: sqlite3.Connection, path: Path) -> None:
    """Let a store have its log; raise `StoreError` where the file system cannot hold it."""
    if _log_mode(db) != "wal":
        raise share_error(path)
    # SQLite would begin the log anew over its old frames: one half written then looks like a damaged one
    db.execute("PRAGMA wal_autocheckpoint = 0")


def empty_log(db: sqlite3.Connection) -> None:
    """Move the log into the file and cut it to nothing; without waiting, as far as others let it."""
    db.execute("PRAGMA busy_timeout = 0")
    try:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        db.execute(f"PRAGMA busy_timeout = {BUSY_MS}")


def _log_mode(db: sqlite3.Connection) -> str:
    """Ask for the log and return the mode there is; SQLite's own waiting does not cover this change."""
    deadline = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            return str(db.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
            time.sleep(0.01)

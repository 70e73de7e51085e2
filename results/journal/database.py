"""SQLite files as this program opens them: durable, whole transactions, and errors that say what to do."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from engine.errors import StoreError
from engine.files.reasons import reason_of
from engine.language import N_
from results.files.destinations import MAGIC
from results.journal.connection import Connection, raise_of_file
from results.journal.read_only import is_read_only, load
from results.journal.sql import Database

BUSY_MS = 5000
"""How long to wait for another program's transaction."""


def connect(path: Path, application: int, version: int) -> Connection:
    """Open a file, its folder made if absent; refuse what carries another application id or a newer version.

    The caller writes both ids when it creates the tables. Where nothing can be written it is a copy in memory
    (`results.journal.read_only`), which the caller seals. Raises `StoreError`; nothing has been changed then.
    """
    with named(path):
        db = load(path) if is_read_only(path) else _opened(path)
    try:
        with named(path):
            _refuse_foreign(db, path, application, version)
            db.execute("PRAGMA synchronous = FULL")
    except BaseException:
        db.close()
        raise
    return db


def _opened(path: Path) -> Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        # nobody else's to read, nor the log that SQLite makes like it
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    db = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None, factory=Connection)
    db.file = path
    return db


def is_new(db: sqlite3.Connection) -> bool:
    """Return whether the file holds nothing yet."""
    return not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def sign_of(path: Path) -> int:
    """Return the application id a file carries in its header; 0 where it is no SQLite file, or has none."""
    with path.open("rb") as stream:
        head = stream.read(72)
    return int.from_bytes(head[68:72], "big") if head.startswith(MAGIC) and len(head) == 72 else 0


def copy(source: Path, target: Path) -> None:
    """Copy a database that others may be writing to, as of one moment, into a new file without a log.

    The copy is durable on return, and whole: raises `sqlite3.DatabaseError` where pages do not fit together,
    `OSError` where it cannot be written.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(reading(source)) as db, closing(sqlite3.connect(target)) as made:
        db.backup(made)
        made.execute("PRAGMA journal_mode = DELETE")
        (state,) = made.execute("PRAGMA quick_check(1)").fetchone()
    if state != "ok":
        raise sqlite3.DatabaseError(str(state))
    descriptor = os.open(target, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def reading(path: Path) -> sqlite3.Connection:
    """Open a database to be read only; one that is not there is not made."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_MS / 1000, isolation_level=None
    )


def _refuse_foreign(db: sqlite3.Connection, path: Path, application: int, version: int) -> None:
    # of one moment: another program may just be making the store
    with snapshot(db):
        (made_for,) = db.execute("PRAGMA application_id").fetchone()
        (made_by,) = db.execute("PRAGMA user_version").fetchone()
        empty = is_new(db)
    if made_for != application and (made_for or made_by or not empty):
        raise StoreError(
            "store-foreign",
            N_("{path} is a database of another program."),
            N_("Name another file with --store."),
            path=str(path),
        )
    if made_by > version:
        raise StoreError(
            "store-newer",
            N_("{path} was made by a newer version of ringtrue."),
            N_("Install that version; nothing was changed."),
            path=str(path),
        )


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Hold the write lock from the beginning; commit at the end, or leave everything as it was."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(db: Database) -> Iterator[None]:
    """Let all that is read within be of one moment, whatever others append meanwhile."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        if db.in_transaction:
            db.execute("COMMIT")


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn what the system says about this file into a `StoreError` with what to do next."""
    try:
        yield
    except OSError as error:
        raise StoreError(
            "store-folder",
            N_("The folder of {path} cannot be used: {reason}."),
            N_("Name another with --store, or set RINGTRUE_HOME."),
            path=str(path),
            reason=reason_of(error),
        ) from error
    except sqlite3.DatabaseError as error:
        raise_of_file(error, path)

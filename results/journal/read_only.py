"""A database where nothing can be written, as on a stick with its switch set: read as a copy in memory.

SQLite cannot open a database with a log where it may make no files beside it. The copy holds what the log
held too; nothing is written anywhere.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from results.journal.connection import Connection

LOG = "-wal"
"""What follows the name of a database in the name of its log."""


def is_read_only(path: Path) -> bool:
    """Return whether a file, there or not yet, lies where nothing can be written."""
    if path.exists():
        return path.is_file() and not (_writable(path) and _writable(path.parent))
    folder = next((parent for parent in path.absolute().parents if parent.exists()), path)
    return folder.is_dir() and not _writable(folder)


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def load(path: Path) -> Connection:
    """Return a copy in memory of a database; an empty one where there is none.

    Raises `OSError` and `sqlite3.Error` where it cannot be read.
    """
    db = sqlite3.connect(":memory:", isolation_level=None, factory=Connection)
    db.file, db.in_memory = path, True
    try:
        if path.exists():
            with _settled(path) as file, closing(_untouched(file)) as source:
                source.backup(db)
    except BaseException:
        db.close()
        raise
    return db


def seal(db: Connection) -> None:
    """Let what is in memory only be read from now on, for nothing of it would be kept."""
    if db.in_memory:
        db.execute("PRAGMA query_only = ON")


def _untouched(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?immutable=1", uri=True)


@contextmanager
def _settled(path: Path) -> Iterator[Path]:
    """Yield a file that holds all of a database, its log too: itself, or a copy that is gone afterwards."""
    log = path.with_name(path.name + LOG)
    if not (log.exists() and log.stat().st_size):
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="ringtrue-") as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(log, copy.with_name(log.name))
        with closing(sqlite3.connect(copy)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        yield copy

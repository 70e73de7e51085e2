"""Each store has a file of names of its own; older versions kept `people.db` for all of a folder.

What lay there moves over when a store is opened: the file as a whole where no other store is beside it,
else the names this store knows. They leave the shared file once no store that still looks there knows them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from results.files import durable
from results.journal import database
from results.journal.database import named, sign_of, transaction

SHARED = "people.db"
"""The name of the file all stores of a folder shared."""
_MARK = "people"


def names_file(store: Path) -> Path:
    """Return the file of names of a store: `store.people.db` beside `store.db`."""
    return store.with_name(f"{store.stem}.{_MARK}{store.suffix}")


def move_names(store: Path, application: int, stores: int) -> None:
    """Move the names of a store out of the shared file, if there is one.

    `application` is what files of names carry in their header, `stores` what stores do.
    """
    shared, own = store.with_name(SHARED), names_file(store)
    if not shared.is_file() or sign_of(shared) != application:
        return
    with named(shared):
        others = [path for path in _beside(store) if sign_of(path) == stores]
        if not others and not own.exists():
            _settle(shared)
            with suppress(FileNotFoundError):  # another program was faster
                durable.place(shared, own)
            return
        ids = _known(store)
        if not own.exists():
            _copy(shared, own, ids)
        with suppress(sqlite3.Error):  # while another store cannot be read, its names stay where it looks
            waiting = {person for path in others if not names_file(path).exists() for person in _known(path)}
            _remove(shared, ids - waiting)


def _beside(store: Path) -> Iterator[Path]:
    return (path for path in sorted(store.parent.iterdir()) if path != store and path.is_file())


def _settle(file: Path) -> None:
    """Let SQLite finish what a program that was killed had begun, so that the file is whole by itself."""
    with closing(sqlite3.connect(file)) as db:
        db.execute("BEGIN EXCLUSIVE")


def _known(store: Path) -> set[str]:
    with closing(sqlite3.connect(store)) as db:
        return {str(person) for (person,) in db.execute("SELECT id FROM people")}


def _copy(shared: Path, own: Path, ids: set[str]) -> None:
    """Make the own file of the shared one's names, without those of others."""
    part = durable.part_of(own)
    try:
        database.copy(shared, part)
        with closing(sqlite3.connect(part, isolation_level=None)) as db:
            others = [person for (person,) in db.execute("SELECT id FROM people") if person not in ids]
            delete_names(db, others)
        durable.place(part, own)
    finally:
        part.unlink(missing_ok=True)


def _remove(shared: Path, ids: set[str]) -> None:
    """Delete names from the shared file, and the file with the last of them."""
    with closing(sqlite3.connect(shared, isolation_level=None)) as db:
        delete_names(db, sorted(ids))
        (remaining,) = db.execute("SELECT count(*) FROM people").fetchone()
    if not remaining:
        shared.unlink(missing_ok=True)


def delete_names(db: sqlite3.Connection, ids: list[str]) -> None:
    """Delete people (pseudonyms) with all a file of names keeps of them; the bytes are overwritten."""
    db.execute("PRAGMA secure_delete = ON")
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    with transaction(db):
        db.executemany("DELETE FROM people WHERE id = ?", [(person,) for person in ids])
        for table in {"digits", "excuses", "last_import"} & tables:
            # the table is one of these constants, never anybody's input
            db.executemany(f"DELETE FROM {table} WHERE person = ?", [(person,) for person in ids])  # noqa: S608

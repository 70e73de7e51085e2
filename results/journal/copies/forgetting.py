"""Names deleted from the copies of a store as well: its backups, what was kept aside or rescued of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from results.journal.copies.backups import backups
from results.journal.copies.beside import beside
from results.journal.opening.own_names import delete_names, names_file


def copied_names(store: Path) -> list[Path]:
    """Return the files of names that lie beside copies of a store, in its folder and among its backups."""
    copies = (*(backup.path for backup in backups(store)), *beside(store))
    return [names for copy in copies if (names := names_file(copy)).is_file()]


def forget_in_copies(store: Path, people: Collection[str]) -> list[Path]:
    """Delete people (pseudonyms) from every copy of the names; return the files that could not be changed."""
    untouched: list[Path] = []
    for names in copied_names(store):
        try:
            with closing(sqlite3.connect(names, isolation_level=None)) as db:
                delete_names(db, sorted(people))
        except sqlite3.Error:
            untouched.append(names)
    return untouched

"""A connection whose every statement and row says in our own words what SQLite complains of, with the file.

So no reader of tables has to know that a page may be damaged, a stick pulled out or a disk full.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from engine.errors import StoreError
from engine.language import N_

T = TypeVar("T")
_OF_FILES = (sqlite3.DatabaseError, UnicodeDecodeError)


class FileError(StoreError, sqlite3.DatabaseError):
    """What SQLite complains of, as both of what it is; `sqlite_errorname` is SQLite's own word."""


class OperationError(FileError, sqlite3.OperationalError):
    """The like of SQLite's own error of this name, such as a lock that was not got."""


class Connection(sqlite3.Connection):
    """A connection to one `file`; raises `FileError` in place of SQLite's own errors."""

    file = Path()
    in_memory = False
    """Whether this is a copy in memory of a file that cannot be written."""

    def execute(self, *statement: Any) -> Cursor:
        """Do one statement on a cursor of its own."""
        return super().cursor(Cursor).execute(*statement)

    def executemany(self, *statement: Any) -> Cursor:
        """Do one statement for each row of values, on a cursor of its own."""
        return super().cursor(Cursor).executemany(*statement)


class Cursor(sqlite3.Cursor):
    """A cursor that raises as its connection does. Rows are got by iterating, `fetchone` and `fetchall`."""

    connection: Connection

    def execute(self, *statement: Any) -> Cursor:
        """Do one statement."""
        return self._tried(super().execute, *statement)

    def executemany(self, *statement: Any) -> Cursor:
        """Do one statement for each row of values."""
        return self._tried(super().executemany, *statement)

    def fetchone(self) -> Any:
        """Return the next row; None after the last."""
        return self._tried(super().fetchone)

    def fetchall(self) -> list[Any]:
        """Return the rows that are still to come."""
        return self._tried(super().fetchall)

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]  # which says: itself
        """Yield the rows: as a generator, which is faster than a method asked for each."""
        try:
            yield from iter(super().fetchone, None)
        except _OF_FILES as error:
            raise_of_file(error, self.connection.file)

    def _tried(self, does: Callable[..., T], *values: Any) -> T:
        try:
            return does(*values)
        except _OF_FILES as error:
            raise_of_file(error, self.connection.file)


def raise_of_file(error: Exception, path: Path) -> NoReturn:
    """Raise what an error of SQLite about this file means, with what to do next."""
    if isinstance(error, FileError):
        raise error
    sign = str(getattr(error, "sqlite_errorname", ""))
    # SQLite has no name for what its own library for Python finds, such as text that is no UTF-8
    code, title, hint = next((words for begins, *words in _WORDS if sign.startswith(begins)), _DAMAGED)
    like = OperationError if isinstance(error, sqlite3.OperationalError) else FileError
    translated = like(code, title, hint, path=str(path), sign=sign or "?")
    translated.sqlite_errorname = sign
    raise translated from error


_COPY = N_("Keep a copy as it is; `ringtrue restore` brings back a backup, `ringtrue rescue` what is whole.")
_DAMAGED = (
    "store-broken",
    N_("{path} is damaged."),
    _COPY,
)
_PRACTISE = N_("Practice without a name needs none; else make it writable, or name another with --store.")
_LOCKED = ("store-locked", N_("{path} is locked by another program."),
           N_("Close the other program and try again; nothing was changed."))  # fmt: skip
_SHARE = ("store-share", N_("{path} lies where SQLite cannot keep its log, such as a network share."),
          N_("Keep the store on this computer's own disk."))  # fmt: skip
_WORDS = (
    ("SQLITE_BUSY", *_LOCKED),
    ("SQLITE_LOCKED", *_LOCKED),
    ("SQLITE_READONLY", "store-readonly", N_("{path} cannot be written."),
     _PRACTISE),
    ("SQLITE_FULL", "store-full", N_("The disk is full; the last action was not kept in {path}."),
     N_("Make room and try the action again; everything before it is kept.")),
    ("SQLITE_NOTADB", "store-foreign", N_("{path} is no store."),
     N_("Name another file with --store.")),
    ("SQLITE_CANTOPEN", "store-folder", N_("{path} cannot be opened."),
     N_("Check the folder and its permissions, or name another with --store.")),
    ("SQLITE_PROTOCOL", *_SHARE),
    ("SQLITE_IOERR_SHM", *_SHARE),
    ("SQLITE_IOERR", "store-disk", N_("The disk that holds {path} cannot be read or written ({sign})."),
     N_("Check that the disk or stick is plugged in; everything confirmed before is kept on it.")),
    ("SQLITE_ERROR", "store-tables", N_("{path} does not hold the tables that it should."),
     _COPY),
)  # fmt: skip

"""The store: one SQLite file with the journal and its tables; every append is durable when it returns."""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType

from engine.errors import StoreError
from engine.language import N_
from results import journal, tables
from results.facts import Body, Fact, StoreOpened

APPLICATION = 0x52494E47
"""SQLite's application_id of our stores: "RING"."""
SCHEMA = 1
BUSY_MS = 5000

Clock = Callable[[], int]


def wall_clock() -> int:
    """Return milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000


class Store:
    """An open store; use it as a context manager. `clock` gives milliseconds since 1970."""

    def __init__(self, path: Path, db: sqlite3.Connection, clock: Clock) -> None:
        self.path, self.db, self._clock = path, db, clock
        (self.origin,) = db.execute("SELECT origin FROM self").fetchone()

    @classmethod
    def open(cls, path: Path, clock: Clock = wall_clock) -> Store:
        """Open a store, or create it with its folder; raise `StoreError` where that cannot be.

        Errors: folder or file not writable, locked by another program, no SQLite file, not ours, made by a
        newer version, on a file system without shared memory such as a network share.
        """
        with _named(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            db = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None)
        try:
            with _named(path):
                _prepare(db, path)
                return cls(path, db, clock)._opened()
        except BaseException:
            db.close()
            raise

    def _opened(self) -> Store:
        if not self.db.execute("SELECT 1 FROM facts WHERE origin = ? LIMIT 1", (self.origin,)).fetchone():
            self.append(StoreOpened(SCHEMA, _program()))
        return self

    def append(self, *bodies: Body, contents: Mapping[str, str] | None = None) -> tuple[Fact, ...]:
        """Append facts with their derived rows in one durable transaction, and return them.

        Raises `StoreError` if the disk is full or the store locked; then nothing was written.
        """
        with _named(self.path), self._transaction():
            written = journal.append(self.db, self.origin, bodies, contents or {}, self._clock)
            for fact in written:
                tables.project(self.db, fact)
        return written

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise

    def facts(self) -> Iterator[Fact]:
        """Yield all facts in order."""
        return journal.read(self.db)

    def verify(self) -> journal.Verified:
        """Recompute every chain and return what does not fit."""
        with _named(self.path):
            return journal.verify(self.db)

    def rebuild(self) -> None:
        """Derive all tables again from the facts."""
        with _named(self.path), self._transaction():
            tables.rebuild(self.db, self.facts())

    def content(self, digest: str) -> str | None:
        """Return the kept version of a scenario, as canonical JSON."""
        row = self.db.execute("SELECT body FROM contents WHERE hash = ?", (digest,)).fetchone()
        return str(row[0]) if row else None

    def close(self) -> None:
        """Close the store."""
        self.db.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    db.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (schema,) = db.execute("PRAGMA user_version").fetchone()
    (known,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if known and application != APPLICATION:
        raise _refused(
            path,
            "store-foreign",
            N_("{path} is a database of another program."),
            N_("Name another file with --store."),
        )
    if schema > SCHEMA:
        raise _refused(
            path,
            "store-newer",
            N_("{path} was made by a newer version of ringtrue."),
            N_("Install that version; nothing was changed."),
        )
    (mode,) = db.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise _refused(
            path,
            "store-share",
            N_("{path} lies where SQLite cannot keep its log, such as a network share."),
            N_("Keep the store on this computer's own disk."),
        )
    db.execute("PRAGMA synchronous = FULL")
    if not known:
        _create(db)


def _create(db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    # Another program may have created it while this one waited for the lock.
    if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        for statement in (journal.SCHEMA + tables.SCHEMA + "CREATE TABLE self (origin TEXT NOT NULL)").split(
            ";"
        ):
            db.execute(statement)
        db.execute("INSERT INTO self VALUES (?)", (f"o-{secrets.token_hex(6)}",))
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {SCHEMA}")
    db.execute("COMMIT")


def _program() -> str:
    try:
        return version("ringtrue")
    except PackageNotFoundError:
        return "unknown"


def _refused(path: Path, code: str, title: str, hint: str, reason: str = "") -> StoreError:
    return StoreError(code, title, hint, path=str(path), reason=reason)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Give the system's errors their names and what to do."""
    try:
        yield
    except OSError as error:
        raise _refused(
            path,
            "store-folder",
            N_("The folder of {path} cannot be used: {reason}."),
            N_("Name another with --store, or set RINGTRUE_HOME."),
            reason=error.strerror or "?",
        ) from error
    except sqlite3.Error as error:
        text = str(error)
        for sign, code, title, hint in _SQLITE:
            if sign in text:
                raise _refused(path, code, title, hint) from error
        raise _refused(
            path,
            "store-broken",
            N_("{path} cannot be used: {reason}."),
            N_("Copy the file away and restore a backup."),
            reason=text,
        ) from error


_SQLITE = (
    ("locked", "store-locked", N_("{path} is locked by another program."),
     N_("Close the other program and try again; nothing was changed.")),
    ("readonly", "store-readonly", N_("{path} cannot be written."),
     N_("Give this user the right to write it and its folder, or name another with --store.")),
    ("full", "store-full", N_("The disk is full; the last action was not kept in {path}."),
     N_("Make room and try the action again; everything before it is kept.")),
    ("not a database", "store-foreign", N_("{path} is no store."),
     N_("Name another file with --store.")),
    ("unable to open", "store-folder", N_("{path} cannot be opened."),
     N_("Check the folder and its permissions, or name another with --store.")),
)  # fmt: skip

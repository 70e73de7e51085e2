"""The store: one SQLite file with the journal and its tables; every append is durable when it returns."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from engine.errors import StoreError
from engine.language import N_
from results.journal import holds, journal, succession, tables
from results.journal.connection import Connection
from results.journal.database import connect, is_new, named, snapshot, transaction
from results.journal.facts.fact import Body, Fact
from results.journal.facts.runs import RunEnded
from results.journal.facts.stores import Lost, StoreOpened
from results.journal.journal import Fault
from results.journal.opening import migrations, origins
from results.journal.opening.cut_log import damaged_log, keep_damaged_log
from results.journal.opening.log import begin_log, empty_log
from results.journal.opening.share import on_network_share, share_error
from results.journal.proof import foreign, heads
from results.journal.proof.audit import audit
from results.journal.proof.foreign import Gap
from results.journal.proof.heads import Head
from results.journal.proof.integrity import damage
from results.journal.read_only import seal

Clock = Callable[[], int]
"""Gives milliseconds since 1970 in UTC."""


def wall_clock() -> int:
    """Return milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Verified:
    """How many facts were looked at, in how many chains, what does not fit, and where the chains end.

    `gaps` are facts that are known to be lost, `missing` those of other stores' chains that have not come in:
    no fault, for a bundle may bring them.
    """

    facts: int
    chains: int
    findings: tuple[Fault, ...]
    heads: tuple[Head, ...]
    gaps: tuple[Lost, ...] = ()
    missing: tuple[Gap, ...] = ()


class Store:
    """An open store; use it as a context manager, from one thread.

    `path` is its file, `db` the connection for reading.
    """

    def __init__(self, path: Path, db: Connection, clock: Clock) -> None:
        self.path, self.db, self._clock = path, db, clock
        self._writing = False
        self._holds = holds.Holds(db, path)

    @classmethod
    def open(cls, path: Path, clock: Clock = wall_clock) -> Store:
        """Open a store, or create it with its folder; bring one of an older version up to this.

        A copy begins a chain of its own. One that cannot be written, or made, is read all the same, and says
        so at the first fact.

        Raises `StoreError`: `store-folder` (folder or file cannot be used), `store-readonly`,
        `store-locked`, `store-full`, `store-foreign` (no SQLite file, or not ours), `store-newer`,
        `store-share` (a file system without shared memory), `store-gone` (nothing is there, and a note beside
        it tells that something was), `store-broken`.
        """
        if on_network_share(path):
            raise share_error(path)
        keep_damaged_log(path)
        db = connect(path, migrations.APPLICATION, migrations.VERSION)
        try:
            with named(path):
                _refuse_gone(db, path)
                if not db.in_memory:
                    begin_log(db, path)
                migrations.create(db, path)
                migrations.update(db)
                if not db.in_memory:
                    origins.settle(db, path)
                store = cls(path, db, clock)
            store._open_chain()
            store.checkpoint()
            seal(db)
        except BaseException:
            db.close()
            raise
        return store

    @property
    def origin(self) -> str:
        """The id of the chain it appends to; another program that has it open may begin a new one."""
        return origins.origin(self.db)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be kept: appending raises `store-readonly`."""
        return self.db.in_memory

    def _open_chain(self) -> None:
        if self._has_chain():
            return
        with self.transaction():
            # another program may have opened it while this one waited for the lock
            if not self._has_chain():
                self.append(StoreOpened(migrations.VERSION, program_version()))

    def _has_chain(self) -> bool:
        row = self.db.execute("SELECT 1 FROM facts WHERE origin = ? LIMIT 1", (self.origin,)).fetchone()
        return row is not None

    def append(self, *bodies: Body, contents: Mapping[str, str] | None = None) -> tuple[Fact, ...]:
        """Append facts with their derived rows in one durable transaction, and return them.

        `contents` are scenario versions by hash, kept once each. Within `transaction` it is durable when that
        ends. Raises `StoreError` if the disk is full or the store locked; then nothing was written, and the
        same append may be tried again. Raises `OvertakenError` where a run is held by another program, or a
        fact does not follow on what was written meanwhile.
        """
        with self.transaction():
            written = journal.append(self.db, self.origin, bodies, contents or {}, self._clock)
            for body, fact in zip(bodies, written, strict=True):
                self._holds.check(body)
                succession.check(self.db, body)
                tables.project(self.db, fact)
        if any(isinstance(body, RunEnded) for body in bodies):
            self.checkpoint()
        return written

    def checkpoint(self) -> None:
        """Move what lies in SQLite's log into the file, as far as others let it, and note where chains end.

        A copy of the file alone then holds all that happened up to the last run. Within `transaction` it
        waits for the next time.
        """
        if self._writing or self.read_only:
            return
        with suppress(sqlite3.Error):
            # a store on a full disk or in use elsewhere keeps its log, which loses nothing
            empty_log(self.db)
        with named(self.path):
            heads.note_heads(self.path, self.db)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep other programs from writing until all within is written, or nothing; may be nested.

        What is read within is still so when it is written. Raises as `append` does.
        """
        if self._writing:
            yield
            return
        with named(self.path), transaction(self.db):
            self._writing = True
            try:
                yield
            finally:
                self._writing = False

    def hold(self, run: str) -> None:
        """Hold a run from now on; a program that held it is told at its next fact, and writes none."""
        with self.transaction():
            self._holds.take(run)

    def held_elsewhere(self, run: str) -> bool:
        """Return whether another program that is there holds a run; one that was killed is not there."""
        with named(self.path):
            return self._holds.elsewhere(run)

    def release(self, *runs: str) -> None:
        """Hold runs no longer; where that cannot be written they are free once this store is closed."""
        with suppress(StoreError):
            for run in self._holds.runs.intersection(runs):
                with self.transaction():
                    self._holds.leave(run)

    def new_origin(self) -> str:
        """Begin a chain of this store's own, and return its id.

        Opening does so where it sees that the file was copied (`results.journal.opening.origins`).
        """
        with self.transaction():
            origins.mint(self.db, self.path)
            self._open_chain()
        return self.origin

    def facts(self) -> Iterator[Fact]:
        """Yield all facts, chain by chain, in order."""
        return journal.read(self.db)

    def verify(self, expected: Sequence[Head] = ()) -> Verified:
        """Recompute every chain, and what follows from it; return what does not fit.

        `expected` are ends of chains known from elsewhere, besides those noted beside the store. Tables are
        looked at where the chains are in order, for they follow from these. Of a file that is too damaged to
        be read that alone is told.
        """
        with named(self.path), snapshot(self.db):
            damaged = (*damage(self.db, self.path), *_of_log(self.path))
            try:
                return self._verify(expected, damaged)
            except StoreError:
                if not damaged:
                    raise
                return Verified(0, 0, damaged, (), ())

    def _verify(self, expected: Sequence[Head], damaged: tuple[Fault, ...]) -> Verified:
        chains = journal.verify(self.db, foreign.known_gaps(self.db))
        missing = foreign.gaps(self.db)
        cut = [*heads.cut_off(self.db, dict.fromkeys((*heads.noted_heads(self.path), *expected)))]
        faults = [*chains.findings, *(fault for fault in cut if fault not in chains.findings)]
        faults += foreign.quarantined(self.db)
        own = (gap for gap in missing if gap.origin == self.origin)
        faults += (Fault(gap.origin, gap.first, "missing") for gap in own)
        if not chains.findings:
            faults += audit(self.db, migrations.SCHEMA)
        ends = heads.heads(self.db)
        return Verified(chains.facts, chains.chains, (*damaged, *faults), ends, chains.gaps, missing)

    def rebuild(self) -> tuple[str, ...]:
        """Derive all tables again from the facts; return the names of those that were not what follows."""
        with named(self.path), transaction(self.db):
            parts = {fault.origin for fault in audit(self.db, migrations.SCHEMA)}
            tables.renew(self.db)
            tables.rebuild(self.db, journal.read(self.db))
        return tuple(name for name in tables.NAMES if name in parts)

    def content(self, digest: str) -> str | None:
        """Return the kept version of a scenario, as canonical JSON."""
        row = self.db.execute("SELECT body FROM contents WHERE hash = ?", (digest,)).fetchone()
        return str(row[0]) if row else None

    def close(self) -> None:
        """Close the store, and hold nothing."""
        self.release(*self._holds.runs)
        self._holds.end()
        with suppress(StoreError):
            self.checkpoint()
        self.db.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _of_log(path: Path) -> Iterator[Fault]:
    log = damaged_log(path)
    if log.exists():
        yield Fault(log.name, 0, "log-damaged")


def _refuse_gone(db: sqlite3.Connection, path: Path) -> None:
    """Refuse to begin anew where a store was: what is gone would never be missed."""
    noted = heads.noted_heads(path)
    if noted and is_new(db):
        raise StoreError(
            "store-gone",
            N_("{path} is gone or empty; it held {count} facts."),
            N_("`ringtrue restore` brings back the newest backup. To begin anew, move {note} away first."),
            path=str(path),
            count=sum(head.seq for head in noted),
            note=heads.note_file(path).name,
        )


def program_version() -> str:
    """Return the version of this program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("ringtrue")
    except PackageNotFoundError:
        return "unknown"

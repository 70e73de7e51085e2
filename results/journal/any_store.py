"""What every store is: facts appended with their derived rows, each append durable when it returns."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.errors import StoreError
from results.journal import holds, journal, succession, tables
from results.journal.facts.fact import Body, Fact
from results.journal.facts.runs import RunEnded
from results.journal.facts.stores import Lost, StoreOpened
from results.journal.journal import Fault
from results.journal.proof.foreign import Gap
from results.journal.proof.heads import Head
from results.journal.sql import Database

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


class AnyStore(ABC):
    """An open journal with its tables; use it as a context manager, from one thread.

    `path` is a file by which lies what belongs to it, settings and names, `db` the connection for reading.
    """

    def __init__(self, path: Path, db: Database, clock: Clock) -> None:
        self.path, self.db, self._clock = path, db, clock
        self._writing = False
        self._holds = holds.Holds(db, path)

    @property
    def origin(self) -> str:
        """The id of the chain it appends to; another program that has it open may begin a new one."""
        return str(self.db.execute("SELECT origin FROM self").fetchone()[0])

    @property
    def where(self) -> str:
        """What a message calls it."""
        return str(self.path)

    @property
    @abstractmethod
    def read_only(self) -> bool:
        """Whether nothing can be kept: appending raises `StoreError`."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[None]:
        """Hold what keeps others from writing; at the end all is written, or nothing."""

    @abstractmethod
    def verify(self, expected: Sequence[Head] = ()) -> Verified:
        """Recompute every chain, and what follows from it; return what does not fit.

        `expected` are ends of chains known from elsewhere.
        """

    @abstractmethod
    def rebuild(self) -> tuple[str, ...]:
        """Derive all tables again from the facts; return the names of those that were not what follows."""

    @abstractmethod
    def disconnect(self) -> None:
        """Close the connection."""

    @abstractmethod
    def checkpoint(self) -> None:
        """Do what is to be done after each run; within `transaction` it waits for the next time."""

    def _open_chain(self) -> None:
        if self._has_chain():
            return
        with self.transaction():
            # another program may have opened it while this one waited for the lock
            if not self._has_chain():
                self.append(StoreOpened(tables.VERSION, program_version()))

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

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep other programs from writing until all within is written, or nothing; may be nested.

        What is read within is still so when it is written. Raises as `append` does.
        """
        if self._writing:
            yield
            return
        with self.writing():
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
        return self._holds.elsewhere(run)

    def release(self, *runs: str) -> None:
        """Hold runs no longer; where that cannot be written they are free once this store is closed."""
        with suppress(StoreError):
            for run in self._holds.runs.intersection(runs):
                with self.transaction():
                    self._holds.leave(run)

    def facts(self) -> Iterator[Fact]:
        """Yield all facts, chain by chain, in order."""
        return journal.read(self.db)

    def content(self, digest: str) -> str | None:
        """Return the kept version of a scenario, as canonical JSON."""
        row = self.db.execute("SELECT body FROM contents WHERE hash = ?", (digest,)).fetchone()
        return str(row[0]) if row else None

    def close(self) -> None:
        """Close it, and hold nothing."""
        self.release(*self._holds.runs)
        self._holds.end()
        with suppress(StoreError):
            self.checkpoint()
        self.disconnect()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def program_version() -> str:
    """Return the version of this program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("ringtrue")
    except PackageNotFoundError:
        return "unknown"

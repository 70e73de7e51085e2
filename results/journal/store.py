"""The store: one SQLite file with the journal and its tables; every append is durable when it returns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from engine.errors import StoreError
from engine.language import N_
from results.journal import journal, tables
from results.journal.any_store import AnyStore, Clock, Verified, wall_clock
from results.journal.connection import Connection
from results.journal.database import connect, is_new, named, snapshot, transaction
from results.journal.journal import Fault
from results.journal.opening import migrations, origins
from results.journal.opening.cut_log import damaged_log, keep_damaged_log
from results.journal.opening.log import begin_log, empty_log
from results.journal.opening.share import on_network_share, share_error
from results.journal.proof import foreign, heads
from results.journal.proof.audit import audit
from results.journal.proof.heads import Head
from results.journal.proof.integrity import damage
from results.journal.read_only import seal


class Store(AnyStore):
    """An open store in a file: `path`."""

    db: Connection

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
    def read_only(self) -> bool:
        """Whether nothing can be kept: appending raises `store-readonly`."""
        return self.db.in_memory

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
    def writing(self) -> Iterator[None]:
        """Hold the file's lock."""
        with named(self.path), transaction(self.db):
            yield

    def new_origin(self) -> str:
        """Begin a chain of this store's own, and return its id.

        Opening does so where it sees that the file was copied (`results.journal.opening.origins`).
        """
        with self.transaction():
            origins.mint(self.db, self.path)
            self._open_chain()
        return self.origin

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

    def held_elsewhere(self, run: str) -> bool:
        """Return whether another program that is there holds a run; one that was killed is not there."""
        with named(self.path):
            return super().held_elsewhere(run)

    def disconnect(self) -> None:
        """Close the file."""
        self.db.close()


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

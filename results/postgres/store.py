"""A store on a server, used as one in a file is: facts appended in a chain of this client's own."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from engine.errors import StoreError
from engine.language import N_
from results.journal import journal
from results.journal.any_store import AnyStore, Clock, Verified, wall_clock
from results.journal.database import snapshot
from results.journal.facts.fact import Body, Fact
from results.journal.facts.stores import StoreOpened
from results.journal.journal import Fault
from results.journal.proof import foreign, heads
from results.journal.proof.audit import differing_tables, missing_contents
from results.journal.proof.heads import Head
from results.postgres import owner, schema
from results.postgres.connection import Server


class ServerStore(AnyStore):
    """An open store on a server; `path` is where settings and names lie on this computer.

    Its owner derives the tables before anything is read; a reader reads what was derived last, and appends
    nothing. Each client that appends begins a chain of its own.
    """

    def __init__(self, server: Server, path: Path, clock: Clock = wall_clock) -> None:
        super().__init__(path, server, clock)
        self._server = server
        self._owns = schema.is_owner(server)

    @classmethod
    def at(cls, url: str, path: Path, clock: Clock = wall_clock) -> ServerStore:
        """Open the store on a server; its owner makes it where there is none, and derives what is new.

        Raises `StoreError`: `server-gone`, `server-rights`, `server-tables` (there is no store);
        `InputError` for an address of another computer without encryption.
        """
        server = Server(url)
        try:
            store = cls(server, path, clock)
            store._begin()
        except BaseException:
            server.close()
            raise
        return store

    def _begin(self) -> None:
        if self._owns:
            with owner.alone(self._server):
                owner.bring_up(self._server)
        # of this connection alone: statements that ask for the own chain find it as in a file
        self._server.execute("CREATE TEMP TABLE self (origin TEXT NOT NULL)")
        self._server.execute("INSERT INTO self VALUES (?)", (f"o-{secrets.token_hex(6)}",))

    @property
    def where(self) -> str:
        """The address of the server, without a password."""
        return self._server.where

    @property
    def read_only(self) -> bool:
        """Whether nothing can be kept: this role does not own the tables."""
        return not self._owns

    def append(self, *bodies: Body, contents: Mapping[str, str] | None = None) -> tuple[Fact, ...]:
        """Append facts with their derived rows in one transaction, and return them."""
        with self.transaction():
            if not isinstance(bodies[0], StoreOpened):
                self._open_chain()
            return super().append(*bodies, contents=contents)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock of whoever writes tables, which are brought up to what others have sent."""
        if not self._owns:
            raise StoreError(
                "server-reader",
                N_("This role may only read {where}; nothing was kept."),
                N_("Play on this computer's own store, and send it: `ringtrue push --to`."),
                where=self._server.where,
            )
        with owner.alone(self._server):
            owner.bring_up(self._server)
            yield

    def verify(self, expected: Sequence[Head] = ()) -> Verified:
        """Recompute every chain, and what follows from it; return what does not fit."""
        with snapshot(self.db):
            chains = journal.verify(self.db, foreign.known_gaps(self.db))
            faults = [*chains.findings, *heads.cut_off(self.db, expected), *foreign.quarantined(self.db)]
            if not chains.findings:
                faults += self._audited()
            return Verified(
                chains.facts, chains.chains, tuple(faults), heads.heads(self.db), chains.gaps,
                foreign.gaps(self.db),
            )  # fmt: skip

    def _audited(self) -> Iterator[Fault]:
        with owner.derived_here(self._server) as fresh:
            for name in differing_tables(self.db, fresh):
                yield Fault(name, 0, "table-changed")
        yield from missing_contents(self.db)

    def rebuild(self) -> tuple[str, ...]:
        """Derive all tables again from the facts; return the names of those that were not what follows."""
        with self.transaction(), owner.derived_here(self._server) as fresh:
            differing = tuple(differing_tables(self.db, fresh))
            owner.replace_tables(self._server, fresh)
        return differing

    def checkpoint(self) -> None:
        """Nothing is to be done: the server keeps what it has confirmed."""

    def disconnect(self) -> None:
        """Close the connection."""
        self._server.close()

"""Which program plays which run: a run is held by one, and whoever takes it over holds it from then on.

A row names the program by a token; it is read inside the transaction that appends, so that two can never both
write. Whether a holder is still there (`results.journal.presence`) only decides whether anybody is asked
before taking over. The rows are no facts and derived from none: they say what is so now, not what happened.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from engine.language import N_
from results.journal.facts.fact import Body
from results.journal.facts.runs import RunEnded
from results.journal.presence import BESIDE, Presence, present
from results.journal.sql import Database
from results.journal.succession import OvertakenError

SCHEMA = "CREATE TABLE IF NOT EXISTS holds (run TEXT PRIMARY KEY, token TEXT NOT NULL) WITHOUT ROWID;"


class Holds:
    """The runs one program holds in a store; files that tell who is there lie by `path`, the store.

    What writes is called within the store's transaction.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self._db, self._path = db, path
        self._token = ""
        self._presence: Presence | None = None
        self._runs: set[str] = set()

    def elsewhere(self, run: str) -> bool:
        """Return whether another program that is there holds a run."""
        token = self._holder(run)
        return token not in ("", self._token) and present(self._file(token))

    def take(self, run: str) -> None:
        """Hold a run from now on, whoever held it; forget the programs that are gone."""
        if self._presence is None:
            self._token = secrets.token_hex(6)
            # locked before anybody can read of it
            with suppress(OSError):
                self._presence = Presence(self._file(self._token))
        for (token,) in self._db.execute("SELECT DISTINCT token FROM holds").fetchall():
            if token != self._token and not present(self._file(token)):
                self._db.execute("DELETE FROM holds WHERE token = ?", (token,))
        self._runs.add(run)
        self._db.execute(
            "INSERT INTO holds VALUES (?, ?) ON CONFLICT (run) DO UPDATE SET token = excluded.token",
            (run, self._token),
        )

    def check(self, body: Body) -> None:
        """Raise `OvertakenError` where a fact is of a run that another program holds.

        What this one held, and the other has left again, it holds anew; what has ended nobody holds.
        """
        run = getattr(body, "run", "")
        if not run:
            return
        token = self._holder(run)
        if token not in ("", self._token):
            raise OvertakenError(
                "run-elsewhere",
                N_("This drill goes on in another window, which has taken it over."),
                N_("Go on there, or open it again here."),
            )
        if isinstance(body, RunEnded):
            self.leave(run)
        elif not token and run in self._runs:
            self.take(run)

    def leave(self, run: str) -> None:
        """Hold a run no longer."""
        self._runs.discard(run)
        self._db.execute("DELETE FROM holds WHERE run = ? AND token = ?", (run, self._token))

    @property
    def runs(self) -> frozenset[str]:
        """The runs this program holds, or held before another took them over."""
        return frozenset(self._runs)

    def end(self) -> None:
        """Be gone: others see from now on that nobody is there."""
        if self._presence is not None:
            self._presence.end()
            self._presence = None

    def _holder(self, run: str) -> str:
        row = self._db.execute("SELECT token FROM holds WHERE run = ?", (run,)).fetchone()
        return str(row[0]) if row else ""

    def _file(self, token: str) -> Path:
        return self._path.with_name(f"{self._path.name}{BESIDE}{token}")

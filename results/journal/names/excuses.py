"""Who is excused from practising, and when: kept beside the names, for it is as personal.

It never leaves with a bundle and goes with the name: neither head office nor the journal ever knows of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from engine.errors import InputError
from engine.language import N_
from results.journal.database import named
from results.journal.sql import Database

Reason = Literal["parental", "posted", "sick", "other"]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""Parental leave, posted elsewhere, ill, anything else."""
SCHEMA = """
CREATE TABLE excuses (
  person TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (person, first)
) WITHOUT ROWID
"""
OPEN = "9999-12-31"
"""The last day of what has no end yet."""


@dataclass(frozen=True, slots=True)
class Excuse:
    """A person (a pseudonym) is excused from a first to a last day, both included; `OPEN` has no end yet."""

    person: str
    first: date
    last: date
    reason: Reason


class Excuses:
    """The excuses of one file of names."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db, self._path = db, path

    def everyone(self) -> list[Excuse]:
        """Return all excuses, by person and first day."""
        rows = self._db.execute("SELECT person, first, last, reason FROM excuses ORDER BY person, first")
        return [
            Excuse(person, date.fromisoformat(first), date.fromisoformat(last), _reason(reason))
            for person, first, last, reason in rows
        ]

    def keep(self, excuse: Excuse) -> None:
        """Keep an excuse in place of one of the person that begins on the same day.

        Raises `InputError` where its last day lies before its first.
        """
        if excuse.last < excuse.first:
            raise InputError(
                "excuse-days",
                N_("The last day, {last}, lies before the first, {first}."),
                N_("Name the first day, then the last; both are included."),
                first=excuse.first.isoformat(),
                last=excuse.last.isoformat(),
            )
        row = (excuse.person, excuse.first.isoformat(), excuse.last.isoformat(), excuse.reason)
        with named(self._path):
            self._db.execute("INSERT OR REPLACE INTO excuses VALUES (?, ?, ?, ?)", row)

    def remove(self, person: str) -> int:
        """Delete the excuses of a person; return how many there were."""
        with named(self._path):
            return self._db.execute("DELETE FROM excuses WHERE person = ?", (person,)).rowcount


def _reason(word: str) -> Reason:
    return next((reason for reason in REASONS if reason == word), "other")

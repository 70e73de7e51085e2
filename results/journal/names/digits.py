"""Four digits of one's own: a courtesy lock on one's history, which the trainer can take off.

Ten thousand combinations keep a colleague's eyes away, not somebody with the file in hand.
"""

from __future__ import annotations

import hmac
import secrets
from hashlib import scrypt
from pathlib import Path

from engine.errors import InputError
from engine.language import N_
from engine.text import fold
from results.journal.database import named
from results.journal.sql import Database

LENGTH = 4
TRIES = 3
"""Wrong answers in a row after which only the trainer opens again."""
SCHEMA = """
CREATE TABLE digits (
  person TEXT PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL, wrong INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID
"""


class Digits:
    """The digits of one file of names, salted and hashed with scrypt (RFC 7914; N 2^14, r 8, p 1)."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db, self._path = db, path

    def chosen(self, person: str) -> bool:
        """Return whether a person has chosen digits."""
        return self._row(person) is not None

    def choose(self, person: str, typed: str) -> None:
        """Keep digits in place of those there were; raise `InputError` unless there are four."""
        digits = fold(typed)
        if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
            raise InputError(
                "digits-form",
                N_("Four digits are wanted."),
                N_("Type four digits only you know; no birthday."),
            )
        salt = secrets.token_bytes(16)
        row = (person, salt, _hash(digits, salt))
        with named(self._path):
            self._db.execute("INSERT OR REPLACE INTO digits (person, salt, hash) VALUES (?, ?, ?)", row)

    def open(self, person: str, typed: str) -> bool:
        """Return whether these are the digits of a person; a wrong answer is counted, a right one clears it.

        Raises `InputError` once there were too many wrong answers, whatever is typed.
        """
        row = self._row(person)
        if row is None:
            return False
        salt, hashed, wrong = row
        if wrong >= TRIES:
            raise InputError(
                "digits-closed",
                N_("These digits were not the ones three times, so your past drills stay closed for now."),
                N_("The trainer can remove the digits in the roster; then you choose new ones."),
            )
        right = hmac.compare_digest(_hash(fold(typed), salt), hashed)
        now = 0 if right else wrong + 1
        with named(self._path):
            self._db.execute("UPDATE digits SET wrong = ? WHERE person = ?", (now, person))
        return right

    def remove(self, person: str) -> None:
        """Take the digits off; the person may choose others."""
        with named(self._path):
            self._db.execute("DELETE FROM digits WHERE person = ?", (person,))

    def _row(self, person: str) -> tuple[bytes, bytes, int] | None:
        query = "SELECT salt, hash, wrong FROM digits WHERE person = ?"
        row = self._db.execute(query, (person,)).fetchone()
        return None if row is None else (row[0], row[1], row[2])


def _hash(digits: str, salt: bytes) -> bytes:
    return scrypt(digits.encode(), salt=salt, n=2**14, r=8, p=1)

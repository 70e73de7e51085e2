"""Names, apart from the journal: `people.db` beside the store, from which a name can really be deleted."""

from __future__ import annotations

import base64
import secrets
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.errors import InputError
from engine.language import N_

_SCHEMA = """
CREATE TABLE IF NOT EXISTS people (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, number TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID
"""
MOST = 40
"""Characters a name or a number may have."""


@dataclass(frozen=True, slots=True)
class Person:
    """A trainee by name; `id` is the pseudonym the journal knows, `number` the staff number or empty."""

    id: str
    name: str
    number: str = ""


class People:
    """The names of one store."""

    def __init__(self, store: Path) -> None:
        self._db = sqlite3.connect(store.with_name("people.db"), isolation_level=None, timeout=5)
        self._db.execute("PRAGMA secure_delete = ON")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute(_SCHEMA)

    def add(self, name: str, number: str = "") -> Person:
        """Keep a name under a new pseudonym; raise `InputError` for an empty or overlong name."""
        person = Person(f"p-{_pseudonym()}", clean(name), clean(number) if number.strip() else "")
        self._db.execute("INSERT INTO people VALUES (?, ?, ?)", (person.id, person.name, person.number))
        return person

    def known(self, ids: Iterable[str]) -> dict[str, Person]:
        """Return the people with these pseudonyms whose names are kept here."""
        found: dict[str, Person] = {}
        for one in ids:
            row = self._db.execute("SELECT id, name, number FROM people WHERE id = ?", (one,)).fetchone()
            if row:
                found[one] = Person(*row)
        return found

    def forget(self, person: str) -> None:
        """Delete a name."""
        self._db.execute("DELETE FROM people WHERE id = ?", (person,))

    def close(self) -> None:
        """Close the file."""
        self._db.close()


def clean(text: str) -> str:
    """Return a name with single blanks and no control signs; raise `InputError` if nothing is left."""
    kept = "".join(sign if sign.isprintable() else " " for sign in text)
    name = " ".join(kept.split())
    if not name or len(name) > MOST:
        raise InputError(
            "person-name",
            N_("A name has 1 to {most} characters; this one has {count}."),
            N_("Write the name people go by."),
            most=MOST,
            count=len(name),
        )
    return name


def _pseudonym() -> str:
    return base64.b32encode(secrets.token_bytes(10)).decode("ascii").lower()[:10]

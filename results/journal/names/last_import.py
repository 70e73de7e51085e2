"""What stood before the last import of a roster, kept beside the names it is about, to take it back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import Literal

from results.journal.sql import Database

SCHEMA = """
CREATE TABLE last_import (
  person TEXT PRIMARY KEY, what TEXT NOT NULL, name TEXT NOT NULL, number TEXT NOT NULL, before TEXT,
  since TEXT, joined TEXT NOT NULL
) WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class Before:
    """A person or group (`subject`, an id) that an import added or changed.

    `name` and `number` are those before, `before` and `since` the group (an id) a person was in and was put
    into, None for nobody's; `joined` a pseudonym that was joined with this one, or nothing.
    """

    subject: str
    what: Literal["added", "changed", "group"]
    name: str = ""
    number: str = ""
    before: str | None = None
    since: str | None = None
    joined: str = ""


def read(db: Database) -> list[Before]:
    """Return what stood before the last import."""
    return [Before(*row) for row in db.execute("SELECT * FROM last_import ORDER BY person")]


def write(db: Database, before: Iterable[Before]) -> None:
    """Keep what stood before this import, in place of the one before, within the transaction that is open."""
    db.execute("DELETE FROM last_import")
    db.executemany("INSERT INTO last_import VALUES (?, ?, ?, ?, ?, ?, ?)", map(astuple, before))

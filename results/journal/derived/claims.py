"""What was last stated of something, by several chains.

Within a chain the later fact holds, between chains the later time.
"""

from __future__ import annotations

from results.journal.derived.chains import stated
from results.journal.facts.fact import Fact
from results.journal.sql import Database

SCHEMA = """
CREATE TABLE claims (
  subject TEXT NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, value TEXT,
  PRIMARY KEY (subject, origin)
) WITHOUT ROWID;
"""


def claim(db: Database, subject: str, fact: Fact, value: str | None) -> None:
    """Keep what a fact states of a subject, unless its chain has stated something later."""
    db.execute(
        "INSERT INTO claims VALUES (?, ?, ?, ?, ?) ON CONFLICT (subject, origin) DO UPDATE"
        " SET seq = excluded.seq, time = excluded.time, value = excluded.value"
        " WHERE excluded.seq > claims.seq",
        (subject, fact.origin, fact.seq, stated(db, fact), value),
    )


def claimed(db: Database, *subjects: str) -> str | None:
    """Return what was stated last of any of these subjects; None where nothing was."""
    marks = ", ".join("?" * len(subjects))
    row = db.execute(
        # the marks are question marks, never anybody's input
        f"SELECT value FROM claims WHERE subject IN ({marks})"  # noqa: S608
        " ORDER BY time DESC, origin DESC, seq DESC, subject LIMIT 1",
        subjects,
    ).fetchone()
    return None if row is None else row[0]

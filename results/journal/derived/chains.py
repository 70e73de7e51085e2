"""How far each chain goes, when it was begun, and the latest time it had reached.

Both are times that may be later than the clock's, where this was set back: what is in a chain comes in its
order, and after all that its first fact was written after. Days, and the times in facts, are the clock's.
"""

from __future__ import annotations

from results.journal.facts.fact import Fact
from results.journal.sql import Database

SCHEMA = """
CREATE TABLE chains (
  origin TEXT PRIMARY KEY, seq INTEGER NOT NULL, begun INTEGER NOT NULL, reached INTEGER NOT NULL
) WITHOUT ROWID;
"""


def note(db: Database, fact: Fact) -> None:
    """Keep that a chain goes as far as this fact."""
    db.execute(
        "INSERT INTO chains VALUES (?1, ?2, ?3, ?3) ON CONFLICT (origin) DO UPDATE"
        " SET seq = excluded.seq, reached = CASE WHEN excluded.reached > chains.reached THEN excluded.reached"
        " ELSE chains.reached END WHERE excluded.seq > chains.seq",
        (fact.origin, fact.seq, fact.time),
    )


def reached(db: Database, fact: Fact) -> int:
    """Return the latest time a chain had reached with this fact: its own, unless a clock was set back."""
    (time,) = db.execute("SELECT reached FROM chains WHERE origin = ?", (fact.origin,)).fetchone()
    return int(time)


def stated(db: Database, fact: Fact) -> int:
    """Return the time of what a fact states, by which statements of several chains follow each other.

    A chain is begun after all that its store had then, so what it states comes after that, by whatever clock.
    """
    (earliest,) = db.execute("SELECT begun FROM chains WHERE origin = ?", (fact.origin,)).fetchone()
    return max(fact.time, int(earliest))

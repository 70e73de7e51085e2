"""What came in from other stores and is not whole: facts without those before them, and facts kept apart.

`gaps` names each fact that is held without the one before it, whose hash is `previous`: the chain is
incomplete there, and a later bundle may complete it. `quarantine` keeps what has the identity of a fact that
is held, or rests on such, and is another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from results.journal.journal import Fault, lost
from results.journal.sql import Database

SCHEMA = """
CREATE TABLE IF NOT EXISTS gaps (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, previous TEXT NOT NULL, PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quarantine (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, time INTEGER NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (origin, seq, hash)
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Gap:
    """Facts of a chain that have not come in, numbered `first` to `last`."""

    origin: str
    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.origin}:{self.first}-{self.last}"


def gaps(db: Database) -> tuple[Gap, ...]:
    """Return what is missing before facts that are held and not known to be lost, by origin and number."""
    lost_up_to = {(body.chain, body.last) for body in lost(db)}
    rows = db.execute(
        "SELECT origin, coalesce((SELECT max(seq) FROM facts WHERE facts.origin = gaps.origin"
        " AND facts.seq < gaps.seq), 0) + 1, seq - 1 FROM gaps ORDER BY origin, seq"
    )
    return tuple(
        Gap(str(origin), int(first), int(last))
        for origin, first, last in rows
        if (origin, last) not in lost_up_to
    )


def known_gaps(db: Database) -> dict[tuple[str, int], str]:
    """Return, by origin and number of each fact before which others are missing or lost, what it rests on.

    That is a hash.
    """
    rows = db.execute("SELECT origin, seq, previous FROM gaps")
    return _losses(db) | {(str(origin), int(seq)): str(previous) for origin, seq, previous in rows}


def gaps_of_any_version(db: Database) -> dict[tuple[str, int], str]:
    """Return `known_gaps` of a file that may be of an older version, which has no table of them."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'gaps'").fetchone():
        return known_gaps(db)
    return _losses(db)


def rests_on(db: Database, origin: str, seq: int) -> str | None:
    """Return the hash a fact rests on that is held without the one before it; None where it is not known."""
    row = db.execute("SELECT previous FROM gaps WHERE origin = ? AND seq = ?", (origin, seq)).fetchone()
    # what is lost is searched through all facts, for it is asked of what comes in before others alone
    return _losses(db).get((origin, seq)) if row is None else str(row[0])


def _losses(db: Database) -> dict[tuple[str, int], str]:
    """Return, by origin and number of each fact behind what is known to be lost, the hash it rests on."""
    return {(body.chain, body.last + 1): body.hash for body in lost(db)}


def quarantined(db: Database) -> Iterator[Fault]:
    """Yield, for each chain with facts kept apart, the first of them."""
    rows = db.execute("SELECT origin, min(seq) FROM quarantine GROUP BY origin ORDER BY origin")
    return (Fault(str(origin), int(seq), "quarantined") for origin, seq in rows)

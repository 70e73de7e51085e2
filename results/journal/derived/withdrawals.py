"""Which scenarios are withdrawn: what was judged in them stays in the journal, and counts in no score.

Decisions come in any order; of those on one scenario the latest stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from results.journal.derived.claims import claim, claimed
from results.journal.derived.first_meetings import mark_first
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.stores import Reinstated, Withdrawn
from results.journal.sql import Database

SCHEMA = """
CREATE TABLE withdrawals (
  scenario TEXT PRIMARY KEY, withdrawn BOOLEAN NOT NULL, reason TEXT NOT NULL
) WITHOUT ROWID;
"""
IS_WITHDRAWN = "EXISTS (SELECT 1 FROM withdrawals WHERE withdrawals.scenario = ? AND withdrawals.withdrawn)"
"""SQL for whether plays of a scenario, the one parameter, are left out."""


def decide(db: Database, fact: Fact, scenarios: Iterable[str], reason: str, *, out: bool) -> None:
    """Take the plays of these scenarios out of all scores (`out`), or put them back."""
    for name in scenarios:
        _decide(db, fact, name, reason if out else None)


def _decide(db: Database, fact: Fact, scenario: str, reason: str | None) -> None:
    """Let a scenario be withdrawn for a reason, or not (None), unless a later fact says otherwise."""
    subject = f"withdrawal {scenario}"
    claim(db, subject, fact, reason)
    standing = claimed(db, subject)
    out = standing is not None
    db.execute(
        "INSERT INTO withdrawals VALUES (?, ?, ?) ON CONFLICT (scenario) DO UPDATE"
        " SET withdrawn = excluded.withdrawn, reason = excluded.reason",
        (scenario, out, standing or ""),
    )
    moved = db.execute(
        "UPDATE plays SET withdrawn = ?1 WHERE withdrawn <> ?1 AND scenario = ?2 RETURNING id",
        (out, scenario),
    ).fetchall()
    for (play,) in moved:
        mark_first(db, play)


def withdrawn_plays(db: Database, since: str = "0000", until: str = "9999", group: str = "") -> int:
    """Return how many plays of scenarios that are withdrawn are left out of every number, those of two too.

    `since` and `until` are ISO dates, both included; an empty group stands for all.
    """
    query = (
        "SELECT count(*) FROM plays WHERE withdrawn AND met_time IS NOT NULL"
        " AND day BETWEEN ?1 AND ?2 AND ?3 IN (\"group\", '')"
    )
    return int(db.execute(query, (since, until, group)).fetchone()[0])


def withdrawals(db: Database) -> dict[str, str]:
    """Return the scenarios that are withdrawn, by id, with the reason that was given; it may be empty."""
    return dict(db.execute("SELECT scenario, reason FROM withdrawals WHERE withdrawn ORDER BY scenario"))


def decided(db: Database) -> frozenset[str]:
    """Return the scenarios (ids) that were ever withdrawn, also those that count again."""
    return frozenset(name for (name,) in db.execute("SELECT scenario FROM withdrawals"))


def _withdrawn(db: Database, fact: Fact) -> None:
    body = wire.stated(Withdrawn, fact)
    decide(db, fact, body.scenarios, body.reason, out=True)


def _reinstated(db: Database, fact: Fact) -> None:
    decide(db, fact, wire.stated(Reinstated, fact).scenarios, "", out=False)


PROJECTIONS: dict[str, Callable[[Database, Fact], None]] = {
    Withdrawn.kind: _withdrawn,
    Reinstated.kind: _reinstated,
}
"""What a fact of a kind changes in the tables."""

"""What each chain last said its people owe in a month."""

from __future__ import annotations

from collections.abc import Callable

from results.journal.derived.claims import claim
from results.journal.facts import wire
from results.journal.facts.duty import PracticeOwed
from results.journal.facts.fact import Fact
from results.journal.sql import Database


def owed_in(month: str) -> str:
    """Return what a chain claims of a month; the value of the claim is the whole body."""
    return f"owed {month}"


def states_owed(db: Database, month: str) -> bool:
    """Return whether any chain has said what its people owe in a month."""
    return db.execute("SELECT 1 FROM claims WHERE subject = ?", (owed_in(month),)).fetchone() is not None


def _practice_owed(db: Database, fact: Fact) -> None:
    claim(db, owed_in(wire.stated(PracticeOwed, fact).month), fact, fact.body)


PROJECTIONS: dict[str, Callable[[Database, Fact], None]] = {PracticeOwed.kind: _practice_owed}
"""What a fact of a kind changes in the tables."""

"""Whose results a chain holds: the name of a branch, a village, an office, as it was last said there."""

from __future__ import annotations

from results.journal.derived.who import UNIT
from results.journal.sql import Database


def units(db: Database) -> dict[str, str]:
    """Return the name of the unit of every chain that has one, by origin."""
    return dict(db.execute("SELECT origin, value FROM claims WHERE subject = ?", (UNIT,)))

"""Whose results a chain holds: the name of a branch, a village, an office, as it was last said there."""

from __future__ import annotations

import sqlite3

from results.journal import facts
from results.journal.facts import UnitNamed


def units(db: sqlite3.Connection) -> dict[str, str]:
    """Return the name of the unit of every chain that has one, by origin."""
    rows = db.execute("SELECT origin, body FROM facts WHERE kind = ? ORDER BY origin, seq", (UnitNamed.kind,))
    return {origin: facts.read(UnitNamed, body).unit for origin, body in rows}

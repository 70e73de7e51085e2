"""Whose results a chain holds: the name of a branch, a village, an office, as it was last said there."""

from __future__ import annotations

import sqlite3

from results.journal.derived.who import UNIT


def units(db: sqlite3.Connection) -> dict[str, str]:
    """Return the name of the unit of every chain that has one, by origin."""
    return dict(db.execute("SELECT origin, value FROM claims WHERE subject = ?", (UNIT,)))

"""What the times of facts tell of a clock that was set back."""

from __future__ import annotations

from datetime import date, timedelta

from results.journal.sql import Database

CLOCK_SLACK = 10 * 60 * 1000
"""Milliseconds that clocks may be set back by without a word."""


def clock_behind(db: Database, now: int) -> int:
    """Return when this store last wrote, milliseconds since 1970, if that is well after `now`; else 0."""
    row = db.execute(
        "SELECT time FROM facts WHERE origin = (SELECT origin FROM self) ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return int(row[0]) if row and row[0] > now + CLOCK_SLACK else 0


def turned_back(db: Database) -> tuple[str, str] | None:
    """Return the days before and after the clock was last set back by more than a day; None for never.

    Asked of real runs: simulated ones have the day they were asked for.
    """
    rows = db.execute(
        "SELECT before, day FROM (SELECT day, lag(day) OVER (PARTITION BY origin ORDER BY seq) AS before"
        " FROM runs WHERE NOT simulated) AS consecutive WHERE before > day ORDER BY day DESC"
    )
    return next(
        (
            (before, day)
            for before, day in rows
            if date.fromisoformat(before) - date.fromisoformat(day) > timedelta(1)
        ),
        None,
    )

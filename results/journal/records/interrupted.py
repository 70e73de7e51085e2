"""Runs that stopped before their end: of whom, how much is left, and since when."""

from __future__ import annotations

from dataclasses import dataclass

from results.journal.derived.days import day
from results.journal.sql import Database


@dataclass(frozen=True, slots=True)
class Stopped:
    """A run not ended yet: how many items have no result, and the day one was last begun."""

    person: str
    remaining: int
    day: str
    """An ISO date, of the place."""


def stopped_runs(db: Database, group: str) -> dict[str, Stopped]:
    """Return the latest run of each person of a group (an id) that has not ended, by pseudonym.

    Runs of two together and roll calls are left out, and those of another chain, for they go on there only.
    """
    query = (
        "SELECT person, items - (SELECT count(DISTINCT item) FROM plays WHERE run = latest.id"
        " AND state IN ('ended', 'broken-off')),"
        " (SELECT max(t) FROM (SELECT latest.time AS t UNION ALL SELECT time FROM plays"
        " WHERE run = latest.id) AS times), utc_offset"
        " FROM (SELECT *, row_number() OVER (PARTITION BY person ORDER BY time DESC, seq DESC) AS place"
        " FROM runs WHERE partner = '' AND NOT shared"
        ' AND person IN (SELECT id FROM people WHERE "group" = ?)) AS latest'
        " WHERE place = 1 AND NOT ended AND origin = (SELECT origin FROM self)"
    )
    return {
        person: Stopped(person, remaining, day(time, offset))
        for person, remaining, time, offset in db.execute(query, (group,))
    }

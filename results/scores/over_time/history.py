"""One person's own past runs, newest first; set beside nobody else's."""

from __future__ import annotations

from dataclasses import dataclass

from results.journal.sql import Database
from results.measures.detection import Counts


@dataclass(frozen=True, slots=True)
class PastRun:
    """One run: the day it began, its drill (an id), what its first meetings came to, how it was played."""

    day: str
    drill: str
    counts: Counts
    together: bool
    """Two people played; nothing of it is measured for either."""
    complete: bool
    withdrawn: int = 0
    """Plays in it of scenarios that are withdrawn since, in no count."""


def past_runs(db: Database, person: str) -> list[PastRun]:
    """Return the runs a person has begun, alone or with somebody."""
    query = (
        "SELECT runs.day, runs.drill, runs.partner <> '', runs.complete,"
        " count(*) FILTER (WHERE withdrawn AND met_time IS NOT NULL),"
        " count(*) FILTER (WHERE first AND outcome = 'hit'),"
        " count(*) FILTER (WHERE first AND outcome = 'miss'),"
        " count(*) FILTER (WHERE first AND outcome = 'false-alarm'),"
        " count(*) FILTER (WHERE first AND outcome = 'correct-rejection')"
        " FROM (SELECT id FROM runs WHERE person = ?1"
        " UNION SELECT id FROM runs WHERE partner = ?1 AND partner <> '') AS own"
        " JOIN runs ON runs.id = own.id LEFT JOIN plays ON plays.run = runs.id"
        " GROUP BY runs.id ORDER BY runs.time DESC, runs.seq DESC"
    )
    return [
        PastRun(day, drill, Counts(*outcomes), bool(together), bool(complete), withdrawn)
        for day, drill, together, complete, withdrawn, *outcomes in db.execute(query, (person,))
    ]

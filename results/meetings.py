"""First meetings of people alone, one judgement at a time, by the twin pair they were of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from results.groups import Period, these
from results.measures.detection import ONE, Counts

Pairs = Mapping[str, str]
"""The twin pair a scenario belongs to, by its id; a scenario that is not there is a pair of its own."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One judgement: by whom of which group (ids), on which day, of which pair, and what it came to.

    `points` are hundredths, None where the play has no score yet.
    """

    group: str
    simulated: bool
    person: str
    day: str
    pair: str
    judged: Counts
    points: int | None


def meetings(db: sqlite3.Connection, period: Period, only: str, pairs: Pairs | None) -> Iterator[Meeting]:
    """Yield the judgements of a period, in no order; `only` is a group id, empty for all."""
    known = pairs or {}
    query = (
        'SELECT "group", simulated, person, day, scenario, outcome, points FROM plays'
        " WHERE first AND mode = 'individual' AND outcome IS NOT NULL"
        ' AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4'
    )
    found = db.execute(query, (*period.bounds, *these(only)))
    for group, simulated, person, day, scenario, outcome, points in found:
        pair = known.get(scenario, scenario)
        yield Meeting(group, bool(simulated), person, day, pair, ONE[outcome], points)

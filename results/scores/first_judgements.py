"""First meetings of people alone, one judgement at a time, by the twin pair they were of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from results.journal.sql import Database
from results.measures.detection import ONE, Counts
from results.scores.counting import PAIR, Pairs
from results.scores.groups import Period, these


class Meeting(NamedTuple):
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


def meetings(db: Database, period: Period, only: str, pairs: Pairs | None) -> Iterator[Meeting]:
    """Yield the judgements of a period, in no order; `only` is a group id, empty for all."""
    pair_names = pairs or {}
    query = (
        f'SELECT "group", simulated, person, day, {PAIR}, outcome, points FROM plays'  # noqa: S608
        " WHERE first AND mode = 'individual' AND outcome IS NOT NULL"
        ' AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4'
    )
    rows = db.execute(query, (*period.bounds, *these(only)))
    for group, simulated, person, day, pair, outcome, points in rows:
        yield Meeting(group, bool(simulated), person, day, pair_names.get(pair, pair), ONE[outcome], points)

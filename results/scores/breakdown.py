"""Scores of scenarios and of cue kinds, over the people who met them for the first time."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Self

from results.measures.intervals import Sums, Tally, mean, share, wilson
from results.measures.measured import Measured, missing
from results.measures.suppression import SamePeople
from results.scores.groups import WHOLE, Period, points, these


@dataclass(frozen=True, slots=True)
class ItemScore(SamePeople):
    """One scenario in one mode; `facility` is the share judged (a question: answered wholly) right, 0..1."""

    item: str
    channel: str
    truth: str | None
    trainees: int
    facility: Measured
    mean_points: Measured
    mode: str
    simulated: bool

    def protected(self) -> Self:
        """Return the row as it may be published although few people stand behind it."""
        none = missing("small-group")
        return replace(self, facility=none, mean_points=none)


@dataclass(frozen=True, slots=True)
class CueScore(SamePeople):
    """One kind of red flag in one mode: how often it was shown, marked, missed; `rate` is the share missed.

    A kind is missed where it was shown and the verdict was genuine, or other pieces were marked and not it.
    """

    kind: str
    trainees: int
    shown: int | None
    marked: int | None
    missed: int | None
    rate: Measured
    mode: str
    simulated: bool

    def protected(self) -> Self:
        """Return the row as it may be published although few people stand behind it."""
        return replace(self, shown=None, marked=None, missed=None, rate=missing("small-group"))


_WITHIN = ' first AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4'


def score_items(db: sqlite3.Connection, period: Period = WHOLE, only: str = "") -> list[ItemScore]:
    """Return one row for each scenario and mode met in the period, by scenario.

    Each person counts once, so that `facility` has a Wilson interval. `only` is a group id.
    """
    query = (
        "SELECT scenario, channel, truth, mode, simulated, count(*),"  # noqa: S608
        " count(outcome) + count(correct),"
        " count(*) FILTER (WHERE outcome IN ('hit', 'correct-rejection') OR correct = 1000),"
        " count(points), coalesce(sum(points), 0), coalesce(sum(points * points), 0)"
        f" FROM plays WHERE {_WITHIN} GROUP BY scenario, channel, truth, mode, simulated"
        " ORDER BY scenario, mode, simulated, channel, truth"
    )
    return [
        ItemScore(
            item,
            channel,
            truth,
            people,
            wilson(right, tried),
            points(mean([Sums(*sums)])),
            mode,
            bool(simulated),
        )
        for item, channel, truth, mode, simulated, people, tried, right, *sums in db.execute(
            query, (*period.bounds, *these(only))
        )
    ]


def score_cues(db: sqlite3.Connection, period: Period = WHOLE, only: str = "") -> list[CueScore]:
    """Return one row for each kind of red flag and mode shown in the period, by kind.

    `rate` is ranged over people. `only` is a group id.
    """
    query = (
        "SELECT kind, mode, simulated, count(*), sum(missed), sum(marked)"  # noqa: S608
        f" FROM plays JOIN cues ON cues.play = plays.id WHERE sign = 'red-flag' AND {_WITHIN}"
        " GROUP BY kind, mode, simulated, person ORDER BY kind, mode, simulated, person"
    )
    people: dict[tuple[str, str, int], list[tuple[int, int, int]]] = defaultdict(list)
    for kind, mode, simulated, *numbers in db.execute(query, (*period.bounds, *these(only))):
        showings, missed, marked = numbers
        people[kind, mode, simulated].append((showings, missed, marked))
    rows: list[CueScore] = []
    for (kind, mode, simulated), each in people.items():
        showings, missed, marked = (sum(column) for column in zip(*each, strict=True))
        rate = share(Tally(wrong, times) for times, wrong, _ in each)
        rows.append(CueScore(kind, len(each), showings, marked, missed, rate, mode, bool(simulated)))
    return rows

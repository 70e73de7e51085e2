"""What has changed between two periods, over the people who judged in both: skill and leaning apart."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Self

from results.groups import Period
from results.measures.change import Pair, Verdict, change, hake
from results.measures.detection import Counts
from results.measures.measured import Measured, missing


@dataclass(frozen=True, slots=True)
class ChangeScore:
    """One group: how d' and c have moved, and what may be said of it; `trainees` judged in both periods.

    `gain` is Hake's, of mean points; rough, None where nothing was to gain.
    """

    group: str
    trainees: int
    d_prime: Measured
    criterion: Measured
    verdict: Verdict
    gain: float | None
    mode: str
    simulated: bool

    def protected(self) -> Self:
        """Return the row as it may leave although few people stand behind it."""
        none = missing("small-group")
        return replace(self, d_prime=none, criterion=none, verdict="not-measured", gain=None)

    def without_few(self, k: int) -> Self:
        """Return the row: all its values have the same people behind them."""
        return self


@dataclass(frozen=True, slots=True)
class _Judged:
    counts: Counts
    points: int
    scored: int


def score_changes(db: sqlite3.Connection, before: Period, after: Period, only: str = "") -> list[ChangeScore]:
    """Return one row for each group, by label, unprotected; only first meetings of people alone count.

    So nobody is measured twice on the same scenario: both periods hold parallel material.
    """
    earlier, later = _people(db, before, only), _people(db, after, only)
    labels = dict(db.execute("SELECT id, label FROM groups"))
    groups: dict[tuple[str, bool], dict[str, tuple[_Judged, _Judged]]] = defaultdict(dict)
    for (group, simulated, person), one in later.items():
        first = earlier.get((group, simulated, person))
        if first is not None:
            groups[group, simulated][person] = (first, one)
    rows = [
        _row(labels.get(group, group), simulated, people) for (group, simulated), people in groups.items()
    ]
    return sorted(rows, key=lambda one: (one.group, one.simulated))


def _people(db: sqlite3.Connection, period: Period, only: str) -> dict[tuple[str, bool, str], _Judged]:
    query = (
        "SELECT \"group\", simulated, person, count(*) FILTER (WHERE outcome = 'hit'),"
        " count(*) FILTER (WHERE outcome = 'miss'), count(*) FILTER (WHERE outcome = 'false-alarm'),"
        " count(*) FILTER (WHERE outcome = 'correct-rejection'), coalesce(sum(points), 0), count(points)"
        " FROM plays WHERE first AND mode = 'individual' AND outcome IS NOT NULL"
        " AND day BETWEEN ?1 AND ?2 AND (?3 = '' OR \"group\" = ?3) GROUP BY 1, 2, 3"
    )
    return {
        (group, bool(simulated), person): _Judged(Counts(*numbers[:4]), numbers[4], numbers[5])
        for group, simulated, person, *numbers in db.execute(query, (*period.bounds, only))
    }


def _row(group: str, simulated: bool, people: dict[str, tuple[_Judged, _Judged]]) -> ChangeScore:
    found = change({name: Pair(one.counts, two.counts) for name, (one, two) in people.items()})
    means = [_mean([pair[at] for pair in people.values()]) for at in (0, 1)]
    gain = hake(means[0], means[1]) if means[0] is not None and means[1] is not None else None
    return ChangeScore(
        group, len(people), found.d_prime, found.criterion, found.verdict, gain, "individual", simulated
    )


def _mean(judged: list[_Judged]) -> float | None:
    scored = sum(one.scored for one in judged)
    return sum(one.points for one in judged) / scored / 100 if scored else None

"""Scores of sittings, one after another: what a group has come to over the weeks.

A sitting is what a group judged in runs begun on one day of the place, in one mode; first meetings only.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from results.changes import ChangeScore, score_changes
from results.groups import WHOLE, Period, these
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import pooled, wilson
from results.measures.measured import Measured, missing
from results.measures.suppression import SamePeople
from results.meetings import Pairs


@dataclass(frozen=True, slots=True)
class SittingScore(SamePeople):
    """One group on one day, an ISO date; `trainees` judged on it. Rates are 0..1."""

    group: str
    id: str
    sitting: str
    trainees: int
    judgements: int
    hit_rate: Measured
    false_alarm_rate: Measured
    d_prime: Measured
    criterion: Measured
    mode: str
    simulated: bool

    def protected(self) -> Self:
        """Return the row as it may be published although few people stand behind it."""
        none = missing("small-group")
        return replace(self, hit_rate=none, false_alarm_rate=none, d_prime=none, criterion=none)


def score_sittings(db: sqlite3.Connection, period: Period = WHOLE, only: str = "") -> list[SittingScore]:
    """Return one row for each group, day and mode with judgements, by label and day.

    `only` is a group id. Intervals are jackknifed over the people of the day.
    """
    query = (
        "SELECT \"group\", day, mode, simulated, count(*) FILTER (WHERE outcome = 'hit'),"
        " count(*) FILTER (WHERE outcome = 'miss'), count(*) FILTER (WHERE outcome = 'false-alarm'),"
        " count(*) FILTER (WHERE outcome = 'correct-rejection') FROM plays"
        ' WHERE first AND outcome IS NOT NULL AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4'
        ' GROUP BY "group", day, mode, simulated, person'
    )
    people: dict[tuple[str, str, str, bool], list[Counts]] = defaultdict(list)
    for group, day, mode, simulated, *outcomes in db.execute(query, (*period.bounds, *these(only))):
        people[group, day, mode, bool(simulated)].append(Counts(*outcomes))
    labels = dict(db.execute("SELECT id, label FROM groups"))
    rows = [_row(key, labels.get(key[0], key[0]), counts) for key, counts in people.items()]
    return sorted(rows, key=lambda one: (one.group, one.id, one.sitting, one.mode, one.simulated))


def _row(key: tuple[str, str, str, bool], label: str, counts: Sequence[Counts]) -> SittingScore:
    total = sum(counts, Counts())
    return SittingScore(
        label,
        key[0],
        key[1],
        len(counts),
        total.judgements,
        wilson(total.hits, total.scams),
        wilson(total.false_alarms, total.genuine),
        pooled(d_prime, counts),
        pooled(criterion, counts),
        key[2],
        key[3],
    )


@dataclass(frozen=True, slots=True)
class LatestChange:
    """How a group's last sitting, on `day`, differs from all before it, over those who judged both times."""

    day: str
    change: ChangeScore


def latest_change(
    db: sqlite3.Connection,
    group: str,
    period: Period = WHOLE,
    *,
    simulated: bool = False,
    pairs: Pairs | None = None,
) -> LatestChange | None:
    """Return what a group's last sitting of a period changed; None without one before it, or nobody in both.

    `group` is an id, `pairs` tell which scenarios are twins; sittings by a show of hands have no people who
    could be met again.
    """
    query = (
        "SELECT max(day) FROM plays WHERE first AND outcome IS NOT NULL AND mode = 'individual'"
        ' AND "group" = ?1 AND simulated = ?2 AND day BETWEEN ?3 AND ?4'
    )
    (last,) = db.execute(query, (group, simulated, *period.bounds)).fetchone()
    if last is None:
        return None
    before = Period(period.since, (date.fromisoformat(last) - timedelta(days=1)).isoformat())
    found = score_changes(db, before, Period(last, last), group, pairs)
    return next((LatestChange(last, one) for one in found if one.simulated == simulated), None)

"""Scores of sittings, one after another: what a group has come to over the weeks.

A sitting is what a group judged in runs begun on one day of the place, in one mode; first meetings only.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import false_alarm_rate, hit_rate, pooled, pooled_over_both
from results.measures.measured import Measured, missing
from results.measures.suppression import SamePeople
from results.scores.counting import OUTCOMES, PAIR, Pairs
from results.scores.groups import WHOLE, Period, of_hundred, these
from results.scores.over_time.changes import ChangeScore, score_changes


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
    leaning: Measured
    """c once more, ranged over people and scenarios."""
    mode: str
    simulated: bool

    @property
    def of_hundred(self) -> Measured:
        """How often of 100 a scam and a genuine one side by side are told apart."""
        return of_hundred(self.d_prime, self.hit_rate, self.false_alarm_rate)

    def protected(self) -> Self:
        """Return the row as it may be published although few people stand behind it."""
        none = missing("small-group")
        return replace(self, hit_rate=none, false_alarm_rate=none, d_prime=none, criterion=none, leaning=none)


_Day = tuple[str, str, str, bool]
"""Group id, day, mode, and whether its people are simulated."""


def score_sittings(
    db: sqlite3.Connection, period: Period = WHOLE, only: str = "", pairs: Pairs | None = None
) -> list[SittingScore]:
    """Return one row for each group, day and mode with judgements, by label and day.

    `only` is a group id, `pairs` tell which scenarios are twins.
    """
    people = _sums(db, "person", period, only, {})
    twins = _sums(db, PAIR, period, only, pairs or {})
    labels = dict(db.execute("SELECT id, label FROM groups"))
    rows = [
        _row(day, labels.get(day[0], day[0]), [*counts.values()], [*twins[day].values()])
        for day, counts in people.items()
    ]
    return sorted(rows, key=lambda row: (row.group, row.id, row.sitting, row.mode, row.simulated))


def _sums(
    db: sqlite3.Connection, column: str, period: Period, only: str, names: Mapping[str, str]
) -> dict[_Day, dict[str, Counts]]:
    """Return the outcomes of each day by what stands in a column, or by the name it has in `names`."""
    query = (
        f'SELECT "group", day, mode, simulated, {column}, {OUTCOMES} FROM plays'  # noqa: S608
        ' WHERE first AND outcome IS NOT NULL AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4'
        ' GROUP BY "group", day, mode, simulated, 5'
    )
    days: dict[_Day, dict[str, Counts]] = defaultdict(lambda: defaultdict(Counts))
    for group, day, mode, simulated, name, *outcomes in db.execute(query, (*period.bounds, *these(only))):
        days[group, day, mode, bool(simulated)][names.get(name, name)] += Counts(*outcomes)
    return days


def _row(day: _Day, label: str, people: Sequence[Counts], pairs: Sequence[Counts]) -> SittingScore:
    return SittingScore(
        group=label,
        id=day[0],
        sitting=day[1],
        trainees=len(people),
        judgements=sum(person.judgements for person in people),
        hit_rate=hit_rate(people),
        false_alarm_rate=false_alarm_rate(people),
        d_prime=pooled(d_prime, people),
        criterion=pooled(criterion, people),
        leaning=pooled_over_both(criterion, people, pairs),
        mode=day[2],
        simulated=day[3],
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
    changes = score_changes(db, before, Period(last, last), group, pairs)
    return next((LatestChange(last, change) for change in changes if change.simulated == simulated), None)

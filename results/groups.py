"""Per-group scores: counted by the database, measured here, protected when they leave the trainer."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import mean, pooled, wilson
from results.measures.measured import Measured, missing

K = 5
"""People from which on a group's values may leave the trainer."""
KIND_SHOWN = 5
"""Showings from which on a cue kind is ranked."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `since` to `until`, ISO dates in UTC, both included; empty for no bound."""

    since: str = ""
    until: str = ""

    @property
    def bounds(self) -> tuple[str, str]:
        """The bounds as text that compares."""
        return self.since or "0000", self.until or "9999"


WHOLE = Period()
"""No bounds."""


@dataclass(frozen=True, slots=True)
class KindScore:
    """How often a kind of red flag was shown to the group, and missed."""

    kind: str
    shown: int
    missed: int

    @property
    def rate(self) -> float:
        """Share missed, 0..1."""
        return self.missed / self.shown


@dataclass(frozen=True, slots=True)
class GroupScore:
    """One group in one mode; counts are None where they are protected."""

    group: str
    """The group's label."""
    id: str
    trainees: int
    judgements: int
    hits: int | None
    misses: int | None
    false_alarms: int | None
    correct_rejections: int | None
    hit_rate: Measured
    false_alarm_rate: Measured
    d_prime: Measured
    criterion: Measured
    mean_points: Measured
    pass_rate: Measured
    coverage: Measured
    mode: str
    simulated: bool
    small: bool
    weakest_kinds: tuple[KindScore, ...]


@dataclass(frozen=True, slots=True)
class _Key:
    group: str
    mode: str
    simulated: bool


def score_groups(db: sqlite3.Connection, period: Period = WHOLE, only: str = "") -> list[GroupScore]:
    """Return one row for each group and mode with a run in the period, by label, unprotected.

    Only a person's first meeting with a scenario counts for detection and points. `only` is a group id.
    """
    judged = _judged(db, period)
    points = _points(db, period)
    runs = _runs(db, period)
    kinds = _kinds(db, period)
    labels = dict(db.execute("SELECT id, label FROM groups"))
    members = dict(db.execute('SELECT "group", count(*) FROM people GROUP BY "group"'))
    rows = [
        _row(key, judged[key], points[key], runs[key], kinds[key], labels, members)
        for key in runs
        if not only or key.group == only
    ]
    return sorted(rows, key=lambda one: (one.group, one.id, one.mode, one.simulated))


def _row(
    key: _Key,
    judged: dict[str, Counts],
    points: dict[str, tuple[int, int]],
    runs: tuple[int, int],
    kinds: list[KindScore],
    labels: dict[str, str],
    members: dict[str, int],
) -> GroupScore:
    total = sum(judged.values(), Counts())
    people = len(judged.keys() | points.keys())
    return GroupScore(
        group=labels.get(key.group, key.group),
        id=key.group,
        trainees=people,
        judgements=total.judgements,
        hits=total.hits,
        misses=total.misses,
        false_alarms=total.false_alarms,
        correct_rejections=total.correct_rejections,
        hit_rate=wilson(total.hits, total.scams),
        false_alarm_rate=wilson(total.false_alarms, total.genuine),
        d_prime=pooled(d_prime, [*judged.values()]),
        criterion=pooled(criterion, [*judged.values()]),
        mean_points=mean([*points.values()], 100),
        pass_rate=wilson(*runs),
        coverage=wilson(min(len(judged), members.get(key.group, 0)), members.get(key.group, 0)),
        mode=key.mode,
        simulated=key.simulated,
        small=people < K,
        weakest_kinds=tuple(kinds),
    )


def _judged(db: sqlite3.Connection, period: Period) -> dict[_Key, dict[str, Counts]]:
    found: dict[_Key, dict[str, Counts]] = defaultdict(dict)
    query = (
        "SELECT \"group\", mode, simulated, person, sum(outcome = 'hit'), sum(outcome = 'miss'),"
        " sum(outcome = 'false-alarm'), sum(outcome = 'correct-rejection') FROM plays"
        " WHERE first AND outcome IS NOT NULL AND day BETWEEN ? AND ?"
        ' GROUP BY "group", mode, simulated, person'
    )
    for group, mode, simulated, person, *counts in db.execute(query, period.bounds):
        found[_Key(group, mode, bool(simulated))][person] = Counts(*counts)
    return found


def _points(db: sqlite3.Connection, period: Period) -> dict[_Key, dict[str, tuple[int, int]]]:
    found: dict[_Key, dict[str, tuple[int, int]]] = defaultdict(dict)
    query = (
        'SELECT "group", mode, simulated, person, sum(points), count(points) FROM plays'
        " WHERE first AND points IS NOT NULL AND day BETWEEN ? AND ?"
        ' GROUP BY "group", mode, simulated, person'
    )
    for group, mode, simulated, person, total, count in db.execute(query, period.bounds):
        found[_Key(group, mode, bool(simulated))][person] = (total, count)
    return found


def _runs(db: sqlite3.Connection, period: Period) -> dict[_Key, tuple[int, int]]:
    query = (
        'SELECT "group", mode, simulated, sum(passed), sum(complete) FROM runs WHERE day BETWEEN ? AND ?'
        ' GROUP BY "group", mode, simulated'
    )
    return {
        _Key(group, mode, bool(simulated)): (passed, complete)
        for group, mode, simulated, passed, complete in db.execute(query, period.bounds)
    }


def _kinds(db: sqlite3.Connection, period: Period) -> dict[_Key, list[KindScore]]:
    found: dict[_Key, list[KindScore]] = defaultdict(list)
    query = (
        'SELECT "group", mode, simulated, kind, count(*), sum(missed)'
        " FROM cues JOIN plays ON plays.id = cues.play"
        " WHERE sign = 'red-flag' AND first AND day BETWEEN ? AND ?"
        ' GROUP BY "group", mode, simulated, kind HAVING count(*) >= ? AND sum(missed) > 0'
        " ORDER BY 1.0 * sum(missed) / count(*) DESC, kind"
    )
    for group, mode, simulated, kind, shown, missed in db.execute(query, (*period.bounds, KIND_SHOWN)):
        ranked = found[_Key(group, mode, bool(simulated))]
        if len(ranked) < 5:
            ranked.append(KindScore(kind, shown, missed))
    return found


def protect(rows: Iterable[GroupScore], k: int = K) -> list[GroupScore]:
    """Return the rows as they may leave the trainer: groups of fewer than `k` people without values.

    Where one small group alone could be told from a total, the next smallest is protected with it.
    """
    rows = list(rows)
    small = {one.id for one in rows if one.trainees < k}
    if len(small) == 1 and len(rows) > 2:
        small.add(
            min((one for one in rows if one.id not in small), key=lambda one: (one.trainees, one.id)).id
        )
    return [_protected(one) if one.id in small else one for one in rows]


def _protected(row: GroupScore) -> GroupScore:
    hidden = missing("small-group")
    return replace(
        row,
        hits=None,
        misses=None,
        false_alarms=None,
        correct_rejections=None,
        hit_rate=hidden,
        false_alarm_rate=hidden,
        d_prime=hidden,
        criterion=hidden,
        mean_points=hidden,
        pass_rate=hidden,
        coverage=hidden,
        weakest_kinds=(),
    )

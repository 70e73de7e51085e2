"""Scores of groups, trainees and channels: counted by the database, measured here."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, Self

from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import Sums, mean, pooled, wilson
from results.measures.measured import Measured, missing
from results.measures.suppression import K

KIND_SHOWN = 5
"""Showings from which on a cue kind is ranked."""
KINDS_NAMED = 5
"""Kinds that are named at most."""

OTHERS = "(other small groups)"
"""The id and the label of the row of groups that are too small to be told apart."""

By = Literal["group", "trainee", "channel"]
"""What one row is about."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `since` to `until`, ISO dates as the place counts them, both included; empty for no bound."""

    since: str = ""
    until: str = ""

    @property
    def bounds(self) -> tuple[str, str]:
        """The bounds as text that compares."""
        return self.since or "0000", self.until or "9999"


def these(only: str) -> tuple[str, str]:
    """Return the bounds of group ids: one group's, or, of an empty id, those of all; an index serves both."""
    return (only, only) if only else ("", "\U0010ffff")


WHOLE = Period()
"""No bounds."""


@dataclass(frozen=True, slots=True)
class KindScore:
    """How often a kind of red flag was shown, and missed."""

    kind: str
    shown: int
    missed: int

    @property
    def rate(self) -> float:
        """Share missed, 0..1."""
        return self.missed / self.shown


@dataclass(frozen=True, slots=True)
class GroupScore:
    """One group (trainee, channel) in one mode, wholly real or wholly simulated.

    Rates are 0..1, `mean_points` 0..100. Counts are None where they are withheld.
    """

    group: str
    """The group's label; the trainee's pseudonym; the channel."""
    id: str
    trainees: int
    """People with a first meeting in the period."""
    finishers: int
    """People with a complete run in the period: those behind `pass_rate`."""
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
    """Share of the group's trainees of today who have judged in the period."""
    mode: str
    simulated: bool
    small: bool
    weakest_kinds: tuple[KindScore, ...]

    @property
    def counts(self) -> Counts | None:
        """The outcomes behind the row; None where they are withheld."""
        told = (self.hits, self.misses, self.false_alarms, self.correct_rejections)
        known = [one for one in told if one is not None]
        return Counts(*known) if len(known) == len(told) else None

    def protected(self) -> Self:
        """Return the row as it may be published although few people stand behind it."""
        none = missing("small-group")
        return replace(
            self,
            hits=None, misses=None, false_alarms=None, correct_rejections=None, hit_rate=none,
            false_alarm_rate=none, d_prime=none, criterion=none, mean_points=none, pass_rate=none,
            coverage=none, weakest_kinds=(),
        )  # fmt: skip

    def without_few(self, k: int) -> Self:
        """Return the row without what fewer people stand behind than behind the row."""
        few = 0 < self.finishers < k
        return replace(self, pass_rate=missing("small-group")) if few else self


@dataclass(frozen=True, slots=True)
class _Key:
    about: str
    mode: str
    simulated: bool


@dataclass(slots=True)
class _Person:
    counts: Counts = field(default_factory=Counts)
    points: Sums = field(default_factory=lambda: Sums(0, 0, 0))


@dataclass(slots=True)
class _Material:
    """What is known about one row before it is measured."""

    abouts: set[str] = field(default_factory=set)
    people: dict[str, _Person] = field(default_factory=lambda: defaultdict(_Person))
    finishers: set[str] = field(default_factory=set)
    passed: int = 0
    complete: int = 0
    kinds: dict[str, KindScore] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is counted, and which rows (`id/mode/0`, or `1` of simulated people) are counted as one."""

    db: sqlite3.Connection
    bounds: tuple[str, str, str, str, str]
    together: Collection[str]

    def key(self, about: str, mode: str, simulated: int) -> _Key:
        """Return the row that a group (trainee, channel) is counted in."""
        pooled = f"{about}/{mode}/{simulated}" in self.together
        return _Key(OTHERS if pooled else about, mode, bool(simulated))


def row_name(row: GroupScore) -> str:
    """Return the name under which `score_groups` counts a row together with others."""
    return f"{row.id}/{row.mode}/{int(row.simulated)}"


def points(hundredths: Measured) -> Measured:
    """Return a mean of hundredths as points, 0..100."""
    return hundredths.scaled(lambda it: it / 100).within(0, 100)


_ABOUT: Mapping[By, str] = {"group": 'plays."group"', "trainee": "plays.person", "channel": "plays.channel"}
_WITHIN = (
    " first AND day BETWEEN ?1 AND ?2 AND plays.\"group\" BETWEEN ?3 AND ?4 AND ?5 IN ('', plays.person)"
)


def score_groups(
    db: sqlite3.Connection,
    period: Period = WHOLE,
    only: str = "",
    by: By = "group",
    together: Collection[str] = (),
    person: str = "",
) -> list[GroupScore]:
    """Return one row for each group (trainee, channel) and mode met in the period, by label.

    Only a person's first meeting with a scenario counts, except for `pass_rate`, which is over complete runs.
    `only` is a group id, `person` a pseudonym. Rows of one trainee have binomial intervals and no coverage,
    rows of a channel no pass rate. Groups named in `together` (`id/mode/0`, or `1` of simulated people) are
    one row, the last.
    """
    asked = _Asked(db, (*period.bounds, *these(only), person), together)
    found: dict[_Key, _Material] = defaultdict(_Material)
    _add_people(found, asked, _ABOUT[by])
    _add_kinds(found, asked, _ABOUT[by])
    if by != "channel":
        _add_runs(found, asked, "person" if by == "trainee" else '"group"')
    labels = dict(db.execute("SELECT id, label FROM groups")) if by == "group" else {}
    homes = _homes(db) if by == "group" else {}
    rows = [_row(key, one, labels.get(key.about, key.about), homes) for key, one in found.items()]
    return sorted(rows, key=lambda one: (one.id == OTHERS, one.group, one.id, one.mode, one.simulated))


def _add_people(found: dict[_Key, _Material], asked: _Asked, about: str) -> None:
    # The names put together are constants of this module, never anybody's input.
    query = (
        f"SELECT {about}, mode, simulated, person, count(*) FILTER (WHERE outcome = 'hit'),"  # noqa: S608
        " count(*) FILTER (WHERE outcome = 'miss'), count(*) FILTER (WHERE outcome = 'false-alarm'),"
        " count(*) FILTER (WHERE outcome = 'correct-rejection'),"
        " count(points), coalesce(sum(points), 0), coalesce(sum(points * points), 0)"
        f" FROM plays WHERE {_WITHIN} GROUP BY 1, mode, simulated, person"
    )
    for name, mode, simulated, person, *numbers in asked.db.execute(query, asked.bounds):
        one = found[asked.key(name, mode, simulated)]
        one.abouts.add(name)
        one.people[person].counts += Counts(*numbers[:4])
        one.people[person].points += Sums(*numbers[4:])


def _add_runs(found: dict[_Key, _Material], asked: _Asked, about: str) -> None:
    query = (
        f"SELECT {about}, mode, simulated, person, sum(passed), sum(complete) FROM runs"  # noqa: S608
        " WHERE partner = '' AND day BETWEEN ?1 AND ?2 AND \"group\" BETWEEN ?3 AND ?4"
        " AND ?5 IN ('', person) GROUP BY 1, mode, simulated, person"
    )
    for name, mode, simulated, person, passed, complete in asked.db.execute(query, asked.bounds):
        one = found[asked.key(name, mode, simulated)]
        one.abouts.add(name)
        one.passed += passed
        one.complete += complete
        if complete:
            one.finishers.add(person)


def _add_kinds(found: dict[_Key, _Material], asked: _Asked, about: str) -> None:
    query = (
        f"SELECT {about}, mode, simulated, kind, count(*), sum(missed)"  # noqa: S608
        f" FROM plays JOIN cues ON cues.play = plays.id WHERE sign = 'red-flag' AND {_WITHIN}"
        " GROUP BY 1, mode, simulated, kind"
    )
    for name, mode, simulated, kind, shown, missed in asked.db.execute(query, asked.bounds):
        kinds = found[asked.key(name, mode, simulated)].kinds
        so_far = kinds.get(kind, KindScore(kind, 0, 0))
        kinds[kind] = KindScore(kind, so_far.shown + shown, so_far.missed + missed)


def _weakest(kinds: Iterable[KindScore]) -> tuple[KindScore, ...]:
    """Return the kinds shown often enough that were missed, the most missed first."""
    ranked = [one for one in kinds if one.shown >= KIND_SHOWN and one.missed]
    return tuple(sorted(ranked, key=lambda one: (-one.rate, -one.shown, one.kind))[:KINDS_NAMED])


def _homes(db: sqlite3.Connection) -> dict[tuple[str, bool], set[str]]:
    """Return the trainees of today of each group, real and simulated ones."""
    homes: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for group, simulated, person in db.execute(
        'SELECT "group", simulated, id FROM people WHERE NOT forgotten'
    ):
        homes[group, bool(simulated)].add(person)
    return homes


def _row(key: _Key, one: _Material, label: str, homes: Mapping[tuple[str, bool], set[str]]) -> GroupScore:
    counts = [person.counts for person in one.people.values()]
    total = sum(counts, Counts())
    home = set[str]().union(*(homes.get((about, key.simulated), ()) for about in one.abouts))
    covered = sum(person in home and known.counts.judgements > 0 for person, known in one.people.items())
    return GroupScore(
        group=label,
        id=key.about,
        trainees=len(one.people),
        finishers=len(one.finishers),
        judgements=total.judgements,
        hits=total.hits,
        misses=total.misses,
        false_alarms=total.false_alarms,
        correct_rejections=total.correct_rejections,
        hit_rate=wilson(total.hits, total.scams),
        false_alarm_rate=wilson(total.false_alarms, total.genuine),
        d_prime=pooled(d_prime, counts),
        criterion=pooled(criterion, counts),
        mean_points=points(mean([person.points for person in one.people.values()])),
        pass_rate=wilson(one.passed, one.complete),
        coverage=wilson(covered, len(home)),
        mode=key.mode,
        simulated=key.simulated,
        small=len(one.people) < K,
        weakest_kinds=_weakest(one.kinds.values()),
    )

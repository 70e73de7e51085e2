"""Scores of groups, trainees and channels: counted by the database, measured here."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Self

from results.counting import OTHERS, By, Key, Kind, Material, Pairs, Question, gathered
from results.measures.detection import Counts, criterion, d_prime, right_of_hundred
from results.measures.intervals import (
    false_alarm_rate,
    hit_rate,
    mean,
    pooled,
    pooled_over_both,
    share,
    wilson,
)
from results.measures.measured import Measured, missing
from results.measures.suppression import K

KIND_SHOWN = 5
"""Showings from which on a cue kind is ranked."""
KINDS_NAMED = 5
"""Kinds that are named at most."""
GUESSING = 50.0
"""Of 100 told apart by guessing."""


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
    leaning: Measured
    """c once more, ranged over people and scenarios: what is stated of a group is to hold for others too."""
    mean_points: Measured
    pass_rate: Measured
    coverage: Measured
    """Share of the group's trainees of today who have judged in the period."""
    mode: str
    simulated: bool
    small: bool
    weakest_kinds: tuple[KindScore, ...]

    @property
    def of_hundred(self) -> Measured:
        """How often of 100 a scam and a genuine one side by side are told apart."""
        return of_hundred(self.d_prime, self.hit_rate, self.false_alarm_rate)

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
            false_alarm_rate=none, d_prime=none, criterion=none, leaning=none, mean_points=none,
            pass_rate=none, coverage=none, weakest_kinds=(),
        )  # fmt: skip

    def without_few(self, k: int) -> Self:
        """Return the row without what fewer people stand behind than behind the row."""
        few = 0 < self.finishers < k
        return replace(self, pass_rate=missing("small-group")) if few else self


def row_name(row: GroupScore) -> str:
    """Return the name under which `score_groups` counts a row together with others."""
    return f"{row.id}/{row.mode}/{int(row.simulated)}"


def of_hundred(sensitivity: Measured, hit_rate: Measured, false_alarm_rate: Measured) -> Measured:
    """Return how often of 100 a scam and a genuine one side by side are told apart, with its range.

    At most 50 where scams were called scams no oftener than genuine ones were: log-linear rates of few scams
    lie nearer to one half than those of many genuine ones, so that d' alone would call that telling apart.
    """
    right = sensitivity.scaled(right_of_hundred)
    if right.value is None or hit_rate.value is None or false_alarm_rate.value is None:
        return right
    if hit_rate.value > false_alarm_rate.value:
        return right
    value = min(right.value, GUESSING)
    return replace(right, value=value, low=None if right.low is None else min(right.low, value))


def points(hundredths: Measured) -> Measured:
    """Return a mean of hundredths as points, 0..100."""
    return hundredths.scaled(lambda it: it / 100).within(0, 100)


def score_groups(
    db: sqlite3.Connection,
    period: Period = WHOLE,
    only: str = "",
    by: By = "group",
    together: Collection[str] = (),
    person: str = "",
    pairs: Pairs | None = None,
) -> list[GroupScore]:
    """Return one row for each group (trainee, channel) and mode met in the period, by label.

    Only a person's first meeting with a scenario counts, except for `pass_rate`, which is over complete runs.
    `only` is a group id, `person` a pseudonym; `pairs` tell which scenarios are twins. Rows of one trainee
    have binomial intervals and no coverage, rows of a channel no pass rate. Groups named in `together`
    (`id/mode/0`, or `1` of simulated people) are one row, the last.
    """
    question = Question(db, by, (*period.bounds, *these(only), person), together, pairs or {})
    labels = dict(db.execute("SELECT id, label FROM groups")) if by == "group" else {}
    homes = _homes(db) if by == "group" else {}
    rows = [
        _row(key, material, labels.get(key.about, key.about), homes)
        for key, material in gathered(question).items()
    ]
    return sorted(rows, key=lambda row: (row.id == OTHERS, row.group, row.id, row.mode, row.simulated))


def _weakest(kinds: Mapping[str, Kind]) -> tuple[KindScore, ...]:
    """Return the kinds shown often enough that were missed, the most missed first."""
    ranked = [
        KindScore(name, kind.shown, kind.missed)
        for name, kind in kinds.items()
        if kind.shown >= KIND_SHOWN and kind.missed
    ]
    return tuple(sorted(ranked, key=lambda kind: (-kind.rate, -kind.shown, kind.kind))[:KINDS_NAMED])


def _homes(db: sqlite3.Connection) -> dict[tuple[str, bool], set[str]]:
    """Return the trainees of today of each group, real and simulated ones."""
    homes: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for group, simulated, person in db.execute(
        'SELECT "group", simulated, id FROM people WHERE NOT forgotten'
    ):
        homes[group, bool(simulated)].add(person)
    return homes


def _row(key: Key, material: Material, label: str, homes: Mapping[tuple[str, bool], set[str]]) -> GroupScore:
    counts = [person.counts for person in material.people.values()]
    total = sum(counts, Counts())
    home = set[str]().union(*(homes.get((about, key.simulated), ()) for about in material.abouts))
    judged = {name for name, person in material.people.items() if person.counts.judgements}
    return GroupScore(
        group=label,
        id=key.about,
        trainees=len(material.people),
        finishers=sum(runs.trials > 0 for runs in material.runs.values()),
        judgements=total.judgements,
        hits=total.hits,
        misses=total.misses,
        false_alarms=total.false_alarms,
        correct_rejections=total.correct_rejections,
        hit_rate=hit_rate(counts),
        false_alarm_rate=false_alarm_rate(counts),
        d_prime=pooled(d_prime, counts),
        criterion=pooled(criterion, counts),
        leaning=pooled_over_both(criterion, counts, [*material.pairs.values()]),
        mean_points=points(mean(person.points for person in material.people.values())),
        pass_rate=share(material.runs.values()),
        coverage=wilson(len(judged & home), len(home)),
        mode=key.mode,
        simulated=key.simulated,
        small=len(material.people) < K,
        weakest_kinds=_weakest(material.kinds),
    )

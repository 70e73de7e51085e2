"""Scores of groups, trainees and channels: counted by the database, measured here."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from engine.library.passing import USUAL, PassRule
from results.measures.balanced import balanced
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import false_alarm_rate, hit_rate, pooled, pooled_over_both, wilson
from results.measures.measured import Measured
from results.measures.suppression import K
from results.scores.counting import OTHERS, By, Key, Kind, Material, Pairs, Question, gathered
from results.scores.group_score import GroupScore as GroupScore
from results.scores.group_score import KindScore as KindScore
from results.scores.group_score import of_hundred as of_hundred

KIND_SHOWN = 5
"""Showings from which on a cue kind is ranked."""
KINDS_NAMED = 5
"""Kinds that are named at most."""


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


def row_name(row: GroupScore) -> str:
    """Return the name under which `score_groups` counts a row together with others."""
    return f"{row.id}/{row.mode}/{int(row.simulated)}"


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
    rule: PassRule = USUAL,
) -> list[GroupScore]:
    """Return one row for each group (trainee, channel) and mode met in the period, by label.

    Only a person's first meeting with a scenario counts, except for `repeat_pass_rate`. `only` is a group id,
    `person` a pseudonym; `pairs` tell which scenarios are twins, `rule` what passing asks where no drill says
    it. Rows of one trainee have binomial intervals and no coverage, rows of a channel no pass rate. Groups
    named in `together` (`id/mode/0`, or `1` of simulated people) are one row, the last.
    """
    question = Question(db, by, (*period.bounds, *these(only), person), together, pairs or {}, rule)
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
    first = [standing.first for standing in material.standings.values() if standing.first.enough]
    again = [standing.repeats for standing in material.standings.values() if standing.repeats.enough]
    return GroupScore(
        group=label,
        id=key.about,
        trainees=len(material.people),
        assessed=len(first),
        reassessed=len(again),
        lacking=len(material.people.keys() & material.standings.keys()) - len(first),
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
        mean_points=points(balanced(person.points for person in material.people.values())),
        pass_rate=wilson(sum(standing.passed for standing in first), len(first)),
        repeat_pass_rate=wilson(sum(standing.passed for standing in again), len(again)),
        coverage=wilson(len(judged & home), len(home)),
        mode=key.mode,
        simulated=key.simulated,
        small=len(material.people) < K,
        weakest_kinds=_weakest(material.kinds),
        standings=material.standings.get(key.about),
    )

"""Scores of groups, trainees and channels: counted by the database, measured here."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from engine.passing import USUAL, PassRule
from results.group_score import GroupScore as GroupScore
from results.group_score import KindScore as KindScore
from results.measures.balanced import Points, balanced
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import pooled, wilson
from results.measures.measured import Measured
from results.measures.suppression import K
from results.passing import Standings, standings

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
class _Key:
    about: str
    mode: str
    simulated: bool


@dataclass(slots=True)
class _Person:
    counts: Counts = field(default_factory=Counts)
    points: Points = field(default_factory=Points)


@dataclass(slots=True)
class _Material:
    """What is known about one row before it is measured."""

    abouts: set[str] = field(default_factory=set)
    people: dict[str, _Person] = field(default_factory=lambda: defaultdict(_Person))
    standings: dict[str, Standings] = field(default_factory=dict)
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


OUTCOMES = ("hit", "miss", "false-alarm", "correct-rejection")
POINTS = ", ".join(
    f"count(points) FILTER (WHERE {which}), coalesce(sum(points) FILTER (WHERE {which}), 0),"
    f" coalesce(sum(points * points) FILTER (WHERE {which}), 0)"
    for which in (
        "outcome IN ('hit', 'miss')",
        "outcome IN ('false-alarm', 'correct-rejection')",
        "outcome IS NULL",
    )
)
"""Columns of `plays`, in the order of `Points.of`."""
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
    rule: PassRule = USUAL,
) -> list[GroupScore]:
    """Return one row for each group (trainee, channel) and mode met in the period, by label.

    Only a person's first meeting with a scenario counts, except for `repeat_pass_rate`. `only` is a group id,
    `person` a pseudonym, `rule` what passing asks where no drill says it. Rows of one trainee have binomial
    intervals and no coverage, rows of a channel no pass rate. Groups named in `together` (`id/mode/0`, or `1`
    of simulated people) are one row, the last.
    """
    asked = _Asked(db, (*period.bounds, *these(only), person), together)
    found: dict[_Key, _Material] = defaultdict(_Material)
    _add_people(found, asked, _ABOUT[by])
    _add_kinds(found, asked, _ABOUT[by])
    if by != "channel":
        _add_runs(found, asked, "person" if by == "trainee" else '"group"')
        _add_standings(found, asked, by, rule)
    labels = dict(db.execute("SELECT id, label FROM groups")) if by == "group" else {}
    homes = _homes(db) if by == "group" else {}
    rows = [_row(key, one, labels.get(key.about, key.about), homes) for key, one in found.items()]
    if by == "trainee":
        rows = [
            replace(row, standings=found[_Key(row.id, row.mode, row.simulated)].standings.get(row.id))
            for row in rows
        ]
    return sorted(rows, key=lambda one: (one.id == OTHERS, one.group, one.id, one.mode, one.simulated))


def _add_people(found: dict[_Key, _Material], asked: _Asked, about: str) -> None:
    # The names put together are constants of this module, never anybody's input.
    counted = ", ".join(f"count(*) FILTER (WHERE outcome = '{one}')" for one in OUTCOMES)
    query = (
        f"SELECT {about}, mode, simulated, person, {counted}, {POINTS}"  # noqa: S608
        f" FROM plays WHERE {_WITHIN} GROUP BY 1, mode, simulated, person"
    )
    for name, mode, simulated, person, *numbers in asked.db.execute(query, asked.bounds):
        one = found[asked.key(name, mode, simulated)]
        one.abouts.add(name)
        one.people[person].counts += Counts(*numbers[:4])
        one.people[person].points += Points.of(numbers[4:])


def _add_runs(found: dict[_Key, _Material], asked: _Asked, about: str) -> None:
    """Add the rows of those who have only played what they had met before."""
    query = (
        f"SELECT DISTINCT {about}, mode, simulated FROM runs WHERE partner = ''"  # noqa: S608
        " AND day BETWEEN ?1 AND ?2 AND \"group\" BETWEEN ?3 AND ?4 AND ?5 IN ('', person)"
    )
    for name, mode, simulated in asked.db.execute(query, asked.bounds):
        found[asked.key(name, mode, simulated)].abouts.add(name)


def _add_standings(found: dict[_Key, _Material], asked: _Asked, by: By, rule: PassRule) -> None:
    known = standings(asked.db, asked.bounds, rule, by_group=by == "group")
    for (group, person, simulated), one in known:
        about = group if by == "group" else person
        found[asked.key(about, "individual", simulated)].standings[person] = one


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
    first = [known.first for known in one.standings.values() if known.first.enough]
    again = [known.repeats for known in one.standings.values() if known.repeats.enough]
    covered = sum(person in home and known.counts.judgements > 0 for person, known in one.people.items())
    return GroupScore(
        group=label,
        id=key.about,
        trainees=len(one.people),
        assessed=len(first),
        reassessed=len(again),
        lacking=len(one.people.keys() & one.standings.keys()) - len(first),
        judgements=total.judgements,
        hits=total.hits,
        misses=total.misses,
        false_alarms=total.false_alarms,
        correct_rejections=total.correct_rejections,
        hit_rate=wilson(total.hits, total.scams),
        false_alarm_rate=wilson(total.false_alarms, total.genuine),
        d_prime=pooled(d_prime, counts),
        criterion=pooled(criterion, counts),
        mean_points=points(balanced([person.points for person in one.people.values()])),
        pass_rate=wilson(sum(known.passed for known in first), len(first)),
        repeat_pass_rate=wilson(sum(known.passed for known in again), len(again)),
        coverage=wilson(covered, len(home)),
        mode=key.mode,
        simulated=key.simulated,
        small=len(one.people) < K,
        weakest_kinds=_weakest(one.kinds.values()),
        standings=one.standings.get(key.about),
    )

"""Scores of groups, trainees and channels: counted by the database, measured here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from engine.library.passing import USUAL, PassRule
from results.journal.derived.days import month_days
from results.journal.sql import Database
from results.scores.counting import OTHERS, By, Key, Kind, Material, Pairs, Question, gathered
from results.scores.family import Family
from results.scores.group_measures import CHANNELS, GROUPS, TRAINEES, Practised
from results.scores.row import About, KindScore, ScoreRow

FAMILIES: Mapping[By, Family[Practised]] = {"group": GROUPS, "trainee": TRAINEES, "channel": CHANNELS}
KIND_SHOWN = 5
"""Showings from which on a cue kind is ranked."""
KINDS_NAMED = 5
"""Kinds that are named at most."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `since` to `until`, ISO dates as the place counts them, both included; empty for no bound."""

    since: str = ""
    until: str = ""

    @classmethod
    def of_month(cls, month: str) -> Period:
        """Return a month such as 2026-11; raise `ValueError` where it is none."""
        return cls(*(day.isoformat() for day in month_days(month)))

    @property
    def bounds(self) -> tuple[str, str]:
        """The bounds as text that compares."""
        return self.since or "0000", self.until or "9999"

    @property
    def month(self) -> str:
        """The month it is, such as 2026-11; empty where it is none."""
        month = self.since[:7]
        return month if re.fullmatch(r"\d{4}-\d\d-01", self.since) and self == Period.of_month(month) else ""


def these(only: str) -> tuple[str, str]:
    """Return the bounds of group ids: one group's, or, of an empty id, those of all; an index serves both.

    What somebody played alone, in no group, is within neither.
    """
    return (only, only) if only else (" ", "\U0010ffff")


WHOLE = Period()
"""No bounds."""


def row_name(row: ScoreRow) -> str:
    """Return the name under which `score_groups` counts a row together with others."""
    return f"{row.about.id}/{row.about.mode}/{int(row.about.simulated)}"


def score_groups(
    db: Database,
    period: Period = WHOLE,
    only: str = "",
    by: By = "group",
    together: Collection[str] = (),
    person: str = "",
    pairs: Pairs | None = None,
    rule: PassRule = USUAL,
) -> list[ScoreRow]:
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
        _row(FAMILIES[by], key, material, labels.get(key.about, key.about), homes)
        for key, material in gathered(question).items()
    ]
    return sorted(rows, key=_order)


def _order(row: ScoreRow) -> tuple[bool, str, str, str, bool]:
    about = row.about
    return about.id == OTHERS, about.label, about.id, about.mode, about.simulated


def _weakest(kinds: Mapping[str, Kind]) -> tuple[KindScore, ...]:
    """Return the kinds shown often enough that were missed, the most missed first."""
    ranked = [
        KindScore(name, kind.shown, kind.missed)
        for name, kind in kinds.items()
        if kind.shown >= KIND_SHOWN and kind.missed
    ]
    return tuple(sorted(ranked, key=lambda kind: (-kind.rate, -kind.shown, kind.kind))[:KINDS_NAMED])


def _homes(db: Database) -> dict[tuple[str, bool], set[str]]:
    """Return the trainees of today of each group, real and simulated ones."""
    homes: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for group, simulated, person in db.execute(
        'SELECT "group", simulated, id FROM people WHERE NOT forgotten'
        " AND id NOT IN (SELECT id FROM identities)"
    ):
        homes[group, bool(simulated)].add(person)
    return homes


def _row(
    family: Family[Practised],
    key: Key,
    material: Material,
    label: str,
    homes: Mapping[tuple[str, bool], set[str]],
) -> ScoreRow:
    practised = _practised(key, material, homes)
    assessed = material.people.keys() & material.standings.keys()
    about = About(
        label=label,
        people=len(material.people),
        mode=key.mode,
        simulated=key.simulated,
        id=key.about,
        judgements=practised.total.judgements,
        lacking=len(assessed) - len(practised.first),
        withdrawn=material.withdrawn,
    )
    return ScoreRow(
        about,
        family.values(practised, about.people),
        weakest=_weakest(material.kinds),
        standings=material.standings.get(key.about),
    )


def _practised(key: Key, material: Material, homes: Mapping[tuple[str, bool], set[str]]) -> Practised:
    home = set[str]().union(*(homes.get((about, key.simulated), ()) for about in material.abouts))
    judged = {name for name, person in material.people.items() if person.counts.judgements}
    standings = material.standings.values()
    return Practised(
        by_person=[person.counts for person in material.people.values()],
        by_pair=[*material.pairs.values()],
        points=[person.points for person in material.people.values()],
        first=[standing.first for standing in standings if standing.first.enough],
        again=[standing.repeats for standing in standings if standing.repeats.enough],
        home=len(home),
        home_judged=len(judged & home),
    )

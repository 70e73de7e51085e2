"""Who passes: a person, by the last scams and genuine ones she judged, from any drills of a period.

Passing is no matter of one run or of points: of the last `of` first meetings of each truth `right` must be
right, and money or control be given in few of them (`engine.library.passing.PassRule`). Repeats are counted
apart by the same rule. People of whom only ungraded drills are known, rooms, and two at one laptop are not
asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from engine.library.passing import USUAL, PassRule
from results.journal.sql import Database

Bounds: TypeAlias = tuple[str, str, str, str, str]
"""The first and last day, the first and last id of a group, and a pseudonym or nothing for everybody."""
ALWAYS: Bounds = ("0000", "9999", "", "\U0010ffff", "")
Key: TypeAlias = tuple[str, str, bool]
"""A group's id (empty where a person's groups are one), a pseudonym, whether the person is simulated."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands: how many of the last scams and genuine ones were judged, and how many right.

    `scams` and `genuine` are 0..`rule.of`; `given` counts those of both in which money or control was given.
    """

    rule: PassRule = USUAL
    scams: int = 0
    scams_right: int = 0
    genuine: int = 0
    genuine_right: int = 0
    given: int = 0

    @property
    def scams_lacking(self) -> int:
        """Scams to be judged yet before it can be said."""
        return self.rule.of - self.scams

    @property
    def genuine_lacking(self) -> int:
        """Genuine ones to be judged yet before it can be said."""
        return self.rule.of - self.genuine

    @property
    def enough(self) -> bool:
        """Whether enough was judged to say."""
        return not (self.scams_lacking or self.genuine_lacking)

    @property
    def passed(self) -> bool:
        """Whether enough was judged, and enough of it right."""
        right = min(self.scams_right, self.genuine_right) >= self.rule.right
        return self.enough and right and self.given <= self.rule.given


@dataclass(frozen=True, slots=True)
class Standings:
    """Where somebody stands by first meetings, and by repeats."""

    first: Standing = Standing()
    repeats: Standing = Standing()


def standings(
    db: Database, bounds: Bounds = ALWAYS, rule: PassRule = USUAL, *, by_group: bool = False
) -> Iterator[tuple[Key, Standings]]:
    """Yield where everybody stands who has begun a graded drill alone, within `bounds`, by pseudonym.

    The rule of the latest run that has one goes before `rule`. With `by_group` each group is looked at alone.
    """
    home = '"group"' if by_group else "''"
    stated = _stated(db, bounds, home)
    for group, person, simulated, *last in db.execute(_query(home), (*bounds, rule.of)):
        key = (group, person, bool(simulated))
        own = stated.get(key, rule)
        if own.of != rule.of:
            last = _of_one(db, bounds, home, key, own)
        yield key, Standings(_standing(own, *last[:2]), _standing(own, *last[2:]))


def _of_one(db: Database, bounds: Bounds, home: str, key: Key, rule: PassRule) -> list[str]:
    """Return the last plays of one person, as many as a rule of her own asks for."""
    group, person, simulated = key
    groups = (group, group) if group else bounds[2:4]
    rows = db.execute(_query(home), (*bounds[:2], *groups, person, rule.of))
    return next(list(last) for _home, _person, kind, *last in rows if bool(kind) == simulated)


def standing(db: Database, person: str, rule: PassRule = USUAL) -> Standings | None:
    """Return where one person stands by all she ever judged; None if she has begun no graded drill."""
    everybody = standings(db, (*ALWAYS[:4], person), rule)
    return next((theirs for _key, theirs in everybody), None)


def _standing(rule: PassRule, scams: str, genuine: str) -> Standing:
    judged, right, given_away = map(int, scams.split())
    others, others_right, others_given = map(int, genuine.split())
    return Standing(rule, judged, right, others, others_right, given_away + others_given)


# What is put together below are constants of this module, never anybody's input.
_RUNS = (
    " FROM runs WHERE graded AND mode = 'individual' AND partner = '' AND day BETWEEN ?1 AND ?2"
    " AND \"group\" BETWEEN ?3 AND ?4 AND ?5 IN ('', person)"
)


def _stated(db: Database, bounds: Bounds, home: str) -> Mapping[Key, PassRule]:
    """Return the rule of the latest run that has one of its own, by person."""
    query = (
        f"SELECT {home}, person, simulated, pass_of, pass_right, pass_given{_RUNS}"
        " AND pass_of IS NOT NULL ORDER BY time, origin, seq"
    )
    return {
        (group, person, bool(simulated)): PassRule(*numbers)
        for group, person, simulated, *numbers in db.execute(query, bounds)
    }


def _query(home: str) -> str:
    """Return the query of everybody's last plays: judged, right, given, of each truth, first and again."""
    within = "BETWEEN ?3 AND ?4" if home == "''" else "= asked.home"
    last = ", ".join(
        _last(truth, first, within) for first in ("TRUE", "FALSE") for truth in ("scam", "genuine")
    )
    return (
        f"SELECT home, asked.person, asked.simulated, {last} FROM"  # noqa: S608
        f" (SELECT DISTINCT {home} AS home, person, simulated{_RUNS}) AS asked ORDER BY 2, 1, 3"
    )


def _last(truth: str, first: str, within: str) -> str:
    return (
        "(SELECT count(*) || ' '"  # noqa: S608
        " || count(*) FILTER (WHERE outcome IN ('hit', 'correct-rejection')) || ' '"
        " || count(*) FILTER (WHERE given LIKE '%money%' OR given LIKE '%control%')"
        " FROM (SELECT outcome, given FROM plays"
        f" WHERE plays.person = asked.person AND truth = '{truth}' AND first = {first}"
        " AND outcome IS NOT NULL AND partner = '' AND NOT withdrawn"
        " AND mode = 'individual' AND plays.simulated = asked.simulated"
        f' AND day BETWEEN ?1 AND ?2 AND "group" {within}'
        " ORDER BY met_time DESC, origin DESC, met_seq DESC LIMIT ?6) AS latest)"
    )

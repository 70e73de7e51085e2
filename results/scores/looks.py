"""Scores of note checks: of each look, of each kind of fault, of how subtle the faults are.

A genuine note belongs to no look and to no fault: its false alarms stand beside every row, those of all
genuine notes that the people of the row judged. So d' tells how rows differ in hits, not in false alarms.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self

from engine.specimen.catalogue import LOOKS
from engine.specimen.faults import FAULTS, SUBTLETIES
from results.measures.detection import Counts, d_prime
from results.measures.intervals import Sums, Tally, false_alarm_rate, hit_rate, mean, pooled, share
from results.measures.measured import Measured, missing
from results.measures.suppression import SamePeople
from results.scores.groups import WHOLE, Period
from results.scores.note_checks import Checked, checked, strata

Sort = Literal["fault", "subtlety"]


@dataclass(frozen=True, slots=True)
class LookScore:
    """One look in one mode: how often it is taken, when, and what is told by it.

    `hits` of `notes` are over false notes whose fault the look shows and on which it was taken.
    """

    look: str
    trainees: int
    """People who took the look at all."""
    finders: int
    """Those of them who took it on a false note whose fault it shows."""
    notes: int | None
    hits: int | None
    hit_rate: Measured
    false_alarm_rate: Measured
    """Over all genuine notes of these people."""
    d_prime: Measured
    taken: Measured
    """Share of the notes of these people on which it was taken, 0..1."""
    place: Measured
    """Its mean place among the looks at a note, from 1."""
    mode: str
    simulated: bool

    def protected(self) -> Self:
        """Return the row as it may be published although few people stand behind it."""
        none = missing("small-group")
        return replace(self._without_hits(), false_alarm_rate=none, taken=none, place=none)

    def without_few(self, k: int) -> Self:
        """Return the row without what fewer people stand behind than behind the row."""
        return self._without_hits() if 0 < self.finders < k else self

    def _without_hits(self) -> Self:
        none = missing("small-group")
        return replace(self, notes=None, hits=None, hit_rate=none, d_prime=none)


@dataclass(frozen=True, slots=True)
class FaultScore(SamePeople):
    """One kind of fault, or one subtlety, in one mode: how often a note with it was told."""

    about: str
    """The kind of fault, or gross, clear, hard; empty where only words tell it."""
    trainees: int
    notes: int | None
    hits: int | None
    hit_rate: Measured
    false_alarm_rate: Measured
    """Over all genuine notes of these people."""
    looks: Measured
    """Looks taken at such a note, in the mean."""
    seconds: Measured
    """Seconds to the verdict on such a note, in the mean."""
    mode: str
    simulated: bool

    def protected(self) -> Self:
        """Return the row as it may be published although few people stand behind it."""
        none = missing("small-group")
        return replace(
            self, notes=None, hits=None, hit_rate=none, false_alarm_rate=none, looks=none, seconds=none
        )


def score_looks(db: sqlite3.Connection, period: Period = WHOLE, only: str = "") -> list[LookScore]:
    """Return one row for each look taken in the period and mode; `only` is a group id."""
    return look_scores(checked(db, period, only))


def look_scores(checks: Iterable[Checked]) -> list[LookScore]:
    """Return one row for each look and mode, in the order of their keys.

    d' has a jackknife over people; one person alone has a binomial interval.
    """
    return [
        _look(look, rows, mode, simulated)
        for (mode, simulated), rows in strata(checks).items()
        for look in _in_order({look for check in rows for look in check.looks}, LOOKS)
    ]


def score_faults(
    db: sqlite3.Connection, period: Period = WHOLE, only: str = "", by: Sort = "fault"
) -> list[FaultScore]:
    """Return one row for each kind of fault (each subtlety) and mode judged in the period."""
    return fault_scores(checked(db, period, only), by)


def fault_scores(checks: Iterable[Checked], by: Sort = "fault") -> list[FaultScore]:
    """Return one row for each kind of fault, or each subtlety, and mode.

    A note with two faults stands in the row of each; it is as subtle as the plainest of them.
    """
    order = tuple(FAULTS) if by == "fault" else SUBTLETIES
    return [
        _fault(about, [check for check in rows if about in _abouts(check, by)], rows, mode, simulated)
        for (mode, simulated), rows in strata(checks).items()
        for about in _in_order({about for check in rows for about in _abouts(check, by)}, order)
    ]


def _abouts(check: Checked, by: Sort) -> set[str]:
    if by == "fault":
        return {flaw.kind for flaw in check.flaws}
    return set(_in_order({flaw.subtlety for flaw in check.flaws}, SUBTLETIES)[:1])


def _in_order(names: Iterable[str], order: Sequence[str]) -> list[str]:
    """Return names in the order they are known in, then the others by name."""
    return sorted(names, key=lambda name: (order.index(name) if name in order else len(order), name))


def _look(look: str, rows: list[Checked], mode: str, simulated: bool) -> LookScore:
    users = {check.person for check in rows if look in check.looks}
    theirs = [check for check in rows if check.person in users]
    faulty = [
        check for check in theirs if look in check.looks and any(look in flaw.looks for flaw in check.flaws)
    ]
    genuine = [check for check in theirs if not check.flaws]
    total = _sum(faulty)
    used = _sums((check.person, int(look in check.looks)) for check in theirs)
    return LookScore(
        look=look,
        trainees=len(users),
        finders=len({check.person for check in faulty}),
        notes=total.scams,
        hits=total.hits,
        hit_rate=hit_rate(_by_person(faulty)),
        false_alarm_rate=false_alarm_rate(_by_person(genuine)),
        d_prime=pooled(d_prime, _by_person([*faulty, *genuine])),
        taken=share(Tally(uses.total, uses.count) for uses in used),
        place=mean(
            _sums((check.person, check.looks.index(look) + 1) for check in theirs if look in check.looks)
        ).within(1, len(LOOKS)),
        mode=mode,
        simulated=simulated,
    )


def _fault(about: str, faulty: list[Checked], rows: list[Checked], mode: str, simulated: bool) -> FaultScore:
    people = {check.person for check in faulty}
    total = _sum(faulty)
    genuine = [check for check in rows if check.person in people and not check.flaws]
    took = ((check.person, check.decision_ms) for check in faulty if check.decision_ms is not None)
    return FaultScore(
        about=about,
        trainees=len(people),
        notes=total.scams,
        hits=total.hits,
        hit_rate=hit_rate(_by_person(faulty)),
        false_alarm_rate=false_alarm_rate(_by_person(genuine)),
        looks=mean(_sums((check.person, len(check.looks)) for check in faulty)).within(0, len(LOOKS)),
        seconds=mean(_sums(took)).scaled(lambda it: it / 1000).within(0, float("inf")),
        mode=mode,
        simulated=simulated,
    )


def _sum(rows: Iterable[Checked]) -> Counts:
    return sum((check.counts for check in rows), Counts())


def _by_person(rows: Iterable[Checked]) -> list[Counts]:
    by_person: dict[str, Counts] = defaultdict(Counts)
    for check in rows:
        by_person[check.person] += check.counts
    return list(by_person.values())


def _sums(values: Iterable[tuple[str, int]]) -> list[Sums]:
    """Return the sums of each person."""
    by_person: dict[str, list[int]] = defaultdict(list)
    for person, value in values:
        by_person[person].append(value)
    return [Sums(len(all_), sum(all_), sum(value * value for value in all_)) for all_ in by_person.values()]

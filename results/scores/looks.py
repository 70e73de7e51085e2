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
        for look in _in_order({look for one in rows for look in one.looks}, LOOKS)
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
        _fault(about, [one for one in rows if about in _abouts(one, by)], rows, mode, simulated)
        for (mode, simulated), rows in strata(checks).items()
        for about in _in_order({about for one in rows for about in _abouts(one, by)}, order)
    ]


def _abouts(one: Checked, by: Sort) -> set[str]:
    if by == "fault":
        return {flaw.kind for flaw in one.flaws}
    return set(_in_order({flaw.subtlety for flaw in one.flaws}, SUBTLETIES)[:1])


def _in_order(found: Iterable[str], known: Sequence[str]) -> list[str]:
    """Return names in the order they are known in, then the others by name."""
    return sorted(found, key=lambda one: (known.index(one) if one in known else len(known), one))


def _look(look: str, rows: list[Checked], mode: str, simulated: bool) -> LookScore:
    users = {one.person for one in rows if look in one.looks}
    theirs = [one for one in rows if one.person in users]
    found = [one for one in theirs if look in one.looks and any(look in flaw.looks for flaw in one.flaws)]
    genuine = [one for one in theirs if not one.flaws]
    total = _sum(found)
    used = _sums((one.person, int(look in one.looks)) for one in theirs)
    return LookScore(
        look=look,
        trainees=len(users),
        finders=len({one.person for one in found}),
        notes=total.scams,
        hits=total.hits,
        hit_rate=hit_rate(_by_person(found)),
        false_alarm_rate=false_alarm_rate(_by_person(genuine)),
        d_prime=pooled(d_prime, _by_person([*found, *genuine])),
        taken=share(Tally(uses.total, uses.count) for uses in used),
        place=mean(
            _sums((one.person, one.looks.index(look) + 1) for one in theirs if look in one.looks)
        ).within(1, len(LOOKS)),
        mode=mode,
        simulated=simulated,
    )


def _fault(about: str, found: list[Checked], rows: list[Checked], mode: str, simulated: bool) -> FaultScore:
    people = {one.person for one in found}
    total = _sum(found)
    genuine = [one for one in rows if one.person in people and not one.flaws]
    took = ((one.person, one.decision_ms) for one in found if one.decision_ms is not None)
    return FaultScore(
        about=about,
        trainees=len(people),
        notes=total.scams,
        hits=total.hits,
        hit_rate=hit_rate(_by_person(found)),
        false_alarm_rate=false_alarm_rate(_by_person(genuine)),
        looks=mean(_sums((one.person, len(one.looks)) for one in found)).within(0, len(LOOKS)),
        seconds=mean(_sums(took)).scaled(lambda it: it / 1000).within(0, float("inf")),
        mode=mode,
        simulated=simulated,
    )


def _sum(rows: Iterable[Checked]) -> Counts:
    return sum((one.counts for one in rows), Counts())


def _by_person(rows: Iterable[Checked]) -> list[Counts]:
    found: dict[str, Counts] = defaultdict(Counts)
    for one in rows:
        found[one.person] += one.counts
    return list(found.values())


def _sums(values: Iterable[tuple[str, int]]) -> list[Sums]:
    """Return the sums of each person."""
    found: dict[str, list[int]] = defaultdict(list)
    for person, value in values:
        found[person].append(value)
    return [Sums(len(all_), sum(all_), sum(one * one for one in all_)) for all_ in found.values()]

"""Scores of note checks: of each look, of each kind of fault, of how subtle the faults are.

A genuine note belongs to no look and to no fault: its false alarms stand beside every row, those of all
genuine notes that the people of the row judged. So d' tells how rows differ in hits, not in false alarms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from engine.language import N_
from engine.specimen.catalogue import LOOKS
from engine.specimen.faults import FAULTS, SUBTLETIES
from results.journal.sql import Database
from results.measures import detection, intervals
from results.measures.detection import Counts
from results.measures.intervals import Sums, Tally, mean, share
from results.measures.measured import Measured
from results.scores.about_columns import END, PEOPLE, subject
from results.scores.content.note_checks import Checked, checked, strata
from results.scores.family import PERCENT, WHOLE_NUMBER, Family, measure
from results.scores.groups import WHOLE, Period
from results.scores.row import About, ScoreRow

Sort = Literal["fault", "subtlety"]
TENTHS = "{:.1f}"


@dataclass(frozen=True, slots=True)
class Checks:
    """First checks of notes of one row's people: those on `faulty` ones the row is about, on `genuine` ones.

    `looked` are the places, from 1, of the row's look among the looks at a note, by person; `uses` tells of
    each check of these people whether the look was taken. Both are empty of faults.
    """

    faulty: Sequence[Checked]
    genuine: Sequence[Checked]
    looked: Sequence[tuple[str, int]] = ()
    uses: Sequence[tuple[str, int]] = ()

    @property
    def finders(self) -> int:
        """People who checked faulty notes the row is about."""
        return len({check.person for check in self.faulty})


LOOK_ROWS = Family[Checks]((subject("look", N_("look")), PEOPLE), END)
FAULT_ROWS = Family[Checks]((subject("fault", N_("fault")), PEOPLE), END)
SUBTLETY_ROWS = Family[Checks]((subject("subtlety", N_("how plain")), PEOPLE), END)
_ALL = (LOOK_ROWS, FAULT_ROWS, SUBTLETY_ROWS)
_OF_FAULTS = (FAULT_ROWS, SUBTLETY_ROWS)
FAMILIES: Mapping[Sort, Family[Checks]] = {"fault": FAULT_ROWS, "subtlety": SUBTLETY_ROWS}


@measure(_ALL, "notes", N_("false notes"), form="count")
def notes(checks: Checks) -> Measured:
    """False notes: of a look, those whose fault it shows and on which it was taken."""
    return Measured(_sum(checks.faulty).scams).behind(checks.finders)


@measure(_ALL, "hits", N_("told"), form="count")
def hits(checks: Checks) -> Measured:
    """Those of them that were called false."""
    return Measured(_sum(checks.faulty).hits).behind(checks.finders)


@measure(_ALL, "hit_rate", N_("share told"), PERCENT)
def hit_rate(checks: Checks) -> Measured:
    """Their share, 0..1."""
    return intervals.hit_rate(_by_person(checks.faulty)).behind(checks.finders)


@measure(_ALL, "false_alarm_rate", N_("genuine doubted"), PERCENT)
def false_alarm_rate(checks: Checks) -> Measured:
    """Share doubted of all genuine notes of these people, 0..1."""
    return intervals.false_alarm_rate(_by_person(checks.genuine))


@measure((LOOK_ROWS,), "d_prime", "d'", TENTHS)
def d_prime(checks: Checks) -> Measured:
    """Sensitivity; over people, of one person binomial."""
    people = _by_person([*checks.faulty, *checks.genuine])
    return intervals.pooled(detection.d_prime, people).behind(checks.finders)


@measure((LOOK_ROWS,), "taken", N_("used on"), PERCENT)
def share_taken(checks: Checks) -> Measured:
    """Share of the notes of these people on which the look was taken, 0..1."""
    return share(Tally(uses.total, uses.count) for uses in _sums(checks.uses))


@measure((LOOK_ROWS,), "place", N_("place"), TENTHS)
def mean_place(checks: Checks) -> Measured:
    """Its mean place among the looks at a note, from 1."""
    return mean(_sums(checks.looked)).within(1, len(LOOKS))


@measure(_OF_FAULTS, "looks", N_("looks"), TENTHS)
def mean_looks(checks: Checks) -> Measured:
    """Looks taken at such a note, in the mean."""
    return mean(_sums((check.person, len(check.looks)) for check in checks.faulty)).within(0, len(LOOKS))


@measure(_OF_FAULTS, "seconds", N_("seconds"), WHOLE_NUMBER)
def mean_seconds(checks: Checks) -> Measured:
    """Seconds to the verdict on such a note, in the mean."""
    took = ((check.person, check.decision_ms) for check in checks.faulty if check.decision_ms is not None)
    return mean(_sums(took)).scaled(lambda it: it / 1000).within(0, float("inf"))


def score_looks(db: Database, period: Period = WHOLE, only: str = "") -> list[ScoreRow]:
    """Return one row for each look taken in the period and mode; `only` is a group id."""
    return look_scores(checked(db, period, only))


def look_scores(checks: Iterable[Checked]) -> list[ScoreRow]:
    """Return one row for each look and mode, in the order of their keys."""
    return [
        _look(look, rows, mode, simulated)
        for (mode, simulated), rows in strata(checks).items()
        for look in _in_order({look for check in rows for look in check.looks}, LOOKS)
    ]


def score_faults(db: Database, period: Period = WHOLE, only: str = "", by: Sort = "fault") -> list[ScoreRow]:
    """Return one row for each kind of fault (each subtlety) and mode judged in the period."""
    return fault_scores(checked(db, period, only), by)


def fault_scores(checks: Iterable[Checked], by: Sort = "fault") -> list[ScoreRow]:
    """Return one row for each kind of fault, or each subtlety, and mode.

    A note with two faults stands in the row of each; it is as subtle as the plainest of them.
    """
    order = tuple(FAULTS) if by == "fault" else SUBTLETIES
    return [
        _fault(about, by, rows, mode, simulated)
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


def _look(look: str, rows: list[Checked], mode: str, simulated: bool) -> ScoreRow:
    users = {check.person for check in rows if look in check.looks}
    theirs = [check for check in rows if check.person in users]
    with_look = [check for check in theirs if look in check.looks]
    checks = Checks(
        faulty=[check for check in with_look if any(look in flaw.looks for flaw in check.flaws)],
        genuine=[check for check in theirs if not check.flaws],
        looked=[(check.person, check.looks.index(look) + 1) for check in with_look],
        uses=[(check.person, int(look in check.looks)) for check in theirs],
    )
    return ScoreRow(About(look, len(users), mode, simulated), LOOK_ROWS.values(checks, len(users)))


def _fault(fault: str, by: Sort, rows: list[Checked], mode: str, simulated: bool) -> ScoreRow:
    faulty = [check for check in rows if fault in _abouts(check, by)]
    people = {check.person for check in faulty}
    genuine = [check for check in rows if check.person in people and not check.flaws]
    values = FAMILIES[by].values(Checks(faulty, genuine), len(people))
    return ScoreRow(About(fault, len(people), mode, simulated), values)


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

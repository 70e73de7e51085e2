"""The measures of groups, trainees and channels, of sittings, and of judgements from anywhere.

They are registered in the order of files. Of anybody `Detected` is gathered for them, `Practised` of groups.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.language import N_
from results.measures import detection, intervals
from results.measures.balanced import Points, balanced
from results.measures.detection import Counts, right_of_hundred
from results.measures.measured import Measured
from results.measures.roc import Ratings
from results.scores.about_columns import END, JUDGEMENTS, PEOPLE, subject
from results.scores.family import PERCENT, SIGNED, WHOLE_NUMBER, Column, Family, measure
from results.scores.passing import Standing
from results.scores.row import ScoreRow

GUESSING = 50.0
"""Of 100 told apart by guessing."""


@dataclass(frozen=True, slots=True)
class Detected:
    """Outcomes of first meetings, by person and by twin pair."""

    by_person: Sequence[Counts]
    by_pair: Sequence[Counts]

    @property
    def total(self) -> Counts:
        """The outcomes of all."""
        return sum(self.by_person, Counts())


@dataclass(frozen=True, slots=True)
class Practised(Detected):
    """What is known of a group besides: points by person, who passes, who of today's trainees has judged.

    `first` are those who judged enough in the period to pass or not, `again` the same by what they met again.
    """

    points: Sequence[Points] = ()
    first: Sequence[Standing] = ()
    again: Sequence[Standing] = ()
    home: int = 0
    home_judged: int = 0


@dataclass(frozen=True, slots=True)
class Rated(Practised):
    """Judgements from anywhere, with ratings where they were given."""

    ratings: Sequence[Ratings] = ()


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


def row_of_hundred(row: ScoreRow) -> Measured:
    """Return how often of 100 the people of a row tell a scam and a genuine one apart."""
    return of_hundred(row["d_prime"], row["hit_rate"], row["false_alarm_rate"])


def passed(standing: Standing | None) -> bool | None:
    """Return whether somebody passes; None before enough was judged, and where passing is not asked."""
    return standing.passed if standing and standing.enough else None


def _first(row: ScoreRow) -> Standing | None:
    return row.standings.first if row.standings else None


def _repeats(row: ScoreRow) -> Standing | None:
    return row.standings.repeats if row.standings else None


def _scams_lacking(row: ScoreRow) -> int | None:
    return row.standings.first.scams_lacking if row.standings else None


def _genuine_lacking(row: ScoreRow) -> int | None:
    return row.standings.first.genuine_lacking if row.standings else None


_SMALL = Column("small", "", lambda row: row.about.small)
_WEAKEST = Column("weakest_kinds", N_("to practise"), lambda row: row.weakest)
_WITHOUT_WEAKEST = replace(_WEAKEST, tabled=False)
_BAND = Column("band", N_("band"), lambda row: None, filed=False)
"""Of a person: in words, by who shows it."""
_PASSING = (
    Column("passed", N_("passed"), lambda row: passed(_first(row))),
    Column("scams_lacking", "", _scams_lacking),
    Column("genuine_lacking", "", _genuine_lacking),
    Column("repeat_passed", N_("by repeats"), lambda row: passed(_repeats(row))),
)
_LEAD = ("of_hundred", "leaning")

GROUPS = Family[Practised](
    (subject("group", N_("group")), PEOPLE, JUDGEMENTS), (*END, _SMALL, _WEAKEST), _LEAD
)
CHANNELS = Family[Practised](
    (subject("channel", N_("channel")), PEOPLE, JUDGEMENTS), (*END, _SMALL, _WEAKEST), _LEAD
)
TRAINEES = Family[Practised](
    (subject("trainee", N_("person")), replace(PEOPLE, tabled=False), JUDGEMENTS, _BAND),
    (*END, _SMALL, _WITHOUT_WEAKEST, *_PASSING),
)
JUDGED = Family[Rated]((subject("group", N_("group")), PEOPLE, JUDGEMENTS), (), _LEAD)
SITTINGS = Family[Detected](
    (
        subject("group", N_("group")),
        Column("sitting", N_("day"), lambda row: row.about.day),
        PEOPLE,
        JUDGEMENTS,
    ),
    END,
    _LEAD,
)
_OF_OUTCOMES = (GROUPS, CHANNELS, TRAINEES, JUDGED)
_OF_ANY = (*_OF_OUTCOMES, SITTINGS)
_WHOLE = (GROUPS, CHANNELS, JUDGED, SITTINGS)
"""Families whose rows are of several people."""

for _family in _WHOLE:
    _family.middle.append(
        Column("of_hundred", N_("of 100 right"), row_of_hundred, "ranged", WHOLE_NUMBER, filed=False)
    )


@measure(_OF_OUTCOMES, "hits", form="count")
def hits(gathered: Detected) -> Measured:
    """Scams called scams."""
    return Measured(gathered.total.hits)


@measure(_OF_OUTCOMES, "misses", form="count")
def misses(gathered: Detected) -> Measured:
    """Scams called genuine."""
    return Measured(gathered.total.misses)


@measure(_OF_OUTCOMES, "false_alarms", form="count")
def false_alarms(gathered: Detected) -> Measured:
    """Genuine ones called scams."""
    return Measured(gathered.total.false_alarms)


@measure(_OF_OUTCOMES, "correct_rejections", form="count")
def correct_rejections(gathered: Detected) -> Measured:
    """Genuine ones called genuine."""
    return Measured(gathered.total.correct_rejections)


@measure(_OF_ANY, "hit_rate", N_("scams seen"), PERCENT, tables=_WHOLE, ends=(0, 1))
def hit_rate(gathered: Detected) -> Measured:
    """Share of scams that were called scams, 0..1."""
    return intervals.hit_rate(gathered.by_person)


@measure(_OF_ANY, "false_alarm_rate", N_("genuine doubted"), PERCENT, ends=(0, 1))
def false_alarm_rate(gathered: Detected) -> Measured:
    """Share of genuine ones that were doubted, 0..1."""
    return intervals.false_alarm_rate(gathered.by_person)


@measure(_OF_ANY, "d_prime", N_("sensitivity d'"), "{:.2f}", tables=(), ends=(-1, 4))
def d_prime(gathered: Detected) -> Measured:
    """Sensitivity, scenarios held fixed."""
    return intervals.pooled(detection.d_prime, gathered.by_person)


@measure(_OF_ANY, "criterion", N_("c"), SIGNED, tables=(), ends=(1.5, -1.5))
def criterion(gathered: Detected) -> Measured:
    """Leaning, scenarios held fixed."""
    return intervals.pooled(detection.criterion, gathered.by_person)


@measure(_OF_ANY, "leaning", N_("leaning"), SIGNED, tables=_WHOLE)
def leaning(gathered: Detected) -> Measured:
    """c once more, ranged over people and scenarios: what is stated of a group is to hold for others too."""
    return intervals.pooled_over_both(detection.criterion, gathered.by_person, gathered.by_pair)


@measure(
    _OF_OUTCOMES,
    "mean_points",
    N_("points"),
    WHOLE_NUMBER,
    tables=(GROUPS, CHANNELS, TRAINEES),
    ends=(0, 100),
)
def mean_points(gathered: Practised) -> Measured:
    """Mean points, 0..100."""
    return of_hundredths(balanced(gathered.points))


def of_hundredths(hundredths: Measured) -> Measured:
    """Return a mean of hundredths as points, 0..100."""
    return hundredths.scaled(lambda it: it / 100).within(0, 100)


@measure(_OF_OUTCOMES, "pass_rate", N_("passed"), PERCENT, tables=(GROUPS,), ends=(0, 1))
def pass_rate(gathered: Practised) -> Measured:
    """Share of those who judged enough who pass (`results.scores.passing`)."""
    return _rate(gathered.first)


for _family in _OF_OUTCOMES:
    _family.middle += [
        Column("assessed", "", lambda row: row["pass_rate"].people),
        Column("lacking", N_("yet to judge"), lambda row: row.about.lacking, tabled=_family is GROUPS),
    ]


@measure(_OF_OUTCOMES, "repeat_pass_rate", N_("by repeats"), PERCENT, tables=(GROUPS,), ends=(0, 1))
def repeat_pass_rate(gathered: Practised) -> Measured:
    """The same by what they met again."""
    return _rate(gathered.again)


def _rate(standings: Sequence[Standing]) -> Measured:
    passing = sum(standing.passed for standing in standings)
    return intervals.wilson(passing, len(standings)).behind(len(standings))


for _family in _OF_OUTCOMES:
    _family.middle.append(Column("reassessed", "", lambda row: row["repeat_pass_rate"].people))


@measure(_OF_OUTCOMES, "coverage", N_("taken part"), PERCENT, tables=(), ends=(0, 1))
def coverage(gathered: Practised) -> Measured:
    """Share of the group's trainees of today who have judged in the period."""
    return intervals.wilson(gathered.home_judged, gathered.home)


JUDGED.middle += [*END, _SMALL, _WITHOUT_WEAKEST]

"""Scores of scenarios and of cue kinds, over the people who met them for the first time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from engine.language import N_
from results.journal.sql import Database
from results.measures import intervals
from results.measures.intervals import Sums, Tally, share, wilson
from results.measures.measured import Measured
from results.scores.about_columns import CHANNEL, END, PEOPLE, subject
from results.scores.family import PERCENT, WHOLE_NUMBER, Column, Family, measure
from results.scores.group_measures import of_hundredths
from results.scores.groups import WHOLE, Period, these
from results.scores.row import About, ScoreRow


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers to one scenario: how many there were, how many were right, and the points of all plays."""

    judged: int
    right: int
    points: Sums


ITEMS = Family[Answers](
    (
        subject("item", N_("scenario")),
        CHANNEL,
        Column("truth", "", lambda row: row.about.truth),
        PEOPLE,
    ),
    END,
)
CUES = Family[Sequence["Sightings"]]((subject("kind", N_("cue")), PEOPLE), END)


@measure((ITEMS,), "facility", N_("told right"), PERCENT)
def facility(answers: Answers) -> Measured:
    """Share judged (a question: answered wholly) right, 0..1; each person counts once."""
    return wilson(answers.right, answers.judged)


@measure((ITEMS,), "mean_points", N_("points"), WHOLE_NUMBER)
def mean_points(answers: Answers) -> Measured:
    """Mean points, 0..100."""
    return of_hundredths(intervals.mean([answers.points]))


@dataclass(frozen=True, slots=True)
class Sightings:
    """How often one person was shown a kind of red flag, missed it, marked it.

    A kind is missed where it was shown and the verdict was genuine, or other pieces were marked and not it.
    """

    times: int
    missed: int
    marked: int


@measure((CUES,), "shown", N_("shown"), form="count")
def times_shown(people: Sequence[Sightings]) -> Measured:
    """How often the kind was shown."""
    return Measured(sum(person.times for person in people))


@measure((CUES,), "marked", N_("marked"), form="count")
def times_marked(people: Sequence[Sightings]) -> Measured:
    """How often it was marked."""
    return Measured(sum(person.marked for person in people))


@measure((CUES,), "missed", N_("missed"), form="count")
def times_missed(people: Sequence[Sightings]) -> Measured:
    """How often it was missed."""
    return Measured(sum(person.missed for person in people))


@measure((CUES,), "rate", N_("share missed"), PERCENT)
def share_missed(people: Sequence[Sightings]) -> Measured:
    """Share missed, 0..1, ranged over people."""
    return share(Tally(person.missed, person.times) for person in people)


_WITHIN = ' first AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4'


def score_items(db: Database, period: Period = WHOLE, only: str = "") -> list[ScoreRow]:
    """Return one row for each scenario and mode met in the period, by scenario.

    `only` is a group id.
    """
    query = (
        "SELECT scenario, channel, truth, mode, simulated, count(*),"  # noqa: S608
        " count(outcome) + count(correct),"
        " count(*) FILTER (WHERE outcome IN ('hit', 'correct-rejection') OR correct = 1000),"
        " count(points), coalesce(sum(points), 0), coalesce(sum(points * points), 0)"
        f" FROM plays WHERE {_WITHIN} GROUP BY scenario, channel, truth, mode, simulated"
        " ORDER BY scenario, mode, simulated, channel, truth"
    )
    rows: list[ScoreRow] = []
    for item, channel, truth, mode, simulated, people, judged, right, *sums in db.execute(
        query, (*period.bounds, *these(only))
    ):
        about = About(item, people, mode, bool(simulated), channel=channel, truth=truth)
        rows.append(ScoreRow(about, ITEMS.values(Answers(judged, right, Sums(*sums)), people)))
    return rows


def score_cues(db: Database, period: Period = WHOLE, only: str = "") -> list[ScoreRow]:
    """Return one row for each kind of red flag and mode shown in the period, by kind.

    `only` is a group id.
    """
    query = (
        "SELECT kind, mode, simulated, count(*), count(*) FILTER (WHERE missed),"  # noqa: S608
        " count(*) FILTER (WHERE marked)"
        f" FROM plays JOIN cues ON cues.play = plays.id WHERE sign = 'red-flag' AND {_WITHIN}"
        " GROUP BY kind, mode, simulated, person ORDER BY kind, mode, simulated, person"
    )
    people: dict[tuple[str, str, int], list[Sightings]] = defaultdict(list)
    for kind, mode, simulated, *numbers in db.execute(query, (*period.bounds, *these(only))):
        people[kind, mode, simulated].append(Sightings(*numbers))
    return [
        ScoreRow(About(kind, len(each), mode, bool(simulated)), CUES.values(each, len(each)))
        for (kind, mode, simulated), each in people.items()
    ]

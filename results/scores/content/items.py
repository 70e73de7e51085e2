"""Items as a whole test: how hard each is, whether it parts the able from the rest, how sure totals are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from engine.language import N_
from results.journal.records.meetings import met
from results.journal.sql import Database
from results.measures.fitted.rasch import Difficulty, most_telling, rasch
from results.measures.intervals import wilson
from results.measures.items import ItemStatistics, alpha, item_statistics, standard_error
from results.measures.measured import LEVEL, Measured, missing
from results.measures.quantiles import z
from results.scores.about_columns import CHANNEL, END, PEOPLE, subject
from results.scores.family import PERCENT, Column, Family, measure
from results.scores.groups import WHOLE, Period, these
from results.scores.row import About, ScoreRow

People = Mapping[str, Mapping[str, float]]
"""Person -> item -> score 0..1; items not met are absent."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """One item of a test: its statistics, how many were wholly right, its difficulty where one was fitted."""

    statistics: ItemStatistics
    right: int
    difficulty: Difficulty | None


TEST_ITEMS = Family[Analysed](
    (subject("item", N_("scenario")), CHANNEL, PEOPLE),
    (Column("flags", N_("remark"), lambda row: row.flags), *END),
)


@measure((TEST_ITEMS,), "facility", N_("told right"), PERCENT)
def facility(item: Analysed) -> Measured:
    """Share wholly right, 0..1."""
    return wilson(item.right, item.statistics.answers)


@measure((TEST_ITEMS,), "item_rest", N_("with the rest"), "{:+.2f}", form="number")
def item_rest(item: Analysed) -> Measured:
    """Correlation with the rest of the test, -1..1; none where nothing varies."""
    return Measured(item.statistics.item_rest)


@measure((TEST_ITEMS,), "discrimination", form="number")
def discrimination(item: Analysed) -> Measured:
    """Moodle's, in percent; none where nothing varies."""
    return Measured(item.statistics.discrimination)


@measure((TEST_ITEMS,), "efficiency", N_("discrimination"), "{:.0f} %", form="number")
def efficiency(item: Analysed) -> Measured:
    """Moodle's discriminative efficiency, in percent; none where nothing varies."""
    return Measured(item.statistics.efficiency)


@measure((TEST_ITEMS,), "difficulty", N_("difficulty"), "{:+z.1f}")
def difficulty(item: Analysed) -> Measured:
    """In logits, where a Rasch model was fitted."""
    return _logits(item.difficulty.value, item.difficulty.error) if item.difficulty else missing("too-few")


@dataclass(frozen=True, slots=True)
class ItemAnalysis:
    """The items people met for the first time, alone; `error` is the standard error of a total, in items.

    `reliability` is Cronbach's alpha (KR-20 of right and wrong), not measured unless all met the same items.
    `ability_sd` is the spread of abilities in logits, None where no Rasch model could be fitted.
    """

    items: tuple[ScoreRow, ...]
    people: int
    reliability: Measured
    error: float | None
    ability_sd: float | None
    simulated: bool


def analyse_items(
    db: Database, period: Period = WHOLE, only: str = "", *, simulated: bool = False
) -> ItemAnalysis | None:
    """Return the analysis of what real or simulated people met; None where they met nothing."""
    people, channels = _answers(db, period, only, simulated)
    return _analysis(people, channels, simulated) if people else None


def next_items(db: Database, person: str, *, simulated: bool = False) -> list[str]:
    """Return the scenarios a person has not met that would tell most of the ability, the most telling first.

    Empty where no Rasch model could be fitted to what people of the same kind met.
    """
    people, _channels = _answers(db, WHOLE, "", simulated)
    right = {name: _right(scores) for name, scores in people.items()}
    fit = rasch([*right.values()])
    if fit is None:
        return []
    already_met = met(db, person)
    return [item for item in most_telling(fit, right.get(person, {})) if item not in already_met]


def _answers(db: Database, period: Period, only: str, simulated: bool) -> tuple[People, Mapping[str, str]]:
    """Return people's scores by scenario, and the channel of each scenario."""
    query = (
        "SELECT person, scenario, channel, CASE WHEN outcome IS NULL THEN correct / 1000.0"
        " WHEN outcome IN ('hit', 'correct-rejection') THEN 1.0 ELSE 0.0 END FROM plays"
        " WHERE first AND mode = 'individual' AND simulated = ?5"
        " AND (outcome IS NOT NULL OR correct IS NOT NULL)"
        ' AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4'
    )
    people: dict[str, dict[str, float]] = defaultdict(dict)
    channels: dict[str, str] = {}
    for person, scenario, channel, score in db.execute(query, (*period.bounds, *these(only), simulated)):
        people[person][scenario] = float(score)
        channels[scenario] = channel
    return people, channels


def _right(scores: Mapping[str, float]) -> dict[str, bool]:
    return {name: score == 1 for name, score in scores.items()}


def _analysis(people: People, channels: Mapping[str, str], simulated: bool) -> ItemAnalysis:
    answers = list(people.values())
    right = [_right(scores) for scores in answers]
    fit = rasch(right)
    items: list[ScoreRow] = []
    for statistics in item_statistics(answers):
        name = statistics.item
        about = About(name, statistics.answers, "individual", simulated, channel=channels[name])
        wholly = sum(person.get(name, False) for person in right)
        analysed = Analysed(statistics, wholly, fit.items.get(name) if fit else None)
        values = TEST_ITEMS.values(analysed, about.people)
        items.append(ScoreRow(about, values, flags=statistics.flags))
    return ItemAnalysis(
        tuple(items), len(people), alpha(answers), standard_error(answers), fit.sd if fit else None, simulated
    )


def _logits(value: float, error: float) -> Measured:
    reach = z((1 + LEVEL) / 2) * error
    return Measured(value, value - reach, value + reach, LEVEL, "information")

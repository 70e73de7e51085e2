"""Change between two periods: skill and leaning apart, so that suspicion is not taken for skill."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from operator import add
from typing import Literal

from engine.language import N_
from results.measures.detection import Counts, criterion, d_prime, right_of_hundred
from results.measures.intervals import PAIRS, Detection, Spread, around, chance_of, left_out, wilson
from results.measures.measured import LEVEL, Measured, missing

Verdict = Literal[
    "more-skilled",
    "less-skilled",
    "more-suspicious-only",
    "more-trusting-only",
    "no-change-seen",
    "too-few",
    "not-measured",
]
"""What may be said of a change; a change of leaning alone is no gain."""

SENTENCES: Mapping[Verdict, str] = {
    "more-skilled": N_("More skilled: scam and genuine are told apart better than before."),
    "less-skilled": N_("Less skilled: scam and genuine are told apart less well than before."),
    "more-suspicious-only": N_(
        "More suspicious: scam is said more readily than before; more skill is not seen."
    ),
    "more-trusting-only": N_("More trusting: scam is said more rarely than before; more skill is not seen."),
    "no-change-seen": N_("No change seen."),
    "too-few": N_("Too few yet to say whether anything has changed."),
    "not-measured": N_("Not measured: nobody judged both times."),
}
"""Each verdict in words."""

SURE = 0.99
"""Level of the ranges of a change: of a hundred groups that stay as they are, about one is told otherwise."""
PEOPLE, JUDGEMENTS = 5, 30
"""People, and their judgements in each period, from which on a change is stated."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one person made of one twin pair: outcomes before and after; either may be empty."""

    person: str
    pair: str
    before: Counts
    after: Counts


@dataclass(frozen=True, slots=True)
class Visible:
    """Of 100 told apart `earlier`, and at most or at least how many later for a change to be seen."""

    earlier: float
    fall: float
    rise: float


@dataclass(frozen=True, slots=True)
class Change:
    """How d' and c have moved, each with its 99 % range, and what may be said of it.

    `before` and `after` are the outcomes of the `people` who judged both times.
    """

    people: int
    before: Counts
    after: Counts
    d_prime: Measured
    criterion: Measured
    verdict: Verdict

    @property
    def visible(self) -> Visible | None:
        """What change of skill could have been seen; None where it has no range."""
        if self.d_prime.value is None or self.d_prime.high is None:
            return None
        least, earlier = self.d_prime.high - self.d_prime.value, d_prime(self.before)
        return Visible(*map(right_of_hundred, (earlier, earlier - least, earlier + least)))


def change(cells: Iterable[Cell]) -> Change:
    """Return the change of the people who judged both times.

    Before and after, other scenarios are met, so the range is over people and twin pairs, and never narrower
    than the binomial one (`intervals.around`). With fewer than `PAIRS` pairs, or where one pair holds all
    scams or all genuine ones of a period, it is over people alone, and nothing is stated.
    """
    both = _judged_both_times(cells)
    people = _summed((cell.person, cell) for cell in both)
    pairs = _summed((cell.pair, cell) for cell in both)
    whole = sum(people.values(), _NOTHING)
    over = [pairs.values()] if len(pairs) >= PAIRS and _each_can_go(whole, pairs.values()) else []
    skill = _moved(d_prime, whole, people.values(), *over)
    leaning = _moved(criterion, whole, people.values(), *over)
    enough = len(people) >= PEOPLE and min(whole.before.judgements, whole.after.judgements) >= JUDGEMENTS
    verdict: Verdict = "too-few" if people else "not-measured"
    if enough and over:
        verdict = _verdict(skill, leaning)
    return Change(len(people), whole.before, whole.after, skill, leaning, verdict)


def _judged_both_times(cells: Iterable[Cell]) -> list[Cell]:
    judged, before, after = list[Cell](), set[str](), set[str]()
    for cell in cells:
        early, late = cell.before.judgements, cell.after.judgements
        if early:
            before.add(cell.person)
        if late:
            after.add(cell.person)
        if early or late:
            judged.append(cell)
    both = before & after
    return [cell for cell in judged if cell.person in both]


@dataclass(frozen=True, slots=True)
class _Periods:
    """Outcomes before and after, of whomever and of whatever."""

    before: Counts
    after: Counts

    def __add__(self, other: _Periods) -> _Periods:
        return _Periods(self.before + other.before, self.after + other.after)

    def __sub__(self, other: _Periods) -> _Periods:
        return _Periods(self.before - other.before, self.after - other.after)

    @property
    def measurable(self) -> bool:
        return all((self.before.scams, self.before.genuine, self.after.scams, self.after.genuine))

    def moved(self, measure: Detection) -> float:
        return measure(self.after) - measure(self.before)


_NOTHING = _Periods(Counts(), Counts())


def _summed(cells: Iterable[tuple[str, Cell]]) -> dict[str, _Periods]:
    """Return the sums of cells by name; added as plain numbers, for there is a cell for each judgement."""
    sums: dict[str, Sequence[int]] = {}
    for name, cell in cells:
        numbers = (*_numbers(cell.before), *_numbers(cell.after))
        sums[name] = [*map(add, sums[name], numbers)] if name in sums else numbers
    return {name: _Periods(Counts(*numbers[:4]), Counts(*numbers[4:])) for name, numbers in sums.items()}


def _numbers(counts: Counts) -> tuple[int, int, int, int]:
    return counts.hits, counts.misses, counts.false_alarms, counts.correct_rejections


def _each_can_go(whole: _Periods, parts: Collection[_Periods]) -> bool:
    """Return whether a change can be measured without any one of the parts."""
    return all((whole - part).measurable for part in parts)


def _moved(
    measure: Detection, whole: _Periods, people: Collection[_Periods], *pairs: Collection[_Periods]
) -> Measured:
    """Return the change of a measure with its range over people, and over pairs where these are given."""
    if not whole.measurable:
        return missing("not-measured")
    if len(people) < 2 or not _each_can_go(whole, people):
        return missing("too-few")
    spreads = [_left_out(measure, whole, parts) for parts in (people, *pairs)]
    chance = chance_of(measure, whole.before) + chance_of(measure, whole.after)
    return around(whole.moved(measure), chance, spreads, "two-way" if pairs else "jackknife", SURE)


def _left_out(measure: Detection, whole: _Periods, parts: Collection[_Periods]) -> Spread:
    rests = [whole - part for part in parts]
    values = {rest: rest.moved(measure) for rest in set(rests)}
    return left_out([values[rest] for rest in rests])


def _verdict(skill: Measured, leaning: Measured) -> Verdict:
    if skill.low is None or skill.high is None or leaning.low is None or leaning.high is None:
        return "too-few"
    if skill.low > 0:
        return "more-skilled"
    if skill.high < 0:
        return "less-skilled"
    if leaning.high < 0:
        return "more-suspicious-only"
    return "more-trusting-only" if leaning.low > 0 else "no-change-seen"


def hake(before: float, after: float, most: float = 100) -> float | None:
    """Return Hake's gain of group means, (after - before) / (most - before); None where nothing was to gain.

    A rough measure (Hake 1998), to stand beside the change of d' and never alone.
    """
    return (after - before) / (most - before) if before < most else None


def newcombe(hits: int, of: int, other: int, other_of: int, level: float = LEVEL) -> Measured:
    """Return the difference of two independent rates with Newcombe's interval (1998, method 10).

    The ends come from both Wilson intervals, squared and added.
    `not-measured` without trials on a side.
    """
    first, second = wilson(hits, of, level), wilson(other, other_of, level)
    if first.low is None or first.high is None or second.low is None or second.high is None:
        return missing("not-measured")
    rate, other_rate = hits / of, other / other_of
    low = sqrt((rate - first.low) ** 2 + (second.high - other_rate) ** 2)
    high = sqrt((first.high - rate) ** 2 + (other_rate - second.low) ** 2)
    value = rate - other_rate
    return Measured(value, value - low, value + high, level, "newcombe")

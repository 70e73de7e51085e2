"""Change between two sittings: skill and leaning apart, so that suspicion is not taken for skill."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import comb, sqrt
from typing import Literal

from engine.language import N_
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import alike, binomial_change, jackknife, two_way, wilson
from results.measures.measured import LEVEL, Measured, missing

Verdict = Literal[
    "more-skilled",
    "less-skilled",
    "more-suspicious-only",
    "more-trusting-only",
    "no-change-seen",
    "not-measured",
]
"""What may be said of a change; a change of leaning alone is no gain."""

SENTENCES: Mapping[Verdict, str] = {
    "more-skilled": N_("More skilled: scam and genuine are told apart better than before."),
    "less-skilled": N_("Less skilled: scam and genuine are told apart less well than before."),
    "more-suspicious-only": N_("More suspicious, not more skilled: scam is said more readily than before."),
    "more-trusting-only": N_("More trusting, not more skilled: scam is said more rarely than before."),
    "no-change-seen": N_("No change seen: what was measured may as well be chance."),
    "not-measured": N_("Not measured: at least two people must judge scams and genuine ones both times."),
}
"""Each verdict in words."""
PAIRS = 6
"""Twin pairs from which on the range is over them too; the spread of fewer is not known."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one person made of one twin pair: outcomes before and after; either may be empty."""

    person: str
    pair: str
    before: Counts
    after: Counts


@dataclass(frozen=True, slots=True)
class Change:
    """How d' and c have moved, each with its range, and what may be said of it."""

    d_prime: Measured
    criterion: Measured
    verdict: Verdict


def change(cells: Iterable[Cell]) -> Change:
    """Return the change of the people who judged both times.

    Forms are parallel, not alike, so the range is over people and twin pairs: variance over people plus over
    pairs less over their meetings (`intervals.two_way`). With fewer than `PAIRS` pairs, or where one pair
    holds all scams or all genuine ones of a side, it is over people alone.
    """
    both = _judged_both_times(cells)
    skill, leaning = _moved(d_prime, both), _moved(criterion, both)
    return Change(skill, leaning, _verdict(skill, leaning))


def _judged_both_times(cells: Iterable[Cell]) -> list[Cell]:
    found = [one for one in cells if one.before.judgements or one.after.judgements]
    before = {one.person for one in found if one.before.judgements}
    after = {one.person for one in found if one.after.judgements}
    return [one for one in found if one.person in before & after]


@dataclass(frozen=True, slots=True)
class _Sides:
    """Outcomes before and after, of whomever and of whatever."""

    before: Counts
    after: Counts

    def __add__(self, other: _Sides) -> _Sides:
        return _Sides(self.before + other.before, self.after + other.after)

    def __sub__(self, other: _Sides) -> _Sides:
        return _Sides(self.before - other.before, self.after - other.after)

    @property
    def measurable(self) -> bool:
        return all((self.before.scams, self.before.genuine, self.after.scams, self.after.genuine))


def _moved(measure: Callable[[Counts], float], cells: Sequence[Cell]) -> Measured:
    people: dict[str, _Sides] = {}
    pairs: dict[str, _Sides] = {}
    whole = _Sides(Counts(), Counts())
    for one in cells:
        own = _Sides(one.before, one.after)
        people[one.person] = people.get(one.person, _NOTHING) + own
        pairs[one.pair] = pairs.get(one.pair, _NOTHING) + own
        whole += own
    if not whole.measurable:
        return missing("not-measured")

    def without(parts: Iterable[_Sides]) -> list[float] | None:
        """Return the change with each part left out; None where it cannot be measured without one."""
        rests = [whole - one for one in parts]
        if not all(one.measurable for one in rests):
            return None
        known = {one: measure(one.after) - measure(one.before) for one in set(rests)}
        return [known[one] for one in rests]

    value = measure(whole.after) - measure(whole.before)
    over_people = without(people.values())
    if over_people is None:
        return missing("too-few")
    if alike(over_people):
        return binomial_change(measure, whole.before, whole.after)
    over_pairs = without(pairs.values()) if len(pairs) >= PAIRS else None
    if over_pairs is None:
        return jackknife(value, over_people)
    over_cells = without(_Sides(one.before, one.after) for one in cells) or []
    return two_way(value, over_people, over_pairs, over_cells)


_NOTHING = _Sides(Counts(), Counts())


def _verdict(skill: Measured, leaning: Measured) -> Verdict:
    if skill.low is None or leaning.low is None:
        return "not-measured"
    if skill.low > 0:
        return "more-skilled"
    if skill.high is not None and skill.high < 0:
        return "less-skilled"
    if leaning.high is not None and leaning.high < 0:
        return "more-suspicious-only"
    if leaning.low > 0:
        return "more-trusting-only"
    return "no-change-seen"


def hake(before: float, after: float, most: float = 100) -> float | None:
    """Return Hake's gain of group means, (after - before) / (most - before); None where nothing was to gain.

    A rough measure (Hake 1998), to stand beside the change of d' and never alone.
    """
    return (after - before) / (most - before) if before < most else None


def mcnemar(gained: int, lost: int) -> float:
    """Return the exact two-sided p of a change: `gained` items wrong then right, `lost` the other way.

    Twice the lower binomial tail at one half, 1 at most.
    """
    changed = gained + lost
    tail = sum(comb(changed, count) for count in range(min(gained, lost) + 1))
    return min(1.0, tail / float(2**changed) * 2)


def newcombe(one: int, of: int, other: int, other_of: int, level: float = LEVEL) -> Measured:
    """Return the difference of two independent rates with Newcombe's interval (1998, method 10).

    The ends come from both Wilson intervals, squared and added.
    `not-measured` without trials on a side.
    """
    first, second = wilson(one, of, level), wilson(other, other_of, level)
    if first.low is None or first.high is None or second.low is None or second.high is None:
        return missing("not-measured")
    rate, other_rate = one / of, other / other_of
    low = sqrt((rate - first.low) ** 2 + (second.high - other_rate) ** 2)
    high = sqrt((first.high - rate) ** 2 + (other_rate - second.low) ** 2)
    value = rate - other_rate
    return Measured(value, value - low, value + high, level, "newcombe")

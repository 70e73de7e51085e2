"""Change between two sittings: skill and leaning apart, so that suspicion is not taken for skill."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import comb, sqrt
from typing import Literal

from engine.language import N_
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import jackknife, wilson
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


@dataclass(frozen=True, slots=True)
class Pair:
    """One person's outcomes before and after."""

    before: Counts
    after: Counts


@dataclass(frozen=True, slots=True)
class Change:
    """How d' and c have moved, each with its range, and what may be said of it."""

    d_prime: Measured
    criterion: Measured
    verdict: Verdict


def change(people: Mapping[str, Pair]) -> Change:
    """Return the change of people who judged both times, jackknifed over them; parallel forms are assumed."""
    pairs = [one for one in people.values() if one.before.judgements and one.after.judgements]
    skill, leaning = _moved(d_prime, pairs), _moved(criterion, pairs)
    return Change(skill, leaning, _verdict(skill, leaning))


def _moved(measure: Callable[[Counts], float], pairs: Sequence[Pair]) -> Measured:
    before = sum((one.before for one in pairs), Counts())
    after = sum((one.after for one in pairs), Counts())
    if not all((before.scams, before.genuine, after.scams, after.genuine)):
        return missing("not-measured")
    rests = [(before - one.before, after - one.after) for one in pairs]
    if any(not (a.scams and a.genuine and b.scams and b.genuine) for a, b in rests):
        return missing("too-few")
    value = measure(after) - measure(before)
    return jackknife(value, [measure(b) - measure(a) for a, b in rests])


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

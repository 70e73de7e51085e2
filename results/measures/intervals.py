"""Intervals: Wilson for rates, delete-one jackknife for what is pooled, binomial for one person's d' and c.

Items are held fixed: an interval tells how far the value would move with other people, not other scenarios.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import fsum, hypot, sqrt

from results.measures.detection import Counts, d_prime, se_d_prime
from results.measures.measured import LEVEL, Measured, missing
from results.measures.quantiles import t, z

NOTHING = 1e-9
"""A spread below is rounding."""


def wilson(successes: int, trials: int, level: float = LEVEL) -> Measured:
    """Return a rate with its Wilson score interval, no continuity correction; `not-measured` without trials.

    (p + q^2/2n +- q sqrt(p(1-p)/n + q^2/4n^2)) / (1 + q^2/n) with q the normal quantile (Wilson 1927).
    """
    if trials == 0:
        return missing("not-measured")
    quantile = z(0.5 + level / 2)
    rate, square = successes / trials, quantile * quantile
    centre = (rate + square / (2 * trials)) / (1 + square / trials)
    half = quantile * sqrt(rate * (1 - rate) / trials + square / (4 * trials**2)) / (1 + square / trials)
    low = 0.0 if successes == 0 else centre - half
    high = 1.0 if successes == trials else centre + half
    return Measured(rate, low, high, level, "wilson")


def jackknife(value: float, without: Sequence[float], level: float = LEVEL) -> Measured:
    """Return a pooled value with its delete-one interval: t quantile with T - 1 degrees; `too-few` below 2.

    `without[i]` is the value over all but person i; variance (T-1)/T sum (v_i - mean v)^2 (Tukey 1958).
    """
    people = len(without)
    if people < 2:
        return missing("too-few")
    half = t(0.5 + level / 2, people - 1) * sqrt(_variance(without))
    return Measured(value, value - half, value + half, level, "jackknife")


def _variance(without: Sequence[float]) -> float:
    count, middle = len(without), fsum(without) / len(without)
    return (count - 1) / count * fsum((one - middle) ** 2 for one in without)


def two_way(
    value: float,
    people: Sequence[float],
    pairs: Sequence[float],
    cells: Sequence[float],
    level: float = LEVEL,
) -> Measured:
    """Return a value with its interval over people and over twin pairs, each left out in turn, `cells` both.

    Variance over people plus over pairs less over their meetings, never below that over people (Cameron,
    Gelbach & Miller 2011, doi 10.1198/jbes.2010.07136); t with the degrees of both parts (Satterthwaite 1946,
    doi 10.2307/3002019).
    """
    own, added = _variance(people), max(0.0, _variance(pairs) - _variance(cells))
    degrees = (own + added) ** 2 / (own**2 / (len(people) - 1) + added**2 / (len(pairs) - 1))
    half = t(0.5 + level / 2, degrees) * sqrt(own + added)
    return Measured(value, value - half, value + half, level, "two-way")


def pooled(measure: Callable[[Counts], float], people: Sequence[Counts], level: float = LEVEL) -> Measured:
    """Return a detection measure of the summed counts of people, with its jackknife over them.

    One person alone has a binomial interval, and so have people who are all alike: leaving one out moves
    nothing then, which is no certainty. `not-measured` without scams or without genuine ones, `too-few` where
    only one of several people has judged any of a kind.
    """
    judged = [one for one in people if one.judgements]
    total = sum(judged, Counts())
    if total.scams == 0 or total.genuine == 0:
        return missing("not-measured")
    if len(judged) == 1:
        return binomial(measure, total, level)
    rests = [total - one for one in judged]
    if any(one.scams == 0 or one.genuine == 0 for one in rests):
        return missing("too-few")
    without = [measure(one) for one in rests]
    if alike(without):
        return binomial(measure, total, level)
    return jackknife(measure(total), without, level)


def alike(without: Sequence[float]) -> bool:
    """Return whether leaving out one or the other person comes to the same, but for rounding."""
    return max(without) - min(without) < NOTHING


def binomial(measure: Callable[[Counts], float], counts: Counts, level: float = LEVEL) -> Measured:
    """Return `d_prime` or `criterion` of one person with the interval of Gourevitch & Galanter (1967).

    It fits several people too, as long as they do not differ.
    `not-measured` without scams or without genuine ones.
    """
    if counts.scams == 0 or counts.genuine == 0:
        return missing("not-measured")
    value = measure(counts)
    error = se_d_prime(counts) * (1.0 if measure is d_prime else 0.5)
    half = z(0.5 + level / 2) * error
    return Measured(value, value - half, value + half, level, "binomial")


def binomial_change(
    measure: Callable[[Counts], float], before: Counts, after: Counts, level: float = LEVEL
) -> Measured:
    """Return the change of `d_prime` or `criterion` of people who do not differ, as if they were one."""
    error = hypot(se_d_prime(before), se_d_prime(after)) * (1.0 if measure is d_prime else 0.5)
    value, half = measure(after) - measure(before), z(0.5 + level / 2) * error
    return Measured(value, value - half, value + half, level, "binomial")


@dataclass(frozen=True, slots=True)
class Sums:
    """One person's plays: how many, the sum of a whole number each has, and the sum of its squares."""

    count: int
    total: int
    squares: int

    def __add__(self, other: Sums) -> Sums:
        return Sums(self.count + other.count, self.total + other.total, self.squares + other.squares)


def mean(sums: Sequence[Sums], level: float = LEVEL) -> Measured:
    """Return the mean over all plays of all people, with its jackknife over people; of one, over the plays.

    `not-measured` without plays, `too-few` with one play alone.
    """
    people = [one for one in sums if one.count]
    total, count = sum(one.total for one in people), sum(one.count for one in people)
    if not count:
        return missing("not-measured")
    if len(people) == 1:
        return _mean_of_one(people[0], level)
    rests = [(total - one.total) / (count - one.count) for one in people]
    return jackknife(total / count, rests, level)


def _mean_of_one(person: Sums, level: float) -> Measured:
    # Deleting one play at a time comes to the standard error of the mean, so the sums are enough.
    count = person.count
    if count < 2:
        return missing("too-few")
    value = person.total / count
    variance = max(0, person.squares * count - person.total**2) / (count**2 * (count - 1))
    half = t(0.5 + level / 2, count - 1) * sqrt(variance)
    return Measured(value, value - half, value + half, level, "jackknife")

"""Intervals: Wilson for rates, delete-one jackknife for pooled measures, binomial for one person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt

from results.measures.detection import Counts, d_prime, se_d_prime
from results.measures.measured import LEVEL, Measured, missing
from results.measures.quantiles import root, t, z


def wilson(successes: int, trials: int, level: float = LEVEL) -> Measured:
    """Return a rate with its Wilson score interval, without continuity correction (Wilson 1927)."""
    if trials == 0:
        return missing("not-measured")
    quantile = z(0.5 + level / 2)
    rate, square = successes / trials, quantile * quantile
    centre = (rate + square / (2 * trials)) / (1 + square / trials)
    half = (
        quantile * sqrt(rate * (1 - rate) / trials + square / (4 * trials * trials)) / (1 + square / trials)
    )
    low = 0.0 if successes == 0 else centre - half
    high = 1.0 if successes == trials else centre + half
    return Measured(rate, low, high, level, "wilson")


def jackknife(value: float, without: Sequence[float], level: float = LEVEL) -> Measured:
    """Return a pooled value with its delete-one-person interval, T people, t quantile with T - 1.

    `without[i]` is the value pooled over all but person i; variance (T-1)/T sum (v_i - mean)^2 (Tukey 1958).
    """
    people = len(without)
    if people < 2:
        return missing("too-few")
    mean = sum(without) / people
    spread = root((people - 1) / people * sum((one - mean) ** 2 for one in without))
    half = t(0.5 + level / 2, people - 1) * spread
    return Measured(value, value - half, value + half, level, "jackknife")


def pooled(measure: Callable[[Counts], float], people: Sequence[Counts], level: float = LEVEL) -> Measured:
    """Return a detection measure pooled over people with its jackknife interval.

    One person alone has a binomial interval; without scams or without genuine ones nothing is measured.
    """
    total = sum(people, Counts())
    if total.scams == 0 or total.genuine == 0:
        return missing("not-measured")
    judged = [one for one in people if one.judgements]
    if len(judged) == 1:
        return binomial(measure, total, level)
    return jackknife(measure(total), [measure(total - one) for one in judged], level)


def binomial(measure: Callable[[Counts], float], counts: Counts, level: float = LEVEL) -> Measured:
    """Return d' or c of one person with the interval of Gourevitch & Galanter (1967)."""
    value = measure(counts)
    error = se_d_prime(counts) * (1.0 if measure is d_prime else 0.5)
    half = z(0.5 + level / 2) * error
    return Measured(value, value - half, value + half, level, "binomial")


def mean(sums: Sequence[tuple[int, int]], scale: int, level: float = LEVEL) -> Measured:
    """Return a mean over plays with its jackknife over people; each gives (sum, count), in 1/scale."""
    people = [one for one in sums if one[1]]
    total, count = sum(one[0] for one in people), sum(one[1] for one in people)
    if not count:
        return missing("not-measured")
    value = total / count / scale
    if len(people) < 2:
        return Measured(value, reason="too-few")
    return jackknife(value, [(total - one[0]) / (count - one[1]) / scale for one in people], level)

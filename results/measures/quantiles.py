"""Quantiles of the normal, Student's t and the F distribution, without a numerical library."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import exp, lgamma, log
from statistics import NormalDist

NORMAL = NormalDist()
"""One for all: making it costs twice what asking it does."""


def z(probability: float) -> float:
    """Return the standard normal quantile of a probability in (0, 1); `StatisticsError` outside."""
    return NORMAL.inv_cdf(probability)


@lru_cache(maxsize=4096)
def t(probability: float, degrees: float) -> float:
    """Return the quantile of Student's t with `degrees` >= 1 degrees of freedom, probability in (0, 1).

    Accurate to 1e-9 relative.
    """
    if probability == 0.5:
        return 0.0
    if probability < 0.5:
        return -t(1 - probability, degrees)
    return _inverted(
        lambda x: 1 - incomplete_beta(degrees / 2, 0.5, degrees / (degrees + x * x)) / 2, probability
    )


@lru_cache(maxsize=4096)
def f(probability: float, numerator: int, denominator: int) -> float:
    """Return the quantile of the F distribution with these degrees of freedom >= 1, probability in (0, 1).

    Accurate to 1e-9 relative.
    """

    def below(x: float) -> float:
        return incomplete_beta(numerator / 2, denominator / 2, numerator * x / (numerator * x + denominator))

    return _inverted(below, probability)


def _inverted(below: Callable[[float], float], probability: float) -> float:
    """Return the x >= 0 below which a continuous distribution has this probability, by bisection."""
    low, high = 0.0, 1.0
    while below(high) < probability:
        low, high = high, high * 2
    while low < (middle := (low + high) / 2) < high:
        if below(middle) < probability:
            low = middle
        else:
            high = middle
    return middle


def incomplete_beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b); a, b > 0, x in [0, 1].

    Lentz's continued fraction (DLMF 8.17.22; Numerical Recipes 6.4).
    """
    if x in (0.0, 1.0):
        return x
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x)) / a
    c, d = 1.0, 1 / _away(1 - (a + b) * x / (a + 1))
    fraction = d
    for m in range(1, 10_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        change = 1.0
        for numerator in (even, odd):
            d = 1 / _away(1 + numerator * d)
            c = _away(1 + numerator / c)
            change = c * d
            fraction *= change
        if abs(change - 1) < 1e-15:
            break
    return front * fraction


def _away(value: float) -> float:
    """Keep a denominator off zero."""
    return value if abs(value) > 1e-300 else 1e-300

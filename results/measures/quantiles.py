"""Quantiles of the normal and of Student's t distribution, without a numerical library."""

from __future__ import annotations

from functools import lru_cache
from math import exp, lgamma, log, sqrt
from statistics import NormalDist

NORMAL = NormalDist()


def z(probability: float) -> float:
    """Return the standard normal quantile of a probability in (0, 1)."""
    return NORMAL.inv_cdf(probability)


@lru_cache(maxsize=4096)
def t(probability: float, degrees: int) -> float:
    """Return the quantile of Student's t with `degrees` >= 1 degrees of freedom, probability in (0, 1).

    Inverts the regularised incomplete beta function by bisection; accurate to about 1e-12.
    """
    if probability < 0.5:
        return -t(1 - probability, degrees)
    low, high = 0.0, 1.0
    while _t_below(high, degrees) < probability:
        low, high = high, high * 2
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if _t_below(middle, degrees) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _t_below(x: float, degrees: int) -> float:
    return 1 - incomplete_beta(degrees / 2, 0.5, degrees / (degrees + x * x)) / 2


def incomplete_beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b), x in [0, 1] (Lentz's continued fraction)."""
    if x in (0.0, 1.0):
        return x
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x)) / a
    tiny = 1e-300
    c, d = 1.0, 1 / max(1 - (a + b) * x / (a + 1), tiny)
    fraction = d
    for m in range(1, 10_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        change = 1.0
        for numerator in (even, odd):
            d = 1 / _away(1 + numerator * d, tiny)
            c = _away(1 + numerator / c, tiny)
            change = c * d
            fraction *= change
        if abs(change - 1) < 1e-16:
            break
    return front * fraction


def _away(value: float, tiny: float) -> float:
    return value if abs(value) > tiny else tiny


def root(value: float) -> float:
    """Return the square root, of a variance that rounding made slightly negative as 0."""
    return sqrt(max(value, 0.0))

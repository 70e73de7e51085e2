"""One person's band: words for an ability that few judgements can only place roughly.

d' is shrunk to a prior N(1, 1) by its binomial standard error (normal-normal); the bracket is the
80 % interval of the posterior.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Literal

from results.measures.detection import Counts, d_prime, se_d_prime
from results.measures.quantiles import z

Band = Literal["starting", "steadier", "steady", "very-steady"]

BANDS: tuple[Band, ...] = ("starting", "steadier", "steady", "very-steady")
EDGES = (0.5, 1.5, 2.5)
"""The shrunken d' from which the next band begins."""
ENOUGH = 10
"""Scams, and genuine encounters, from which on a person's d' may stand as a number."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A band, the bands its 80 % interval reaches, and the shrunken d' behind it."""

    band: Band
    lowest: Band
    highest: Band
    value: float
    low: float
    high: float


def place(counts: Counts) -> Placed | None:
    """Return the band of one person, or None without a judgement of each kind."""
    if counts.scams == 0 or counts.genuine == 0:
        return None
    variance = se_d_prime(counts) ** 2
    weight = 1 / (1 + variance)
    value = 1 + weight * (d_prime(counts) - 1)
    half = z(0.9) * sqrt(weight * variance)
    return Placed(band(value), band(value - half), band(value + half), value, value - half, value + half)


def band(value: float) -> Band:
    """Return the band of a d'."""
    return BANDS[sum(value >= edge for edge in EDGES)]

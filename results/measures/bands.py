"""One person's band: words for an ability that few judgements can only place roughly.

d' is shrunk to a prior N(1, 1) by its binomial standard error (normal-normal); the bracket is the
80 % interval of the posterior. A band never says more than the counts do.
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
LEAST = 5
"""Scams, and genuine encounters, from which on a person has a band."""
ENOUGH = 10
"""Scams, and genuine encounters, from which on a person's d' may stand as a number."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A band, the bands it may be, the shrunken d' behind it, and the bracket `low` to `high` around both."""

    band: Band
    lowest: Band
    highest: Band
    value: float
    low: float
    high: float


def place(counts: Counts) -> Placed | None:
    """Return the band of one person, or None with fewer than `LEAST` judgements of a kind: too few to say.

    Who saw no more than half of the scams, or doubted half of the genuine ones or more, did no better there
    than a coin: the band is the first, whatever the other kind and the prior add up to.
    """
    if counts.scams < LEAST or counts.genuine < LEAST:
        return None
    variance = se_d_prime(counts) ** 2
    weight = 1 / (1 + variance)
    value = 1 + weight * (d_prime(counts) - 1)
    half = z(0.9) * sqrt(weight * variance)
    low, high = value - half, value + half
    if not no_better_than_a_coin(counts):
        return Placed(band(value), band(low), band(high), value, low, high)
    low = min(low, EDGES[0] / 2)
    return Placed(BANDS[0], BANDS[0], band(high), value, low, high)


def no_better_than_a_coin(counts: Counts) -> bool:
    """Return whether half of one kind, or more, was judged wrong."""
    return 2 * counts.hits <= counts.scams or 2 * counts.false_alarms >= counts.genuine


def band(value: float) -> Band:
    """Return the band of a d'."""
    return BANDS[sum(value >= edge for edge in EDGES)]

"""Calibration: whether those who are surer are more often right.

A judgement is a probability p that it is a scam, and whether it was (y = 1). Brier = mean (p - y)^2, and
after Murphy 1973 reliability - resolution + uncertainty over the values p takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum


@dataclass(frozen=True, slots=True)
class Calibration:
    """Brier score and its parts, expected calibration error, and over-confidence (mean p - mean y)."""

    brier: float
    reliability: float
    resolution: float
    uncertainty: float
    ece: float
    over_confidence: float


@dataclass(frozen=True, slots=True)
class Bin:
    """The judgements that gave one probability: how many, and how many of them were scams."""

    probability: float
    count: int
    scams: int


def probability(rating: int, steps: int) -> float:
    """Return the chance of a scam that a rating 1 .. `steps` stands for, the middle of its step."""
    return (rating - 0.5) / steps


def bins(signal: Sequence[int], noise: Sequence[int]) -> tuple[Bin, ...]:
    """Return the bins of ratings 1 .. K, p = (rating - 0.5) / K; empty steps are left out."""
    steps = len(signal)
    return tuple(
        Bin(probability(rating, steps), scams + genuine, scams)
        for rating, (scams, genuine) in enumerate(zip(signal, noise, strict=True), start=1)
        if scams + genuine
    )


def calibration(judged: Sequence[Bin]) -> Calibration | None:
    """Return the calibration of judgements, None of none."""
    count = sum(step.count for step in judged)
    if not count:
        return None
    base = sum(step.scams for step in judged) / count
    share = [step.scams / step.count for step in judged]
    pairs = list(zip(judged, share, strict=True))
    reliability = fsum(step.count * (step.probability - rate) ** 2 for step, rate in pairs) / count
    resolution = fsum(step.count * (rate - base) ** 2 for step, rate in pairs) / count
    uncertainty = base * (1 - base)
    return Calibration(
        brier=reliability - resolution + uncertainty,
        reliability=reliability,
        resolution=resolution,
        uncertainty=uncertainty,
        ece=fsum(step.count * abs(step.probability - rate) for step, rate in pairs) / count,
        over_confidence=fsum(step.count * step.probability for step in judged) / count - base,
    )

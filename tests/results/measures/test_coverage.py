"""Whether 95 % ranges of the area under the ROC hold that of the population, 95 times of 100.

A person's evidence is N(-d/2, 1) of genuine ones and N(d/2, 1) of scams, cut at c, c +- .5, c +- 1 into six
steps; d and c differ between people with the same standard deviation.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from math import sqrt
from statistics import NormalDist

import pytest

from results.measures.detection import Counts
from results.measures.roc import Ratings, pooled_auc
from tests.reliability import record

NORMAL = NormalDist()
D, C = 1.5, 0.2
CUTS = (-1.0, -0.5, 0.0, 0.5, 1.0)
STEPS = range(len(CUTS) + 1)


@dataclass(frozen=True, slots=True)
class Person:
    """Cumulative chances of the six steps, for scams and for genuine ones."""

    signal: tuple[float, ...]
    noise: tuple[float, ...]

    def judge(self, chance: random.Random, items: int) -> Judged:
        """Return the steps given to half as many scams and as many genuine ones."""
        return Judged(
            chance.choices(STEPS, cum_weights=self.signal, k=items // 2),
            chance.choices(STEPS, cum_weights=self.noise, k=items // 2),
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """The steps one person gave on one form, scam by scam and genuine one by genuine one."""

    scams: list[int]
    genuine: list[int]

    @property
    def ratings(self) -> Ratings:
        """How often each step was given."""
        return Ratings(*(tuple(map(answers.count, STEPS)) for answers in (self.scams, self.genuine)))


def person(d: float, c: float) -> Person:
    return Person(*((*(NORMAL.cdf(c + cut - mean) for cut in CUTS), 1.0) for mean in (d / 2, -d / 2)))


def abilities(chance: random.Random, count: int, spread: float) -> list[tuple[float, float]]:
    return [(chance.gauss(D, spread), chance.gauss(C, spread)) for _ in range(count)]


def counts(ratings: Ratings) -> Counts:
    hits, alarms = sum(ratings.signal[3:]), sum(ratings.noise[3:])
    return Counts(hits, ratings.scams - hits, alarms, ratings.genuine - alarms)


@cache
def true(spread: float) -> float:
    """Return the area of the pooled ratings of the population, exactly.

    A rating stays below a cut where c + cut -+ d/2 lies above N(0, 1): over people a normal variable with
    variance 1 + (1 + 1/4) spread^2, so that the pooled chances are those of one person with all divided by w.
    """
    w = sqrt(1 + 1.25 * spread**2)
    signal, noise = ([NORMAL.cdf((C + cut - mean) / w) for cut in CUTS] + [1.0] for mean in (D / 2, -D / 2))
    widths = [upper - lower for lower, upper in zip([0.0, *noise], noise, strict=False)]
    alike = [upper - lower for lower, upper in zip([0.0, *signal], signal, strict=False)]
    return sum(
        chance * (1 - reached + same / 2) for chance, reached, same in zip(widths, signal, alike, strict=True)
    )


def covered(count: int, items: int, spread: float, groups: int) -> int:
    """Return how many of the groups' ranges hold the true area."""
    chance = random.Random(f"{count}/{items}/{spread}")
    held = 0
    for _ in range(groups):
        group = [person(d, c) for d, c in abilities(chance, count, spread)]
        area = pooled_auc([member.judge(chance, items).ratings for member in group])
        held += area.low is not None and area.high is not None and area.low <= true(spread) <= area.high
    return held


def test_the_range_of_the_area_of_one_cell_holds_what_it_says() -> None:
    assert covered(12, 12, 0.5, 150) >= 132


@pytest.mark.long
@pytest.mark.parametrize("spread", [0.0, 0.5])
@pytest.mark.parametrize("items", [12, 40])
@pytest.mark.parametrize("count", [5, 30, 200])
def test_the_range_of_the_area_holds_what_it_says(count: int, items: int, spread: float) -> None:
    held = covered(count, items, spread, 1000)
    cell = f"{count} people, {items} items, SD {spread}"
    record(f"coverage of the 95 % range of the area under the ROC, {cell}", f"{held / 10:.1f} %")
    assert 930 <= held <= 990

"""Whether 95 % intervals hold the pooled value of the population they are drawn from, 95 times of 100.

A person's evidence is N(-d/2, 1) of genuine ones and N(d/2, 1) of scams, cut at c, c +- .5, c +- 1 into six
steps; d and c differ between people with the same standard deviation. Of a change, d is higher afterwards.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from statistics import NormalDist

import pytest

from results.measures.change import Cell, change
from results.measures.detection import ONE, Counts, criterion, d_prime
from results.measures.intervals import pooled
from results.measures.measured import Measured
from results.measures.roc import Ratings, pooled_auc
from tests.reliability import record

NORMAL = NormalDist()
D, C, LEARNT = 1.5, 0.2, 0.5
CUTS = (-1.0, -0.5, 0.0, 0.5, 1.0)
STEPS = range(len(CUTS) + 1)
MEASURES = ("d prime", "criterion", "change of d prime", "area under the ROC")


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
        return Ratings(*(tuple(map(one.count, STEPS)) for one in (self.scams, self.genuine)))

    @property
    def outcomes(self) -> list[Counts]:
        """One judgement each, the scams first."""
        return [
            *(ONE["hit" if step >= 3 else "miss"] for step in self.scams),
            *(ONE["false-alarm" if step >= 3 else "correct-rejection"] for step in self.genuine),
        ]


def meetings(before: Sequence[Judged], after: Sequence[Judged]) -> Iterator[Cell]:
    """Yield each person's meeting with each twin pair: a scam of the first form is genuine in the second."""
    for number, (one, two) in enumerate(zip(before, after, strict=True)):
        for pair, (first, second) in enumerate(zip(one.outcomes, reversed(two.outcomes), strict=True)):
            yield Cell(str(number), str(pair), first, second)


def person(d: float, c: float) -> Person:
    return Person(*((*(NORMAL.cdf(c + cut - mean) for cut in CUTS), 1.0) for mean in (d / 2, -d / 2)))


def abilities(chance: random.Random, count: int, spread: float) -> list[tuple[float, float]]:
    return [(chance.gauss(D, spread), chance.gauss(C, spread)) for _ in range(count)]


def counts(ratings: Ratings) -> Counts:
    hits, alarms = sum(ratings.signal[3:]), sum(ratings.noise[3:])
    return Counts(hits, ratings.scams - hits, alarms, ratings.genuine - alarms)


@cache
def true(spread: float) -> dict[str, float]:
    """Return the pooled values of the population, exactly.

    A rating stays below a cut where c + cut -+ d/2 lies above N(0, 1): over people a normal variable with
    variance 1 + (1 + 1/4) spread^2, so that the pooled chances are those of one person with all divided by w.
    """
    w = sqrt(1 + 1.25 * spread**2)
    signal, noise = ([NORMAL.cdf((C + cut - mean) / w) for cut in CUTS] + [1.0] for mean in (D / 2, -D / 2))
    given = [upper - lower for lower, upper in zip([0.0, *noise], noise, strict=False)]
    alike = [upper - lower for lower, upper in zip([0.0, *signal], signal, strict=False)]
    area = sum(
        chance * (1 - reached + same / 2) for chance, reached, same in zip(given, signal, alike, strict=True)
    )
    return {"d prime": D / w, "criterion": C / w, "change of d prime": LEARNT / w, "area under the ROC": area}


def measured(chance: random.Random, count: int, items: int, spread: float) -> Sequence[Measured]:
    """Return the four measures of one group."""
    known = abilities(chance, count, spread)
    before = [person(d, c).judge(chance, items) for d, c in known]
    after = [person(d + LEARNT, c).judge(chance, items) for d, c in known]
    ratings = [one.ratings for one in before]
    judged = [counts(one) for one in ratings]
    moved = change(meetings(before, after))
    return pooled(d_prime, judged), pooled(criterion, judged), moved.d_prime, pooled_auc(ratings)


def covered(count: int, items: int, spread: float, groups: int) -> dict[str, int]:
    """Return how many of the groups' intervals hold the true value, by measure."""
    chance = random.Random(f"{count}/{items}/{spread}")
    found = dict.fromkeys(MEASURES, 0)
    for _ in range(groups):
        for name, one in zip(MEASURES, measured(chance, count, items, spread), strict=True):
            if one.low is not None and one.high is not None:
                found[name] += one.low <= true(spread)[name] <= one.high
    return found


def test_intervals_of_one_cell_hold_what_they_say() -> None:
    for name, held in covered(12, 12, 0.5, 150).items():
        assert held >= 132, (name, held)


@pytest.mark.long
@pytest.mark.parametrize("spread", [0.0, 0.5])
@pytest.mark.parametrize("items", [12, 40])
@pytest.mark.parametrize("count", [5, 30, 200])
def test_the_intervals_of_every_cell_hold_what_they_say(count: int, items: int, spread: float) -> None:
    # the range of a change is never narrower than over people alone, so a little wide where forms are alike
    least, most = (920, 980) if count == 5 else (930, 975 if items == 12 else 970)
    found = covered(count, items, spread, 1000)
    for name, held in found.items():
        cell = f"{count} people, {items} items, SD {spread}"
        record(f"coverage of the 95 % interval of {name}, {cell}", f"{held / 10:.1f} %")
    assert {name: held for name, held in found.items() if not least <= held <= most} == {}

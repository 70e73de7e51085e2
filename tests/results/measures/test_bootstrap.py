"""Errors by leaving one person out, against another way to find them: drawing people again and again.

People are drawn with replacement; the standard deviation of what is measured over many draws is its error.
The percentiles of such draws are no interval here: of six people they hold the true value 84 times of 100.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from statistics import fmean, stdev
from typing import TypeVar

import pytest

from results.measures.change import Cell, change
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import pooled
from results.measures.measured import Measured
from results.measures.quantiles import t
from results.measures.roc import Ratings, auc, pooled_auc
from tests.results.measures.test_coverage import Judged, abilities, counts, person

T = TypeVar("T")
DRAWS = 1500


def judges(people: int, spread: float, learnt: float = 0.0) -> list[Judged]:
    chance = random.Random(f"{people} {spread}")
    return [person(d + learnt, c).judge(chance, 40) for d, c in abilities(chance, people, spread)]


def drawn_error(measure: Callable[[Sequence[T]], float], people: Sequence[T]) -> float:
    """Return the standard deviation of a measure over draws of as many people, with replacement."""
    chance = random.Random("draws")
    values = [measure(chance.choices(people, k=len(people))) for _ in range(DRAWS)]
    assert abs(fmean(values) - measure(people)) < stdev(values)
    return stdev(values)


def own_error(value: Measured, people: int) -> float:
    """Return the standard error behind an interval by t with one degree less than there are people."""
    assert value.method == "jackknife" and value.low is not None and value.high is not None
    assert value.level is not None
    return (value.high - value.low) / 2 / t(0.5 + value.level / 2, people - 1)


@pytest.mark.parametrize(("people", "spread"), [(30, 0.7), (60, 0.7)])
@pytest.mark.parametrize("measure", [d_prime, criterion])
def test_the_error_of_sensitivity_and_criterion(
    measure: Callable[[Counts], float], people: int, spread: float
) -> None:
    people_counts = [counts(judge.ratings) for judge in judges(people, spread)]
    drawn = drawn_error(lambda some: measure(sum(some, Counts())), people_counts)
    assert own_error(pooled(measure, people_counts), people) == pytest.approx(drawn, rel=0.1)


def test_the_error_of_the_area() -> None:
    ratings = [judge.ratings for judge in judges(30, 0.7)]

    def area(some: Sequence[Ratings]) -> float:
        whole = some[0]
        for ratings_of in some[1:]:
            whole += ratings_of
        return auc(whole)

    assert own_error(pooled_auc(ratings), 30) == pytest.approx(drawn_error(area, ratings), rel=0.1)


def test_the_error_of_a_change() -> None:
    before, after = judges(40, 0.7), [*reversed(judges(40, 0.7, learnt=0.5))]
    both = [(counts(a.ratings), counts(b.ratings)) for a, b in zip(before, after, strict=True)]

    def moved(some: Sequence[tuple[Counts, Counts]]) -> float:
        return d_prime(sum((b for _a, b in some), Counts())) - d_prime(sum((a for a, _b in some), Counts()))

    cells = [Cell(str(number), "", a, b) for number, (a, b) in enumerate(both)]
    assert own_error(change(cells).d_prime, 40) == pytest.approx(drawn_error(moved, both), rel=0.1)

"""The area under the ROC and its errors, against published data."""

from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures.measured import Measured, missing
from results.measures.quantiles import z
from results.measures.roc import (
    Ratings,
    auc,
    pooled_auc,
    se_delong,
    se_hanley_mcneil,
)

STANISLAW = Ratings((0, 4, 8, 8, 12, 18), (8, 6, 1, 3, 7, 0))
"""Stanislaw & Todorov 1999, from surely noise to surely signal."""
DUNN = Ratings((165, 215, 272, 358, 496, 1230), (895, 625, 540, 349, 216, 111))
STEPS = st.lists(st.integers(0, 9), min_size=6, max_size=6).map(tuple)
RATED = st.builds(Ratings, STEPS, STEPS).filter(lambda ratings: ratings.measurable)


def test_published_areas() -> None:
    assert auc(STANISLAW) == pytest.approx(0.800, abs=1e-12)
    assert auc(DUNN) == pytest.approx(0.823668, abs=5e-7)


def test_published_errors() -> None:
    assert se_delong(STANISLAW) == pytest.approx(0.052951, abs=5e-7)
    assert se_hanley_mcneil(STANISLAW) == pytest.approx(0.050385, abs=5e-7)


@given(RATED)
def test_the_area_is_that_of_all_pairs(ratings: Ratings) -> None:
    signal = [k for k, count in enumerate(ratings.signal) for _ in range(count)]
    noise = [k for k, count in enumerate(ratings.noise) for _ in range(count)]
    pairs = [(a > b) + (a == b) / 2 for a, b in product(signal, noise)]
    assert auc(ratings) == pytest.approx(sum(pairs) / len(pairs))


@given(RATED)
def test_turning_the_scale_turns_the_area(ratings: Ratings) -> None:
    turned = Ratings(ratings.signal[::-1], ratings.noise[::-1])
    assert auc(turned) == pytest.approx(1 - auc(ratings))
    before, after = se_delong(ratings), se_delong(turned)
    assert before == after or (before is not None and after == pytest.approx(before))


def test_one_rating_of_a_kind_has_no_delong_error() -> None:
    assert se_delong(Ratings((0, 1), (3, 2))) is None


def test_people_are_pooled_and_left_out_one_by_one() -> None:
    chance = random.Random(3)
    people = [
        Ratings(tuple(chance.randrange(3) for _ in range(6)), tuple(chance.randrange(3) for _ in range(6)))
        for _ in range(11)
    ] + [Ratings((9, 9, 0, 0, 0, 0), (0, 0, 0, 0, 9, 9))]
    area = pooled_auc(people)
    total = people[0]
    for ratings in people[1:]:
        total += ratings
    assert area.value == pytest.approx(auc(total))
    assert area.low is not None and area.high is not None and 0 <= area.low < area.high <= 1
    assert area.method == "jackknife"


def test_what_cannot_be_measured_says_why() -> None:
    nobody = Ratings((0,) * 6, (0,) * 6)
    assert pooled_auc([nobody]) == missing("not-measured")
    assert pooled_auc([Ratings((1, 0), (0, 0))]) == missing("not-measured")
    alone = pooled_auc([STANISLAW])
    assert alone.value == pytest.approx(0.8)
    assert (alone.low, alone.reason) == (None, "too-few")


def test_people_who_are_alike_are_no_certainty() -> None:
    person = Ratings((2, 1, 0, 1, 2, 4), (4, 3, 1, 1, 0, 1))
    whole = person + person + person
    area = pooled_auc([person] * 3)
    assert area.method == "hanley-mcneil" and area.value is not None and area.low is not None
    assert area.value - area.low == pytest.approx(z(0.975) * se_hanley_mcneil(whole))
    parted = Ratings((0, 0, 0, 0, 2, 4), (4, 3, 0, 0, 0, 0))
    assert pooled_auc([parted] * 3) == Measured(1.0, reason="too-few")

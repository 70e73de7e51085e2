"""Balanced points: half from scams, half from genuine ones, whatever there was more of."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures.balanced import Points, balanced
from results.measures.intervals import Sums, mean

PLAYS = st.lists(st.integers(0, 10_000), max_size=6)


def sums(plays: list[int]) -> Sums:
    return Sums(len(plays), sum(plays), sum(points * points for points in plays))


@given(scams=PLAYS, genuine=st.lists(st.integers(0, 10_000), min_size=1, max_size=40))
def test_of_genuine_ones_alone_right_half_is_left_however_many(scams: list[int], genuine: list[int]) -> None:
    value = balanced([Points(sums([0] * (len(scams) + 1)), sums(genuine))]).value
    assert value is not None and value <= 5_000


def test_the_range_over_people_adds_what_exceeds_the_plays() -> None:
    people = [([9_000, 9_100], [9_000, 9_100]), ([2_000, 2_100], [1_000, 1_100]), ([5_000, 5_100], [4_000])]
    mean = balanced([Points(sums(scams), sums(genuine)) for scams, genuine in people])
    rests = [(14_200 / 4 + 6_100 / 3) / 2, (28_200 / 4 + 22_100 / 3) / 2, (22_200 / 4 + 20_200 / 4) / 2]
    middle = sum(rests) / 3
    error = sqrt(2 / 3 * sum((rest - middle) ** 2 for rest in rests))
    assert mean.value == pytest.approx((32_300 / 6 + 24_200 / 5) / 2)
    assert mean.high == pytest.approx((mean.value or 0) + 4.302652729911275 * error)


def test_one_person_has_the_range_of_welch() -> None:
    mean = balanced([Points(sums([3_000, 5_000, 10_000]), sums([2_000, 4_000]))])
    # means 6000 and 3000, variances of the means 13e6/3 and 1e6; degrees (16/3)^2 / ((13/3)^2/2 + 1)
    assert (mean.value, mean.method) == (4_500, "jackknife")
    half = (mean.high or 0) - 4_500
    assert half == pytest.approx(sqrt(16e6 / 3) / 2 * 3.36188, rel=1e-5)


def test_questions_count_where_nothing_was_judged() -> None:
    only = Points(questions=sums([10_000, 0, 5_000]))
    assert balanced([only]) == mean([only.questions])
    assert balanced([Points(sums([4_000, 2_000]), questions=sums([10_000]))]).value == 3_000
    assert balanced([Points()]).reason == "not-measured"


def test_a_range_needs_both_kinds_whoever_is_left_out() -> None:
    mean = balanced([Points(sums([1_000]), sums([3_000])), Points(sums([5_000]))])
    assert (mean.value, mean.low, mean.reason) == (3_000, None, "too-few")

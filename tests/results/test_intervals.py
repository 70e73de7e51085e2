"""Intervals against published values, and their coverage on people whose ability is known."""

from __future__ import annotations

from collections.abc import Callable
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures import intervals
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import Sums, binomial, jackknife, pooled, wilson
from results.measures.measured import Measured, missing
from results.measures.quantiles import t


def ends(found: Measured) -> tuple[float, float]:
    assert found.low is not None and found.high is not None
    return found.low, found.high


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (81, 263, 0.2552885, 0.3662096),
        (0, 20, 0.0, 0.1611252),
        (7, 10, 0.3967781, 0.8922087),
        (20, 20, 0.8388748, 1.0),
        (0, 1, 0.0, 0.7934507),
        (120, 300, 0.3461652, 0.4563634),
    ],
)
def test_wilson(successes: int, trials: int, low: float, high: float) -> None:
    found = wilson(successes, trials)
    assert ends(found) == pytest.approx((low, high), abs=1e-7)
    assert (found.value, found.level, found.method) == (successes / trials, 0.95, "wilson")


def test_wilson_takes_the_exact_quantile_and_no_correction() -> None:
    # z = 1.96 gives .8776750858 (msn0/wilson-score-interval), a continuity correction .3445577.
    low, high = ends(wilson(430, 474))
    assert low == pytest.approx(0.8776750858, abs=2e-6) and low != pytest.approx(0.8776750858, abs=1e-8)
    assert high == pytest.approx(0.9301239840, abs=2e-6)
    assert ends(wilson(120, 300))[0] - 0.3445577 > 0.001


@given(st.integers(0, 300), st.integers(0, 300))
def test_wilson_holds_its_value_and_stays_within_bounds(right: int, wrong: int) -> None:
    found = wilson(right, right + wrong)
    if right + wrong == 0:
        assert found == missing("not-measured")
        return
    low, high = ends(found)
    assert found.value is not None
    assert 0 <= low <= found.value <= high <= 1
    mirrored = ends(wilson(wrong, right + wrong))
    assert (1 - high, 1 - low) == pytest.approx(mirrored)


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        (Counts(40, 10, 5, 45), 1.450670, 2.667075),
        (Counts(38, 12, 10, 15), 0.308575, 1.558228),
        (Counts(10, 0, 0, 10), 1.470553, 5.291933),
    ],
)
def test_one_person_has_the_interval_of_gourevitch_and_galanter(
    counts: Counts, low: float, high: float
) -> None:
    assert ends(binomial(d_prime, counts)) == pytest.approx((low, high), abs=1e-4)
    around = ends(binomial(criterion, counts))
    assert around[1] - around[0] == pytest.approx((high - low) / 2, abs=1e-4)


def test_the_jackknife_of_a_mean_is_the_standard_error_of_the_mean() -> None:
    values = [1.0, 2.0, 4.0, 7.0]
    total = sum(values)
    found = jackknife(total / 4, [(total - one) / 3 for one in values])
    half = t(0.975, 3) * stdev(values) / 2
    assert ends(found) == pytest.approx((3.5 - half, 3.5 + half))
    assert found.method == "jackknife"


def test_the_jackknife_of_pooled_d_prime_as_computed_by_hand() -> None:
    people = [Counts(4, 2, 1, 5), Counts(3, 3, 2, 4), Counts(6, 0, 3, 3)]
    whole = d_prime(Counts(13, 5, 6, 12))
    rests = [d_prime(Counts(9, 3, 5, 7)), d_prime(Counts(10, 2, 4, 8)), d_prime(Counts(7, 5, 3, 9))]
    spread = (2 / 3 * sum((one - mean(rests)) ** 2 for one in rests)) ** 0.5
    half = 4.302652729911275 * spread
    found = pooled(d_prime, people)
    assert found.value == pytest.approx(whole)
    assert ends(found) == pytest.approx((whole - half, whole + half))


def test_a_group_has_a_jackknife_and_one_person_a_binomial_interval() -> None:
    one = Counts(4, 2, 1, 5)
    assert pooled(d_prime, [one]) == pooled(d_prime, [one, Counts()]) == binomial(d_prime, one)
    assert pooled(d_prime, [one]).method == "binomial"
    assert pooled(d_prime, [one, Counts(3, 3, 2, 4)]).method == "jackknife"


@pytest.mark.parametrize(
    ("people", "reason"),
    [
        ([], "not-measured"),
        ([Counts()], "not-measured"),
        ([Counts(5, 0, 0, 0)], "not-measured"),
        ([Counts(5, 0, 0, 0), Counts(1, 1, 0, 0)], "not-measured"),
        ([Counts(5, 0, 0, 0), Counts(0, 0, 1, 1)], "too-few"),
        ([Counts(5, 0, 0, 0), Counts(2, 1, 1, 1)], "too-few"),
    ],
)
def test_what_cannot_be_measured_says_why(people: list[Counts], reason: str) -> None:
    for measure in (d_prime, criterion):
        found = pooled(measure, people)
        assert (found.value, found.low, found.reason) == (None, None, reason)


def sums(values: list[int]) -> Sums:
    return Sums(len(values), sum(values), sum(one * one for one in values))


def test_a_mean_is_over_plays_and_its_range_over_people() -> None:
    found = intervals.mean([sums([10, 20]), sums([40]), sums([])])
    assert found.value == pytest.approx(70 / 3)
    assert ends(found) == ends(jackknife(70 / 3, [40.0, 15.0]))


def test_the_mean_of_one_person_has_the_spread_of_the_plays() -> None:
    found = intervals.mean([sums([3, 5, 10])])
    half = t(0.975, 2) * stdev([3, 5, 10]) / 3**0.5
    assert ends(found) == pytest.approx((6 - half, 6 + half))
    assert intervals.mean([sums([7])]) == missing("too-few")
    assert intervals.mean([]) == missing("not-measured")
    assert ends(intervals.mean([sums([7, 7])])) == (7, 7)


@pytest.mark.parametrize("measure", [d_prime, criterion])
def test_people_who_are_alike_are_no_certainty(measure: Callable[[Counts], float]) -> None:
    found = pooled(measure, [Counts(8, 2, 3, 7)] * 4)
    assert found == binomial(measure, Counts(32, 8, 12, 28))
    assert found.low is not None and found.high is not None and found.high - found.low > 0.5
    assert pooled(measure, [Counts(8, 2, 3, 7)] * 3 + [Counts(8, 2, 4, 6)]).method == "jackknife"

"""Intervals against published values, and their coverage on people whose ability is known."""

from __future__ import annotations

from collections.abc import Callable
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures import intervals
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import (
    PAIRS,
    Spread,
    Sums,
    Tally,
    around,
    binomial,
    left_out,
    pooled,
    pooled_over_both,
    share,
    wilson,
)
from results.measures.measured import Measured, missing
from results.measures.quantiles import t


def ends(measured: Measured) -> tuple[float, float]:
    assert measured.low is not None and measured.high is not None
    return measured.low, measured.high


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
    measured = wilson(successes, trials)
    assert ends(measured) == pytest.approx((low, high), abs=1e-7)
    assert (measured.value, measured.level, measured.method) == (successes / trials, 0.95, "wilson")


def test_wilson_takes_the_exact_quantile_and_no_correction() -> None:
    # z = 1.96 gives .8776750858 (msn0/wilson-score-interval), a continuity correction .3445577.
    low, high = ends(wilson(430, 474))
    assert low == pytest.approx(0.8776750858, abs=2e-6) and low != pytest.approx(0.8776750858, abs=1e-8)
    assert high == pytest.approx(0.9301239840, abs=2e-6)
    assert ends(wilson(120, 300))[0] - 0.3445577 > 0.001


@given(st.integers(0, 300), st.integers(0, 300))
def test_wilson_holds_its_value_and_stays_within_bounds(right: int, wrong: int) -> None:
    measured = wilson(right, right + wrong)
    if right + wrong == 0:
        assert measured == missing("not-measured")
        return
    low, high = ends(measured)
    assert measured.value is not None
    assert 0 <= low <= measured.value <= high <= 1
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
    spread = left_out([(total - value) / 3 for value in values])
    measured = around(total / 4, 0.0, [spread], "jackknife")
    half = t(0.975, 3) * stdev(values) / 2
    assert ends(measured) == pytest.approx((3.5 - half, 3.5 + half))
    assert measured.method == "jackknife"


DIFFERENT = [Counts(14, 6, 3, 17), Counts(5, 15, 2, 18), Counts(19, 1, 9, 11)]


def test_the_jackknife_of_pooled_d_prime_as_computed_by_hand() -> None:
    whole = d_prime(Counts(38, 22, 14, 46))
    rests = [d_prime(Counts(24, 16, 11, 29)), d_prime(Counts(33, 7, 12, 28)), d_prime(Counts(19, 21, 5, 35))]
    spread = (2 / 3 * sum((rest - mean(rests)) ** 2 for rest in rests)) ** 0.5
    half = 4.302652729911275 * spread
    measured = pooled(d_prime, DIFFERENT)
    assert measured.value == pytest.approx(whole)
    assert ends(measured) == pytest.approx((whole - half, whole + half))
    assert measured.method == "jackknife"


def test_people_who_differ_no_more_than_chance_have_the_binomial_interval() -> None:
    person = Counts(4, 2, 1, 5)
    assert pooled(d_prime, [person]) == pooled(d_prime, [person, Counts()]) == binomial(d_prime, person)
    assert pooled(d_prime, [person, Counts(3, 3, 2, 4)]) == binomial(d_prime, Counts(7, 5, 3, 9))


@pytest.mark.parametrize("measure", [d_prime, criterion])
def test_people_who_are_alike_are_no_certainty(measure: Callable[[Counts], float]) -> None:
    measured = pooled(measure, [Counts(8, 2, 3, 7)] * 4)
    assert measured == binomial(measure, Counts(32, 8, 12, 28))
    assert measured.low is not None and measured.high is not None and measured.high - measured.low > 0.5


def test_five_people_who_got_three_right_each_are_no_certainty() -> None:
    low, high = ends(pooled(d_prime, [Counts(2, 0, 0, 1)] * 3 + [Counts(1, 0, 0, 2)] * 2))
    assert low < 1.2 and high > 5
    assert ends(share([Tally(2, 2)] * 3 + [Tally(1, 1)] * 2)) == ends(wilson(8, 8))


PEOPLE = st.lists(st.builds(Counts, *[st.integers(0, 12)] * 4), min_size=1, max_size=9)


@given(PEOPLE)
def test_no_range_is_narrower_than_the_binomial_one(people: list[Counts]) -> None:
    for measure in (d_prime, criterion):
        measured = pooled(measure, people)
        if measured.low is None:
            continue
        low, high = ends(binomial(measure, sum(people, Counts())))
        assert measured.low <= low + 1e-9 and measured.high is not None and measured.high >= high - 1e-9
        both = pooled_over_both(measure, people, people)
        assert both.value is None or both.low is None or both.low <= low + 1e-9


@given(st.lists(st.builds(lambda right, wrong: Tally(right, right + wrong), *[st.integers(0, 12)] * 2)))
def test_a_share_lies_in_its_range_which_is_never_narrower_than_wilsons(people: list[Tally]) -> None:
    measured = share(people)
    plain = wilson(sum(tally.successes for tally in people), sum(tally.trials for tally in people))
    assert measured.value == plain.value
    if measured.value is None:
        return
    low, high = ends(measured)
    assert 0 <= low <= measured.value <= high <= 1
    assert low <= ends(plain)[0] + 1e-9 and high >= ends(plain)[1] - 1e-9


def test_a_share_of_people_who_differ_is_worth_fewer_trials() -> None:
    measured = share([Tally(20, 20), Tally(2, 20), Tally(18, 20), Tally(4, 20)])
    assert (measured.value, measured.method) == (0.55, "jackknife")
    low, high = ends(measured)
    assert high - low > 0.8 and ends(wilson(44, 80)) == pytest.approx((0.4411, 0.6543), abs=1e-4)
    assert share([Tally(11, 20)] * 4) == wilson(44, 80)


def test_a_share_of_people_who_tried_once_is_wilsons() -> None:
    assert share([Tally(1, 1)] * 3 + [Tally(0, 1)] * 2) == wilson(3, 5)


def test_what_exceeds_chance_is_added_and_knows_as_little_as_its_parts() -> None:
    alone = around(1.0, 0.5, [Spread(2.0, 4), Spread(0.4, 11)], "two-way")
    half = t(0.975, 4) * 2.0**0.5
    assert ends(alone) == pytest.approx((1 - half, 1 + half))
    both = around(1.0, 0.5, [Spread(2.0, 4), Spread(1.0, 11)], "two-way")
    degrees = 2.5**2 / (2.0**2 / 4 + 1.0**2 / 11)
    half = t(0.975, round(degrees, 1)) * 2.5**0.5
    assert ends(both) == pytest.approx((1 - half, 1 + half))
    assert around(1.0, 0.5, [Spread(0.4, 4)], "two-way").method == "binomial"


def test_over_scenarios_too_the_range_needs_some_of_them() -> None:
    pairs = [Counts(4, 1, 0, 1), Counts(0, 1, 1, 4)] * 3
    people = [Counts(3, 1, 1, 3), Counts(5, 1, 1, 5), Counts(4, 4, 1, 7)]
    assert sum(pairs, Counts()) == sum(people, Counts()) == Counts(12, 6, 3, 15)
    assert pooled_over_both(criterion, people, pairs).low is not None
    few = pooled_over_both(criterion, people, pairs[: PAIRS - 1])
    assert (few.low, few.reason) == (None, "too-few") and few.value is not None
    lone = [Counts(12, 6, 0, 0), *[Counts(0, 0, 1, 3)] * 3, *[Counts(0, 0, 0, 1)] * 3]
    assert pooled_over_both(criterion, people, lone).reason == "too-few"
    assert pooled_over_both(criterion, people[:1], pairs) == binomial(criterion, people[0])


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
        measured = pooled(measure, people)
        assert (measured.value, measured.low, measured.reason) == (None, None, reason)


def sums(values: list[int]) -> Sums:
    return Sums(len(values), sum(values), sum(value * value for value in values))


def test_a_mean_is_over_plays_and_its_range_over_people() -> None:
    people = [sums([10, 20, 12]), sums([40, 44, 42]), sums([]), sums([90, 88, 95])]
    measured = intervals.mean(people)
    rests = [(441 - total) / 6 for total in (42, 126, 273)]
    assert measured.value == pytest.approx(441 / 9)
    half = t(0.975, 2) * left_out(rests).variance ** 0.5
    assert ends(measured) == pytest.approx((49 - half, 49 + half))


def test_a_mean_is_never_surer_than_its_plays_are() -> None:
    plays = [3, 5, 10, 2, 6, 10]
    half = t(0.975, 5) * stdev(plays) / 6**0.5
    assert ends(intervals.mean([sums(plays)])) == pytest.approx((6 - half, 6 + half))
    assert ends(intervals.mean([sums(plays[:3]), sums(plays[3:])])) == pytest.approx((6 - half, 6 + half))


def test_plays_that_are_all_alike_do_not_tell_how_others_would_differ() -> None:
    assert intervals.mean([sums([7])]) == Measured(7.0, reason="too-few")
    assert intervals.mean([sums([7, 7]), sums([7])]) == Measured(7.0, reason="too-few")
    assert intervals.mean([]) == missing("not-measured")

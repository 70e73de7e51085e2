"""Detection measures against published and independently computed values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures import detection
from results.measures.detection import Counts
from results.measures.intervals import binomial, jackknife, pooled, wilson
from results.measures.quantiles import t, z

STANISLAW_TODOROV = Counts(38, 12, 10, 15)
COUNTS = st.builds(Counts, *[st.integers(0, 60)] * 4)


@pytest.mark.parametrize(
    ("counts", "d_prime", "criterion"),
    [
        (Counts(82, 18, 46, 54), 1.002793, -0.4019603),  # statpsych
        (Counts(40, 10, 5, 45), 2.058872, 0.208644),
        (STANISLAW_TODOROV, 0.933401, -0.223296),
        (Counts(10, 0, 0, 10), 3.381243, 0.0),
        (Counts(10, 0, 10, 0), 0.0, -1.690622),  # says scam to all
        (Counts(9, 1, 2, 7), 1.771293, None),
    ],
)
def test_log_linear_d_prime_and_criterion(counts: Counts, d_prime: float, criterion: float | None) -> None:
    assert detection.d_prime(counts) == pytest.approx(d_prime, abs=1e-6)
    if criterion is not None:
        assert detection.criterion(counts) == pytest.approx(criterion, abs=1e-6)


def test_the_correction_adds_one_to_the_totals_and_not_one_and_a_half() -> None:
    # psycho.R adds 1.5 and arrives at 1.651257.
    assert abs(detection.d_prime(Counts(9, 1, 2, 7)) - 1.651257) > 0.1


@pytest.mark.parametrize(
    ("hit", "alarm", "a_prime", "b_double_prime_d"),
    [
        (0.76, 0.40, 0.768421, -0.357143),
        (0.8, 0.1, 0.913194, 0.384615),
        (1.0, 1.0, 0.5, -1.0),
        (0.5, 0.5, 0.5, 0.0),
    ],
)
def test_measures_without_a_distribution(
    hit: float, alarm: float, a_prime: float, b_double_prime_d: float
) -> None:
    assert detection.a_prime(hit, alarm) == pytest.approx(a_prime, abs=1e-6)
    assert detection.b_double_prime_d(hit, alarm) == pytest.approx(b_double_prime_d, abs=1e-6)


def test_a_prime_is_symmetric_below_the_diagonal() -> None:
    assert detection.a_prime(0.4, 0.76) == pytest.approx(1 - detection.a_prime(0.76, 0.4))


def test_beta_is_the_ratio_at_the_criterion() -> None:
    counts = Counts(40, 10, 5, 45)
    assert detection.ln_beta(counts) == pytest.approx(2.058872 * 0.208644, abs=1e-5)
    assert detection.beta(counts) == pytest.approx(1.536616, abs=1e-4)


@pytest.mark.parametrize(
    ("counts", "error", "low", "high"),
    [
        (Counts(40, 10, 5, 45), 0.310313, 1.450670, 2.667075),
        (STANISLAW_TODOROV, 0.318795, 0.308575, 1.558228),
        (Counts(10, 0, 0, 10), 0.97486, 1.470553, 5.291933),
    ],
)
def test_one_person_has_the_interval_of_gourevitch_and_galanter(
    counts: Counts, error: float, low: float, high: float
) -> None:
    assert detection.se_d_prime(counts) == pytest.approx(error, abs=1e-5)
    found = binomial(detection.d_prime, counts)
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))
    around = binomial(detection.criterion, counts)
    assert around.high is not None and around.low is not None
    assert around.high - around.low == pytest.approx((high - low) / 2, abs=1e-4)


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
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-7), pytest.approx(high, abs=1e-7))


def test_nothing_tried_is_nothing_measured() -> None:
    assert wilson(0, 0).reason == "not-measured"
    assert pooled(detection.d_prime, [Counts(5, 0, 0, 0)]).reason == "not-measured"


@pytest.mark.parametrize(
    ("probability", "degrees", "value"),
    [
        (0.975, 1, 12.706204736432095),
        (0.975, 4, 2.7764451051977987),
        (0.975, 29, 2.045229642132703),
        (0.95, 2, 2.919985580353726),
        (0.975, 199, 1.971956544249395),
        (0.5, 7, 0.0),
        (0.025, 4, -2.7764451051977987),
    ],
)
def test_quantiles_of_student(probability: float, degrees: int, value: float) -> None:
    assert t(probability, degrees) == pytest.approx(value, abs=1e-9)


def test_student_approaches_the_normal() -> None:
    assert t(0.975, 1_000_000) == pytest.approx(z(0.975), abs=1e-5)


def test_the_jackknife_of_a_mean_is_the_standard_error_of_the_mean() -> None:
    values = [1.0, 2.0, 4.0, 7.0]
    total = sum(values)
    found = jackknife(total / 4, [(total - one) / 3 for one in values])
    error = (sum((one - 3.5) ** 2 for one in values) / 3 / 4) ** 0.5
    assert found.high == pytest.approx(3.5 + t(0.975, 3) * error)


def test_a_group_has_a_jackknife_and_one_person_a_binomial_interval() -> None:
    one = Counts(4, 2, 1, 5)
    assert pooled(detection.d_prime, [one]).method == "binomial"
    assert pooled(detection.d_prime, [one, Counts()]).method == "binomial"
    assert pooled(detection.d_prime, [one, Counts(3, 3, 2, 4)]).method == "jackknife"


@given(COUNTS)
def test_the_sign_rule(counts: Counts) -> None:
    swapped = Counts(counts.correct_rejections, counts.false_alarms, counts.misses, counts.hits)
    assert detection.d_prime(swapped) == pytest.approx(detection.d_prime(counts), abs=1e-9)
    assert detection.criterion(swapped) == pytest.approx(-detection.criterion(counts), abs=1e-9)


@pytest.mark.parametrize(
    ("value", "hundred"), [(0.0, 50.0), (1.0, 76.0250), (-1.0, 23.975), (0.959650, 75.1296)]
)
def test_of_hundred_right(value: float, hundred: float) -> None:
    assert detection.right_of_hundred(value) == pytest.approx(hundred, abs=1e-3)

"""Detection measures against published and independently computed values (facts/measurement.md 2.1)."""

from __future__ import annotations

from statistics import StatisticsError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures import detection
from results.measures.detection import Counts, bias, criterion, d_prime, sensitivity
from results.measures.quantiles import z

STANISLAW_TODOROV = Counts(38, 12, 10, 15)
COUNTS = st.builds(Counts, *[st.integers(0, 60)] * 4)
RATES = st.floats(0.01, 0.99)


@pytest.mark.parametrize(
    ("counts", "sensitive", "leaning"),
    [
        (Counts(82, 18, 46, 54), 1.002793, -0.4019603),  # statpsych
        (Counts(40, 10, 5, 45), 2.058872, 0.208644),
        (STANISLAW_TODOROV, 0.933401, -0.223296),
        (Counts(10, 0, 0, 10), 3.381243, 0.0),
        (Counts(10, 0, 10, 0), 0.0, -1.690622),  # says scam to all
        (Counts(0, 10, 0, 10), 0.0, 1.690622),
        (Counts(), 0.0, 0.0),
    ],
)
def test_log_linear_d_prime_and_criterion(counts: Counts, sensitive: float, leaning: float) -> None:
    assert d_prime(counts) == pytest.approx(sensitive, abs=1e-6)
    assert criterion(counts) == pytest.approx(leaning, abs=1e-6)


def test_the_rates_of_statpsych() -> None:
    hit, alarm = Counts(82, 18, 46, 54).rates
    assert hit == pytest.approx(0.8168317, abs=1e-7)
    assert alarm == pytest.approx(0.460396, abs=1e-6)
    # Its lambda is z(1 - F); its bias, lambda - d'/2, is our c.
    assert z(1 - alarm) == pytest.approx(0.09943603, abs=1e-7)
    assert z(1 - alarm) - sensitivity(hit, alarm) / 2 == pytest.approx(bias(hit, alarm))


def test_the_correction_adds_one_to_the_totals_and_not_one_and_a_half() -> None:
    # psycho.R adds 1.5 and arrives at 1.651257 (psycho.R#113).
    assert d_prime(Counts(9, 1, 2, 7)) == pytest.approx(1.771293, abs=1e-6)
    assert abs(d_prime(Counts(9, 1, 2, 7)) - 1.651257) > 0.1


@pytest.mark.parametrize(
    ("hit", "alarm", "expected"),
    [(0.80, 0.40, 1.095), (0.32, 0.04, 1.283), (0.95, 0.20, 2.486), (0.70, 0.10, 1.805952),
     (0.8, 0.1, 2.123173), (0.76, 0.40, 0.959650)],
)  # fmt: skip
def test_d_prime_of_raw_rates(hit: float, alarm: float, expected: float) -> None:
    assert sensitivity(hit, alarm) == pytest.approx(expected, abs=6e-4)


@pytest.mark.parametrize(
    ("hit", "alarm", "leaning", "ratio"),
    [(0.95, 0.20, -0.402, 0.368), (0.90, 0.05, 0.182, 1.702), (0.70, 0.10, 0.378576, 1.981173),
     (0.8, 0.1, 0.219965, 1.595240), (0.76, 0.40, -0.226478, 0.804657)],
)  # fmt: skip
def test_leaning_of_raw_rates(hit: float, alarm: float, leaning: float, ratio: float) -> None:
    from math import exp

    assert bias(hit, alarm) == pytest.approx(leaning, abs=6e-4)
    assert exp(sensitivity(hit, alarm) * bias(hit, alarm)) == pytest.approx(ratio, abs=6e-4)


def test_raw_rates_of_one_and_nought_have_no_z() -> None:
    with pytest.raises(StatisticsError):
        sensitivity(1.0, 0.5)


def test_both_move_by_both_rates() -> None:
    assert sensitivity(0.76, 0.40) * bias(0.76, 0.40) == pytest.approx(-0.217339, abs=1e-6)


@pytest.mark.parametrize(
    ("counts", "error"),
    [(Counts(40, 10, 5, 45), 0.310313), (STANISLAW_TODOROV, 0.318795), (Counts(10, 0, 0, 10), 0.97486)],
)
def test_the_standard_error_of_d_prime(counts: Counts, error: float) -> None:
    assert detection.se_d_prime(counts) == pytest.approx(error, abs=1e-5)


def test_the_standard_error_of_raw_rates() -> None:
    assert detection.se_sensitivity(0.8, 0.1, 50, 50) == pytest.approx(0.315071, abs=1e-6)


@pytest.mark.parametrize(("items", "error"), [(5, 0.904), (10, 0.639), (20, 0.452), (40, 0.319)])
def test_how_few_items_are_too_few(items: int, error: float) -> None:
    assert detection.se_sensitivity(0.8, 0.2, items, items) == pytest.approx(error, abs=5e-4)


@given(COUNTS)
def test_calling_scams_genuine_and_genuine_scams_turns_the_leaning_round(counts: Counts) -> None:
    swapped = Counts(counts.correct_rejections, counts.false_alarms, counts.misses, counts.hits)
    assert d_prime(swapped) == pytest.approx(d_prime(counts), abs=1e-9)
    assert criterion(swapped) == pytest.approx(-criterion(counts), abs=1e-9)


@given(COUNTS, COUNTS)
def test_counts_add_up(first: Counts, two: Counts) -> None:
    assert first + two - two == first
    assert (first + two).judgements == first.judgements + two.judgements


@pytest.mark.parametrize(
    ("value", "hundred"), [(0.0, 50.0), (1.0, 76.0250), (-1.0, 23.975), (0.959650, 75.1296)]
)
def test_of_hundred_right(value: float, hundred: float) -> None:
    assert detection.right_of_hundred(value) == pytest.approx(hundred, abs=1e-3)

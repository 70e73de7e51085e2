"""One person's band: few judgements say little, many say what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures.bands import BANDS, band, place
from results.measures.detection import Counts, d_prime, se_d_prime


@pytest.mark.parametrize(
    ("value", "expected"),
    [(-1.0, "starting"), (0.499, "starting"), (0.5, "steadier"), (1.499, "steadier"), (1.5, "steady"),
     (2.499, "steady"), (2.5, "very-steady"), (9.0, "very-steady")],
)  # fmt: skip
def test_edges_belong_to_the_band_above(value: float, expected: str) -> None:
    assert band(value) == expected


@pytest.mark.parametrize(
    "counts", [Counts(), Counts(5, 1, 0, 0), Counts(0, 0, 2, 4), Counts(0, 2, 0, 2), Counts(4, 0, 1, 9)]
)
def test_few_judgements_of_a_kind_are_too_few_for_a_band(counts: Counts) -> None:
    assert place(counts) is None


@pytest.mark.parametrize(
    "counts",
    [Counts(0, 5, 0, 5), Counts(1, 4, 0, 5), Counts(5, 5, 0, 10), Counts(10, 0, 5, 5), Counts(0, 8, 0, 40)],
)
def test_who_judges_half_of_a_kind_wrong_is_starting(counts: Counts) -> None:
    placed = place(counts)
    assert placed is not None
    assert (placed.band, placed.lowest) == ("starting", "starting")
    assert placed.low < 0.5 < placed.high


def test_the_shrunken_value_is_the_weighted_mean_with_the_prior() -> None:
    counts = Counts(40, 10, 5, 45)
    placed = place(counts)
    assert placed is not None
    variance = 0.310313**2
    value = (1 / 1 + 2.058872 / variance) / (1 / 1 + 1 / variance)
    half = 1.2815515655446004 * (1 / (1 + 1 / variance)) ** 0.5
    assert placed.value == pytest.approx(value, abs=1e-5)
    assert (placed.low, placed.high) == pytest.approx((value - half, value + half), abs=1e-5)
    assert (placed.band, placed.lowest, placed.highest) == ("steady", "steady", "steady")


def test_few_judgements_stay_near_the_prior() -> None:
    placed = place(Counts(5, 0, 0, 5))
    assert placed is not None
    assert (placed.band, placed.lowest, placed.highest) == ("steady", "steadier", "very-steady")
    assert placed.value < d_prime(Counts(5, 0, 0, 5)) - 0.5


@given(st.builds(Counts, *[st.integers(0, 40)] * 4))
def test_the_value_lies_between_prior_and_d_prime_and_within_its_bracket(counts: Counts) -> None:
    placed = place(counts)
    if placed is None:
        return
    near, far = sorted((1.0, d_prime(counts)))
    assert near - 1e-9 <= placed.value <= far + 1e-9
    assert placed.low < placed.value < placed.high
    assert placed.high - placed.value < 1.2816 * min(1.0, se_d_prime(counts))
    bands = [BANDS.index(band) for band in (placed.lowest, placed.band, placed.highest)]
    assert bands == sorted(bands)

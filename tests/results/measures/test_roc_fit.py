"""Fitted ROC curves against published fits, saturated data and people of known ability."""

from __future__ import annotations

import random
from bisect import bisect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures.detection import se_sensitivity, sensitivity
from results.measures.fitted.roc_fit import equal_variance, unequal_variance
from results.measures.quantiles import NORMAL
from results.measures.roc import Ratings
from tests.results.measures.test_roc import DUNN, RATED, STANISLAW


def test_dunn_2011() -> None:
    # The Matlab ROC toolbox and roc-face agree on these.
    equal, unequal = equal_variance(DUNN), unequal_variance(DUNN)
    assert equal and unequal
    assert equal.d == pytest.approx(1.368, abs=5e-4) and equal.sd == 1
    assert -equal.log_likelihood == pytest.approx(8659.73, abs=5e-3)
    assert (unequal.d, unequal.sd) == pytest.approx((1.598, 1.318), abs=5e-4)
    assert -unequal.log_likelihood == pytest.approx(8620.06, abs=5e-3)


def test_stanislaw_and_todorov_1999() -> None:
    equal, unequal = equal_variance(STANISLAW), unequal_variance(STANISLAW)
    assert equal and unequal
    assert equal.d == pytest.approx(1.3424, abs=5e-5)
    assert -equal.log_likelihood == pytest.approx(118.0235, abs=5e-5)
    assert (unequal.d, unequal.sd) == pytest.approx((1.1832, 0.7788), abs=5e-5)
    assert unequal.area == pytest.approx(0.8247, abs=5e-5)


@pytest.mark.parametrize(("hits", "alarms"), [(40, 5), (38, 12), (25, 25), (10, 30)])
def test_two_steps_are_yes_and_no(hits: int, alarms: int) -> None:
    curve = equal_variance(Ratings((50 - hits, hits), (50 - alarms, alarms)))
    assert curve
    assert curve.d == pytest.approx(sensitivity(hits / 50, alarms / 50), abs=1e-6)
    assert curve.se_d == pytest.approx(se_sensitivity(hits / 50, alarms / 50, 50, 50), abs=1e-6)
    assert unequal_variance(Ratings((50 - hits, hits), (50 - alarms, alarms))) is None


def test_three_steps_with_unequal_spread_are_met_wholly() -> None:
    curve = unequal_variance(Ratings((10, 15, 25), (30, 12, 8)))
    assert curve
    for cut, below, others in zip(curve.cuts, (30, 42), (10, 25), strict=True):
        assert NORMAL.cdf(cut) == pytest.approx(below / 50, abs=1e-5)
        assert NORMAL.cdf((cut - curve.d) / curve.sd) == pytest.approx(others / 50, abs=1e-5)


def test_the_ability_put_in_is_found_within_its_error() -> None:
    chance, cuts, misses = random.Random(11), (-0.5, 0.2, 0.7, 1.2, 2.0), 0
    for _ in range(60):
        counts = {1.5: [0] * 6, 0.0: [0] * 6}
        for centre, steps in counts.items():
            for _ in range(200):
                steps[bisect(cuts, chance.gauss(centre, 1))] += 1
        curve = equal_variance(Ratings(tuple(counts[1.5]), tuple(counts[0.0])))
        assert curve
        misses += abs(curve.d - 1.5) > 1.96 * curve.se_d
    assert misses <= 8


@given(RATED)
def test_no_spread_is_better_than_the_best(ratings: Ratings) -> None:
    equal, unequal = equal_variance(ratings), unequal_variance(ratings)
    if equal and unequal:
        assert unequal.log_likelihood >= equal.log_likelihood - 1e-6


@given(RATED)
def test_turning_the_kinds_turns_d(ratings: Ratings) -> None:
    curve = equal_variance(ratings)
    turned = equal_variance(Ratings(ratings.noise, ratings.signal))
    assert (curve is None) == (turned is None)
    if curve and turned:
        assert turned.d == pytest.approx(-curve.d, abs=1e-4)
        assert turned.area == pytest.approx(1 - curve.area, abs=1e-4)


@given(RATED, st.integers(0, 5))
def test_steps_nobody_gave_change_nothing(ratings: Ratings, at: int) -> None:
    padded = Ratings(
        (*ratings.signal[:at], 0, *ratings.signal[at:]), (*ratings.noise[:at], 0, *ratings.noise[at:])
    )
    assert equal_variance(padded) == equal_variance(ratings)


@pytest.mark.parametrize(
    "ratings",
    [
        Ratings((0, 0, 10), (10, 0, 0)),
        Ratings((0, 3, 7), (6, 4, 0)),
        Ratings((5, 5), (0, 0)),
        Ratings((0, 9), (0, 9)),
    ],
)
def test_where_no_best_curve_exists_none_is_made_up(ratings: Ratings) -> None:
    assert unequal_variance(ratings) is None


@pytest.mark.parametrize(
    "ratings", [Ratings((0, 0, 10), (10, 0, 0)), Ratings((0, 5, 5), (5, 5, 0)), Ratings((9, 1), (0, 9))]
)
def test_kinds_parted_wholly_have_no_d(ratings: Ratings) -> None:
    assert equal_variance(ratings) is None


@given(RATED)
def test_kinds_that_overlap_have_one(ratings: Ratings) -> None:
    scams = [at for at, count in enumerate(ratings.signal) if count]
    genuine = [at for at, count in enumerate(ratings.noise) if count]
    overlap = scams[0] < genuine[-1] and genuine[0] < scams[-1]
    assert (equal_variance(ratings) is not None) == overlap


def test_a_curve_that_fits_badly_is_found_nevertheless() -> None:
    curve = equal_variance(Ratings((0, 3, 9, 200, 0, 0), (1, 1, 5, 2, 5, 0)))
    assert curve and curve.d == pytest.approx(0.12, abs=0.01)

"""Brier score and its parts, against published and hand-made values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures.calibration import Bin, bins, calibration

ANSWERS = [(0.5, [1, 0, 0, 1]), (0.6, [1, 1, 0, 1, 0]), (0.8, [1, 1, 1, 0, 1]), (0.9, [1] * 6)]


def test_the_reference_of_scikit_learn() -> None:
    result = calibration([Bin(0.1, 1, 0), Bin(0.9, 1, 1), Bin(0.8, 1, 1), Bin(0.3, 1, 0)])
    assert result is not None
    assert (result.brier, result.reliability, result.resolution, result.uncertainty) == pytest.approx(
        (0.0375, 0.0375, 0.25, 0.25)
    )


def test_twenty_answers() -> None:
    result = calibration([Bin(p, len(truths), sum(truths)) for p, truths in ANSWERS])
    assert result is not None
    assert (result.brier, result.reliability, result.resolution, result.uncertainty) == pytest.approx(
        (0.1530, 0.0030, 0.0375, 0.1875)
    )
    assert (result.over_confidence, result.ece) == pytest.approx((-0.03, 0.03))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=6, max_size=6))
def test_the_parts_make_the_mean_square(steps: list[tuple[int, int]]) -> None:
    signal, noise = zip(*steps, strict=True)
    result = calibration(bins(signal, noise))
    total = sum(signal) + sum(noise)
    if not total:
        assert result is None
        return
    squares = sum(
        hit * ((k + 0.5) / 6 - 1) ** 2 + miss * ((k + 0.5) / 6) ** 2 for k, (hit, miss) in enumerate(steps)
    )
    assert result is not None and result.brier == pytest.approx(squares / total)

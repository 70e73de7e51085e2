"""The table of the Phish Scale, and how it is held against what people did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures.phish_scale import LEVELS, alignment, level, rank_correlation

WEAK, MEDIUM, STRONG = (4, 2, 4, 2, 2), (6, 4, 4, 2, 2), (8, 6, 4, 4, 0)
RATING = st.sampled_from([0, 2, 4, 6, 8])


@pytest.mark.parametrize(
    ("cues", "weak", "medium", "strong"),
    [
        (8, "moderately", "very", "very"),
        (9, "moderately-to-least", "moderately", "very"),
        (14, "moderately-to-least", "moderately", "very"),
        (15, "least", "moderately", "moderately"),
    ],
)
def test_the_table_of_nist(cues: int, weak: str, medium: str, strong: str) -> None:
    assert (alignment(WEAK), alignment(MEDIUM), alignment(STRONG)) == (10, 14, 22)
    assert [level(cues, premise) for premise in (WEAK, MEDIUM, STRONG)] == [weak, medium, strong]


def test_the_bounds_of_the_premise() -> None:
    assert alignment((0, 0, 0, 0, 8)) == -8
    assert alignment((8, 8, 8, 8, 0)) == 32
    assert level(1, (8, 8, 0, 0, 0)) == "very"
    with pytest.raises(ValueError, match="unpack"):
        alignment((1, 2))


@given(st.integers(0, 30), st.tuples(RATING, RATING, RATING, RATING, RATING))
def test_more_cues_never_make_it_harder_and_a_better_fit_never_easier(
    cues: int, premise: tuple[int, ...]
) -> None:
    here = LEVELS.index(level(cues, premise))
    assert LEVELS.index(level(cues + 1, premise)) <= here
    for place in range(4):
        better = (*premise[:place], min(premise[place] + 2, 8), *premise[place + 1 :])
        assert LEVELS.index(level(cues, better)) >= here


def test_spearman_by_hand() -> None:
    assert rank_correlation([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]) == pytest.approx(0.8207826816681233)
    assert rank_correlation([1, 2, 3], [9, 4, 1]) == pytest.approx(-1)
    assert rank_correlation([1, 1], [2, 3]) is None
    assert rank_correlation([], []) is None

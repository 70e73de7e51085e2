"""Observers act through options only, always come to an end, and are as able as stated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.library import Library
from engine.play import Play
from engine.shelf import Shelf
from engine.simulate import Observer, observe
from engine.terms import Terms
from tests.conftest import SAMPLES

LIBRARY = Library(Shelf(SAMPLES))


@given(
    st.sampled_from(sorted(LIBRARY.shelf.headers)),
    st.text("abc123", max_size=6),
    st.floats(-2, 4),
    st.floats(-2, 2),
)
def test_every_observer_comes_to_the_end(name: str, seed: str, d_prime: float, criterion: float) -> None:
    play = observe(Play.begin(LIBRARY.scenario(name), Terms(seed)), Observer(d_prime, criterion, seed))
    assert play.over
    assert (
        observe(Play.begin(LIBRARY.scenario(name), Terms(seed)), Observer(d_prime, criterion, seed)) == play
    )


@pytest.mark.parametrize(
    ("d_prime", "criterion", "hits", "alarms"), [(1.5, 0.2, 0.709, 0.171), (0.0, -1.0, 0.841, 0.841)]
)
def test_rates_are_those_of_the_theory(d_prime: float, criterion: float, hits: float, alarms: float) -> None:
    scam = Play.begin(LIBRARY.scenario("pack-s1a"), Terms("1"))
    genuine = Play.begin(LIBRARY.scenario("pack-s2b"), Terms("1"))
    seen = [Observer(d_prime, criterion, str(seed)) for seed in range(4000)]
    assert sum(one.rating(scam) > 3 for one in seen) / 4000 == pytest.approx(hits, abs=0.03)
    assert sum(one.rating(genuine) > 3 for one in seen) / 4000 == pytest.approx(alarms, abs=0.03)

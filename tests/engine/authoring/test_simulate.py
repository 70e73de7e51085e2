"""Observers act through options only, always come to an end, and are as able as stated."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.authoring.simulate import Observer, observe, varied
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.play import Play
from engine.play.score import assess
from engine.play.terms import Terms
from tests.conftest import SAMPLES

LIBRARY = Library(Shelf(SAMPLES))
SHIPPED = Library(Shelf())
QUESTIONS = sorted(header.id for header in SHIPPED.shelf.headers.values() if header.channel == "quiz")


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
    assert sum(observer.rating(scam) > 3 for observer in seen) / 4000 == pytest.approx(hits, abs=0.03)
    assert sum(observer.rating(genuine) > 3 for observer in seen) / 4000 == pytest.approx(alarms, abs=0.03)


def test_a_style_and_a_lapse_stand_before_the_evidence(shipped: Library) -> None:
    scams = [header.id for header in shipped.shelf.headers.values() if header.truth == "scam"]
    plays = [Play.begin(shipped.scenario(name), Terms("1")) for name in scams]
    able = Observer(9, 0, "s")
    assert all(able.rating(play) == 6 for play in plays)
    assert {replace(able, always="genuine").rating(play) for play in plays} == {1}
    guessed = [replace(able, lapse=1.0).rating(play) for play in plays]
    assert {*guessed} == {1, 2, 3, 4, 5, 6}


def test_who_is_blind_to_every_flag_takes_a_scam_for_genuine(shipped: Library) -> None:
    play = Play.begin(shipped.scenario("cn-telecom-h4w"), Terms("1"))
    kinds = frozenset(cue.kind for cue in play.scenario.cues)
    able = Observer(9, 0, "s")
    assert replace(able, blind=kinds).rating(play) == 1
    assert replace(able, blind=kinds - {"remote-control"}).rating(play) == 6


def test_a_population_spreads_as_asked() -> None:
    people = [varied(Observer(1.5, 0.2, str(n)), 0.5) for n in range(2000)]
    for values, mean, spread in (
        ([observer.d_prime for observer in people], 1.5, 0.5),
        ([observer.criterion for observer in people], 0.2, 0.25),
    ):
        assert fmean(values) == pytest.approx(mean, abs=0.05)
        assert stdev(values) == pytest.approx(spread, rel=0.06)
    assert varied(Observer(1.5, 0.2, "x"), 0) == Observer(1.5, 0.2, "x")


def correctness(name: str, seed: str, terms: str = "1", knowledge: float = 0.6) -> int | None:
    """How right an observer answers a shipped question, in thousandths."""
    observer = Observer(0, 0, seed, knowledge=knowledge)
    return assess(observe(Play.begin(SHIPPED.scenario(name), Terms(terms)), observer)).correct


@pytest.mark.parametrize("knowledge", [0.0, 0.6, 1.0])
def test_questions_are_answered_rightly_by_chance(knowledge: float) -> None:
    answers = [
        correctness(name, str(seed), knowledge=knowledge) == 1000 for name in QUESTIONS for seed in range(60)
    ]
    # four standard errors of such a share
    near = 4 * (knowledge * (1 - knowledge) / len(answers)) ** 0.5
    assert fmean(answers) == pytest.approx(knowledge, abs=near)


@given(st.sampled_from(QUESTIONS), st.text("abc", max_size=4))
def test_who_answers_a_question_rightly_does_so_in_whatever_order_it_is_shown(name: str, seed: str) -> None:
    assert correctness(name, seed, "1") == correctness(name, seed, "2")

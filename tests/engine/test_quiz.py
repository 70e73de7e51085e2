"""Questions of all six kinds: answered part by part, taken back, graded, replayed."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.channels.quiz import Quiz
from engine.channels.quiz.choosing import Single
from engine.channels.quiz.matching import Matching, Pair
from engine.channels.quiz.number import Number
from engine.channels.quiz.ordering import Ordering, Step
from engine.encounter import Action, Kind, Scene
from engine.errors import InputError
from engine.library import Library
from engine.play import Play
from engine.score import assess
from engine.shelf import Shelf
from engine.terms import Terms

LIBRARY = Library(Shelf())
QUESTIONS = sorted(one.id for one in LIBRARY.shelf.headers.values() if one.channel == "quiz")

ORDER = Ordering(kind="order", stem="?", step=tuple(Step(text=str(n), why="w") for n in range(4)))
MATCH = Matching(
    kind="match",
    stem="?",
    pair=tuple(Pair(left=one, right=one.upper(), why="w") for one in "abc"),
    other=("Z",),
)
NUMBER = Number.model_validate(
    {"kind": "number", "stem": "?", "answer": 50, "tolerance": 2, "unit": "元", "why": "w"}
)


def ticked(asked: Ordering | Matching, *places: int) -> Scene:
    scene = Scene()
    for place in places:
        scene = asked.answer(scene, Action(Kind.TICK, place=place))
    return scene


def test_every_kind_is_shipped() -> None:
    kinds = {LIBRARY.scenario(name).quiz.kind for name in QUESTIONS}  # type: ignore[attr-defined]
    assert kinds == {"single", "multiple", "true-false", "order", "match", "number"}


@pytest.mark.parametrize(
    ("order", "worth"), [((0, 1, 2, 3), 1000), ((3, 2, 1, 0), 0), ((1, 0, 2, 3), 833), ((0, 3, 1, 2), 666)]
)
def test_an_order_is_worth_its_concordant_pairs(order: tuple[int, ...], worth: int) -> None:
    assert ORDER.correctness(ticked(ORDER, *order)) == worth


def test_only_the_right_order_is_worth_all() -> None:
    whole = [order for order in permutations(range(4)) if ORDER.correctness(ticked(ORDER, *order)) == 1000]
    assert whole == [(0, 1, 2, 3)]


@given(st.text(max_size=6))
def test_steps_are_never_shown_in_their_right_order(seed: str) -> None:
    shown = [one.action.place for one in ORDER.options(Scene(), seed, "s")]
    assert sorted(shown) == [0, 1, 2, 3]
    assert shown != sorted(shown)


@pytest.mark.parametrize(("chosen", "worth"), [((0, 1, 2), 1000), ((1, 0, 2), 333), ((3, 1, 2), 666)])
def test_a_match_is_worth_its_pairs(chosen: tuple[int, ...], worth: int) -> None:
    assert MATCH.correctness(ticked(MATCH, *chosen)) == worth


def test_what_was_matched_is_not_offered_again() -> None:
    left = [one.label for one in MATCH.options(ticked(MATCH, 1), "s", "s")]
    assert set(left) == {"A", "C", "Z", "Begin again"}


@pytest.mark.parametrize(("typed", "worth"), [("50", 1000), ("48", 1000), ("52", 1000), ("47", 0), ("0", 0)])
def test_a_number_is_right_within_its_tolerance(typed: str, worth: int) -> None:
    assert NUMBER.correctness(NUMBER.answer(Scene(), Action(Kind.TYPE, typed))) == worth


@pytest.mark.parametrize("typed", ["", "05", "-1", "1.5", "x", "1234567890", "５"])
def test_only_a_whole_number_is_typed(typed: str) -> None:
    name = next(one for one in QUESTIONS if LIBRARY.scenario(one).quiz.kind == "number")  # type: ignore[attr-defined]
    with pytest.raises(InputError):
        Play.begin(LIBRARY.scenario(name), Terms("1")).act(Action(Kind.TYPE, typed), 1)


def test_a_question_nobody_could_answer_is_refused() -> None:
    wrong = {"text": "t", "why": "w"}
    with pytest.raises(ValidationError, match="right = true"):
        Single.model_validate({"kind": "single", "stem": "?", "option": [wrong, wrong]})


@given(name=st.sampled_from(QUESTIONS), data=st.data())
def test_any_answer_replays_and_is_bounded(name: str, data: st.DataObject) -> None:
    play = Play.begin(LIBRARY.scenario(name), Terms(data.draw(st.text(max_size=3))))
    for number in range(40):
        if play.over:
            break
        play = play.act(data.draw(st.sampled_from(play.options)).action, number)
    assert Play.replay(play.scenario, play.terms, play.events) == play
    if play.over:
        scenario = play.scenario
        assert isinstance(scenario, Quiz)
        right = assess(play).correct
        assert right is not None and 0 <= right <= 1000
        rows = scenario.answers(play.scene)
        missed = any(one.own for one in rows) or any(one.right != one.chosen for one in rows)
        assert (right == 1000) == (not missed)


def test_an_answer_can_be_taken_back_whole() -> None:
    name = next(one for one in QUESTIONS if LIBRARY.scenario(one).quiz.kind == "match")  # type: ignore[attr-defined]
    begun = Play.begin(LIBRARY.scenario(name), Terms("1"))
    play = begun.act(begun.options[0].action, 1).act(Action(Kind.TICK, "again"), 2)
    assert play.scene == begun.scene and play.options == begun.options

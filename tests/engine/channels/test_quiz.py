"""Questions of all six kinds: answered part by part, taken back, graded, replayed."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.channels.quiz import Question, Quiz
from engine.channels.quiz.choosing import Multiple, Single, TrueFalse
from engine.channels.quiz.matching import Matching, Other, Pair
from engine.channels.quiz.number import Number
from engine.channels.quiz.ordering import Ordering, Step
from engine.errors import InputError
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind, Phase, Scene
from engine.play.play import Play
from engine.play.score import assess
from engine.play.terms import Terms
from engine.text import typed_number

LIBRARY = Library(Shelf())
QUESTIONS = sorted(header.id for header in LIBRARY.shelf.headers.values() if header.channel == "quiz")

ORDER = Ordering(kind="order", stem="?", step=tuple(Step(text=str(n), why="w") for n in range(4)))
MATCH = Matching(
    kind="match",
    stem="?",
    pair=tuple(Pair(left=letter, right=letter.upper(), why="w") for letter in "abc"),
    other=(Other(text="Z", why="z"),),
)
NUMBER = Number.model_validate(
    {"kind": "number", "stem": "?", "answer": 50, "tolerance": 2.5, "unit": "元", "why": "w"}
    | {"low": "l", "high": "h"}
)


def ticked(question: Ordering | Matching, *places: int) -> Scene:
    scene = Scene()
    for place in places:
        scene = question.answer(scene, Action(Kind.TICK, place=place))
    return scene


def asked(name: str) -> Question:
    """Return how a shipped question is asked."""
    scenario = LIBRARY.scenario(name)
    assert isinstance(scenario, Quiz)
    return scenario.quiz


def test_every_kind_is_shipped() -> None:
    assert {type(asked(name)) for name in QUESTIONS} == {
        Single,
        Multiple,
        TrueFalse,
        Ordering,
        Matching,
        Number,
    }


@given(st.sampled_from(QUESTIONS), st.text("abc", max_size=4), st.booleans())
def test_an_answer_key_is_right_and_what_is_meant_to_be_wrong_is_not(
    name: str, seed: str, right: bool
) -> None:
    scenario = LIBRARY.scenario(name)
    play = Play.begin(scenario, Terms(seed))
    for at, action in enumerate(scenario.answer_key(seed, right=right)):
        assert play.phase is Phase.ENCOUNTER
        play = play.act(action, at)
    if not play.over:
        play = play.act(Action(Kind.ENOUGH), len(play.events))
    assert play.over
    assert (assess(play).correct == 1000) == right


def test_wrong_answers_differ_and_cover_what_can_be_wrong() -> None:
    questions = {type(asked(name)): asked(name) for name in QUESTIONS}
    wrong = {
        kind: {question.wrong(str(seed), "q") for seed in range(400)} for kind, question in questions.items()
    }
    numbers = {Decimal(action.target) for (action,) in wrong[Number]}
    assert all(len(answers) > 1 for kind, answers in wrong.items() if kind is not TrueFalse)
    assert len(wrong[TrueFalse]) == 1
    assert all(number >= 0 and typed_number(f"{number:f}") for number in numbers)


@pytest.mark.parametrize("answer", [0, 1, 999_999_999])
def test_where_no_number_is_wrong_the_right_one_is_given(answer: int) -> None:
    question = Number.model_validate(
        {"kind": "number", "stem": "?", "answer": answer, "tolerance": 999_999_999, "unit": "元", "why": "w"}
    )
    assert question.wrong("1", "q") == question.right == (Action(Kind.TYPE, str(answer)),)


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
    places = [option.action.place for option in ORDER.options(Scene(), seed, "s")]
    assert sorted(places) == [0, 1, 2, 3]
    assert places != sorted(places)


def test_choosing_a_step_again_takes_it_back_and_those_after_it_move_up() -> None:
    by_label = {option.label: option for option in ORDER.options(ticked(ORDER, 2, 0, 3, 0), "s", "s")}
    assert {label: option.rank for label, option in by_label.items()} == {"2": 1, "3": 2, "0": 0, "1": 0}
    assert [label for label, option in by_label.items() if option.chosen] == [
        label for label in by_label if label in "23"
    ]


def test_an_order_can_be_given_once_every_step_has_its_place() -> None:
    assert Kind.ENOUGH not in {option.kind for option in ORDER.options(ticked(ORDER, 2, 0, 3), "s", "s")}
    assert ORDER.options(ticked(ORDER, 2, 0, 3, 1), "s", "s")[-1].kind is Kind.ENOUGH


def test_an_order_tells_its_places_beside_the_right_ones() -> None:
    rows = [(row.place, row.text, row.own, row.chosen) for row in ORDER.answers(ticked(ORDER, 0, 2, 1, 3))]
    assert rows == [(1, "0", "", True), (2, "1", "3", False), (3, "2", "2", False), (4, "3", "", True)]


@given(st.lists(st.integers(0, 3), max_size=20))
def test_an_order_never_holds_a_step_twice(places: list[int]) -> None:
    used = ticked(ORDER, *places).used
    assert len(set(used)) == len(used)
    assert {int(place) for place in used} == {place for place in range(4) if places.count(place) % 2}


@pytest.mark.parametrize(("chosen", "worth"), [((0, 1, 2), 1000), ((1, 0, 2), 333), ((3, 1, 2), 666)])
def test_a_match_is_worth_its_pairs(chosen: tuple[int, ...], worth: int) -> None:
    assert MATCH.correctness(ticked(MATCH, *chosen)) == worth


def test_what_was_matched_is_not_offered_again() -> None:
    labels = [option.label for option in MATCH.options(ticked(MATCH, 1), "s", "s")]
    assert set(labels) == {"A", "C", "Z", "Begin again"}


def test_a_match_tells_what_was_chosen_and_why_the_rest_goes_with_nothing() -> None:
    rows = MATCH.answers(ticked(MATCH, 3, 1, 2))
    assert [(row.text, row.right, row.chosen, row.own, row.why) for row in rows] == [
        ("a: A", True, False, "Z", "w"),
        ("b: B", True, True, "", "w"),
        ("c: C", True, True, "", "w"),
        ("Z", False, True, "", "z"),
    ]


@pytest.mark.parametrize(
    ("typed", "worth"),
    [("50", 1000), ("47.5", 1000), ("52.5", 1000), ("52.501", 0), ("47.499", 0), ("0", 0), ("999999999", 0)],
)
def test_a_number_is_right_within_its_tolerance(typed: str, worth: int) -> None:
    assert NUMBER.correctness(NUMBER.answer(Scene(), Action(Kind.TYPE, typed))) == worth


@pytest.mark.parametrize("question", [ORDER, MATCH, NUMBER])
def test_what_was_not_answered_is_worth_nothing(question: Question) -> None:
    assert question.correctness(Scene()) == 0
    assert not any(row.chosen and not row.right for row in question.answers(Scene()))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("50", [("50 元", True, True, "", "w")]),
        ("52", [("50 元", True, True, "52 元", "w")]),
        ("40", [("50 元", True, False, "", "w"), ("40 元", False, True, "", "l")]),
        ("62.1", [("50 元", True, False, "", "w"), ("62.1 元", False, True, "", "h")]),
    ],
)
def test_a_number_is_told_beside_ones_own(
    typed: str, expected: list[tuple[str, bool, bool, str, str]]
) -> None:
    rows = NUMBER.answers(NUMBER.answer(Scene(), Action(Kind.TYPE, typed)))
    assert [(row.text, row.right, row.chosen, row.own, row.why) for row in rows] == expected


@given(st.integers(0, 999_999_999_000), st.integers(0, 10**12 - 1), st.integers(0, 10**6))
def test_a_number_is_graded_exactly(right: int, own: int, tolerance: int) -> None:
    """In thousandths, against whole-number arithmetic."""
    data = {"kind": "number", "stem": "?", "unit": "元", "why": "w"}
    written = {"answer": right / 1000, "tolerance": tolerance / 1000}
    typed = typed_number(f"{own // 1000}.{own % 1000:03}")
    assert typed is not None
    question = Number.model_validate(data | written)
    given_ = question.correctness(question.answer(Scene(), Action(Kind.TYPE, typed)))
    assert given_ == (1000 if abs(right - own) <= tolerance else 0)
    body = question.model_dump_json(by_alias=True, exclude_defaults=True)
    assert Number.model_validate_json(body) == question


@pytest.mark.parametrize("typed", ["", "05", "-1", "1.50", "1.", "1.2345", "1,000", "x", "1234567890", "５"])
def test_only_a_number_in_its_one_form_is_recorded(typed: str) -> None:
    name = next(question_id for question_id in QUESTIONS if isinstance(asked(question_id), Number))
    with pytest.raises(InputError):
        Play.begin(LIBRARY.scenario(name), Terms("1")).act(Action(Kind.TYPE, typed), 1)


@given(name=st.sampled_from(QUESTIONS), data=st.data())
def test_any_answer_replays_and_is_bounded(name: str, data: st.DataObject) -> None:
    play = Play.begin(LIBRARY.scenario(name), Terms(data.draw(st.text(max_size=3))))
    for number in range(40):
        if play.over:
            break
        play = play.act(data.draw(st.sampled_from(play.options)).action, number)
    assert Play.replay(play.scenario, play.terms, play.events) == play
    if play.over:
        assert assess(play).parts[0].events
        scenario = play.scenario
        assert isinstance(scenario, Quiz)
        right = assess(play).correct
        assert right is not None and 0 <= right <= 1000
        rows = scenario.answers(play.scene)
        missed = any(row.own for row in rows) or any(row.right != row.chosen for row in rows)
        assert (right == 1000) == (not missed)


def test_an_answer_can_be_taken_back_whole() -> None:
    name = next(question_id for question_id in QUESTIONS if isinstance(asked(question_id), Matching))
    begin = Play.begin(LIBRARY.scenario(name), Terms("1"))
    play = begin.act(begin.options[0].action, 1).act(Action(Kind.TICK, "again"), 2)
    assert play.scene == begin.scene and play.options == begin.options

"""Rasch against published fits, and on people and items that are known."""

from __future__ import annotations

import random
from itertools import product
from math import exp

import numpy as np
import pytest
from girth import onepl_mml

from results.measures.fitted.rasch import LEAST, Difficulty, Rasch, ability, information, most_telling, rasch
from tests.results.measures.test_items import PEOPLE

LSAT6 = [{item: bool(score) for item, score in person.items()} for person in PEOPLE]


def answered(
    chance: random.Random, able: float, difficulties: dict[str, float], items: list[str]
) -> dict[str, bool]:
    return {item: chance.random() < 1 / (1 + exp(difficulties[item] - able)) for item in items}


def drawn(people: int, items: int, each: int, seed: int) -> tuple[dict[str, float], list[dict[str, bool]]]:
    chance = random.Random(seed)
    difficulties = {f"i{n:02}": -2 + 4 * n / (items - 1) for n in range(items)}
    return difficulties, [
        answered(chance, chance.gauss(0, 1), difficulties, chance.sample(sorted(difficulties), each))
        for _ in range(people)
    ]


def test_the_law_school_test() -> None:
    # mirt gives easiness 2.730 .999 .240 1.306 2.099, variance .570; ltm a log-likelihood of -2466.938.
    fit = rasch(LSAT6, prior=None)
    assert fit and fit.people == 1000
    assert [-item.value for item in fit.items.values()] == pytest.approx(
        [2.730, 0.999, 0.240, 1.306, 2.099], abs=1e-3
    )
    assert fit.sd**2 == pytest.approx(0.570, abs=1e-3)
    assert fit.log_likelihood == pytest.approx(-2466.938, abs=1e-3)


def test_its_difficulties_in_spreads_of_ability() -> None:
    # As ltm prints them, with the slope .7551 in front.
    fit = rasch(LSAT6, prior=None)
    assert fit and fit.sd == pytest.approx(0.7551, abs=1e-4)
    assert [item.value / fit.sd for item in fit.items.values()] == pytest.approx(
        [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802], abs=1e-3
    )


def test_the_prior_hardly_moves_a_thousand_people() -> None:
    free, held = rasch(LSAT6, prior=None), rasch(LSAT6)
    assert free and held
    for item, other in zip(free.items.values(), held.items.values(), strict=True):
        assert abs(other.value) < abs(item.value) and other.value == pytest.approx(item.value, abs=0.02)


@pytest.mark.parametrize(
    ("pattern", "value", "error"),
    [
        ("111", 0.95925, 0.81174),
        ("110", 0.31543, 0.79563),
        ("100", -0.31543, 0.79563),
        ("000", -0.95925, 0.81174),
    ],
)
def test_expected_abilities(pattern: str, value: float, error: float) -> None:
    items = {"a": -1.0, "b": 0.0, "c": 1.0}
    able = ability(items, 1.0, {name: sign == "1" for name, sign in zip(items, pattern, strict=True)})
    assert (able.value, able.error) == pytest.approx((value, error), abs=5e-6)


def test_without_answers_only_the_spread_is_known() -> None:
    able = ability({}, 1.5, {"unknown": True})
    assert (able.value, able.error) == pytest.approx((0.0, 1.5), abs=1e-6)


def test_an_answer_tells_most_where_it_is_least_sure() -> None:
    assert information(0.5, 0.5) == 0.25
    assert information(2.0, 0.5) == information(-1.0, 0.5) == pytest.approx(0.1491465)


def test_what_is_nearest_to_the_ability_tells_most() -> None:
    items = {name: Difficulty(value, 0.1) for name, value in zip("abcde", (-2, -1, 0, 1, 2), strict=True)}
    fit = Rasch(items, 1.0, 0.0, 100)
    assert most_telling(fit, {}) == ["c", "b", "d", "a", "e"]
    # right on b, c and d: expected at .959 (three items at -1, 0, 1)
    assert most_telling(fit, {"b": True, "c": True, "d": True}) == ["e", "a"]
    assert most_telling(fit, {"b": False, "c": False, "d": False}) == ["a", "e"]
    assert most_telling(fit, {"unknown": True}) == ["c", "b", "d", "a", "e"]


@pytest.mark.parametrize(("people", "items", "each"), [(400, 10, 10), (400, 10, 5)])
def test_difficulties_put_in_are_found_whoever_met_which(people: int, items: int, each: int) -> None:
    difficulties, answers = drawn(people, items, each, seed=3)
    fit = rasch(answers)
    assert fit and fit.sd == pytest.approx(1.0, abs=0.2)
    beyond = [
        abs(fit.items[name].value - b) > 1.96 * fit.items[name].error for name, b in difficulties.items()
    ]
    assert sum(beyond) <= 2


def test_the_errors_cover_what_was_put_in() -> None:
    inside = total = 0
    for seed in range(30):
        difficulties, answers = drawn(120, 6, 6, seed)
        fit = rasch(answers)
        assert fit
        for name, b in difficulties.items():
            inside += abs(fit.items[name].value - b) < 1.96 * fit.items[name].error
            total += 1
    assert 0.90 <= inside / total <= 0.99


@pytest.mark.parametrize(
    "patterns",
    [["11", "00"], ["11"], ["00"], ["10"], ["10", "01"], ["1100", "1110", "1000", "0000", "1111"]],
)
def test_strange_answers_are_fitted_or_not_but_never_break(patterns: list[str]) -> None:
    people = [{f"q{n}": sign == "1" for n, sign in enumerate(pattern)} for pattern in patterns] * LEAST
    fit = rasch(people)
    if fit:
        assert all(abs(item.value) < 30 and item.error < 30 for item in fit.items.values())


def test_too_few_people_are_not_fitted() -> None:
    enough = LSAT6[::30][:LEAST]
    assert isinstance(rasch(enough), Rasch)
    assert rasch(enough[1:]) is None
    assert rasch([*enough[1:], {"q0": True}]) is None


def test_an_item_all_got_right_has_a_finite_difficulty() -> None:
    people = [{**answers, "gift": True} for answers in LSAT6[::10]]
    fit = rasch(people)
    assert fit and fit.items["gift"].value == min(item.value for item in fit.items.values())
    assert fit.items["gift"].error > 2 * fit.items["q0"].error


def test_chance_alone_has_hardly_any_spread() -> None:
    people = [dict(zip("abcd", pattern, strict=True)) for pattern in product((True, False), repeat=4)] * 4
    fit = rasch(people)
    assert fit and fit.sd < 0.05
    assert [item.value for item in fit.items.values()] == pytest.approx([0.0] * 4, abs=1e-6)


def test_another_program_finds_the_same() -> None:
    chance = random.Random(5)
    abilities = [chance.gauss(0, 1.3) for _ in range(300)]
    hard = [-1.5 + number / 4 for number in range(13)]
    right = [[chance.random() < 1 / (1 + exp(b - able)) for able in abilities] for b in hard]
    people = [{f"q{at:02}": row[who] for at, row in enumerate(right)} for who in range(len(abilities))]
    fit, other = rasch(people, prior=None), onepl_mml(np.array(right, dtype=int))
    assert fit is not None
    assert fit.sd == pytest.approx(float(other["Discrimination"]), abs=0.02)
    theirs = [float(difficulty) * float(other["Discrimination"]) for difficulty in other["Difficulty"]]
    assert [item.value for item in fit.items.values()] == pytest.approx(theirs, abs=0.02)

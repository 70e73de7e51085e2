"""The plain front end asks questions of every kind by numbered lines."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from drills.cli import run
from drills.plain.encounter import STEPS
from engine.errors import Exit
from engine.library.library import Library
from engine.play.play import Play
from engine.play.terms import Terms

Played = Callable[..., str]


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Played:
    """Return a function that answers a shipped question with these lines and returns what was said."""

    def play(name: str, *lines: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines) + "\n\n"))
        assert run(["play", name, "--plain", "--seed", "1"]) == Exit.DONE
        return capsys.readouterr().out

    return play


def begun(shipped: Library, name: str) -> Play:
    """Return a question as it is asked with this seed."""
    return Play.begin(shipped.scenario(name), Terms("1"))


def key(play: Play, place: int) -> str:
    """Return the digit of the answer that stands at this place in the file."""
    return str(1 + [option.action.place for option in play.options].index(place))


def test_a_single_answer_is_one_line(shipped: Library, played: Played) -> None:
    text = played("cn-telecom-n98", key(begun(shipped, "cn-telecom-n98"), 2))
    assert "Points:  100" in text and "your answer" in text


def test_several_answers_are_one_line(shipped: Library, played: Played) -> None:
    play = begun(shipped, "cn-telecom-56v")
    text = played("cn-telecom-56v", " ".join(key(play, place) for place in (0, 2, 4)))
    assert "Points:  100" in text


def test_a_statement_is_agreed_with_or_not(played: Played) -> None:
    assert "Points:  100" in played("cn-telecom-3px", "2")
    assert "Points:  0" in played("cn-telecom-3px", "1")


def test_steps_are_placed_one_after_another_and_taken_back(shipped: Library, played: Played) -> None:
    play = begun(shipped, "cn-counter-k2w")
    keys = [key(play, place) for place in range(4)]
    text = played("cn-counter-k2w", keys[3], keys[0], keys[3], *keys[1:], "0")
    assert "Points:  100" in text and "You put it at" not in text
    assert "No longer: 不服，三个工作日内申请鉴定" in text
    assert "先单独放开，不再花出去 [1]" in text
    text = played("cn-counter-k2w", *reversed(keys), "0")
    assert "Points:  0" in text
    assert "先单独放开，不再花出去  You put it at 4." in text


def test_pairs_are_asked_one_after_another(shipped: Library, played: Played) -> None:
    play, keys = begun(shipped, "cn-telecom-c6z"), []
    for place in (0, 1, 2, 4):
        keys.append(key(play, place))
        play = play.act(next(option.action for option in play.options if option.action.place == place), 0)
    text = played("cn-telecom-c6z", *keys, "0")
    assert "Points:  75" in text
    assert "领导急着要打款: 冒充领导熟人  Yours: 网络婚恋、交友." in text
    assert "这一类先谈感情，日子久了才提到钱。" in text


@pytest.mark.parametrize("typed", ["37", "３９", "35.5岁", " 40 岁"])
def test_a_number_is_typed_with_its_unit_or_without(played: Played, typed: str) -> None:
    assert "Points:  100" in played("cn-telecom-w8d", typed)


def test_what_is_no_number_is_asked_again(played: Played) -> None:
    text = played("cn-telecom-w8d", "六十", "6,0", "60")
    assert text.count("Please answer with a number") == 2
    assert "60 岁  your answer" in text and "常听说的是老人" in text and "Points:  0" in text


@pytest.mark.parametrize("name", ["cn-counter-b4y", "cn-counter-k2w"])
def test_a_stuck_key_pauses_the_run(played: Played, name: str) -> None:
    text = played(name, *["1"] * 1000)
    assert 10 < text.count("\n>") <= STEPS

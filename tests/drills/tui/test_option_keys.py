"""The digits of a procedure's steps: what stays keeps its own, whatever is taken and whatever comes up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drills.run.step_digits import StepDigits
from drills.tui.keys.option_keys import keyed
from engine.play.encounter import Action, Kind, Option


def steps(*names: str) -> list[Option]:
    return [Option(Kind.STEP, name, Action(Kind.STEP, name)) for name in names]


def test_a_step_keeps_its_digit_and_a_new_one_takes_none_that_was_had() -> None:
    held = StepDigits()
    assert keyed(steps("a", "b", "c"), held).digits == (1, 2, 3)
    after = keyed(steps("d", "a", "c"), held)
    assert [(digit, option.label) for digit, option in zip(after.digits, after.numbered, strict=True)] == [
        (1, "a"), (3, "c"), (4, "d"),
    ]  # fmt: skip
    assert after.by_digit(2) is None and after.by_digit(4) == after.numbered[-1]


def test_where_all_digits_were_had_a_free_one_is_used_again() -> None:
    held = StepDigits()
    keyed(steps(*"abcdefghi"), held)
    assert keyed(steps(*"abdefghi", "j"), held).digits == tuple(range(1, 10))


@given(st.lists(st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=9), max_size=6))
def test_no_digit_stands_for_two_and_none_moves(moments: list[list[str]]) -> None:
    held = StepDigits()
    before: dict[str, int] = {}
    for names in moments:
        now = keyed(steps(*names), held)
        digits = {option.label: digit for digit, option in zip(now.digits, now.numbered, strict=True)}
        assert len({*digits.values()}) == len(names) and all(0 < digit <= 9 for digit in digits.values())
        assert all(digits[name] == digit for name, digit in before.items() if name in digits)
        before = digits


def test_replies_are_counted_anew_each_turn() -> None:
    held = StepDigits()
    for _turn in range(2):
        options = [Option(Kind.REPLY, name, Action(Kind.REPLY, name)) for name in "ab"]
        assert keyed(options, held).digits == (1, 2)

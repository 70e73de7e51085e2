"""Keys are taken by the screen they were pressed for, and by no other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key

from drills.tui.app import RingtrueApp
from drills.tui.keys import fresh_keys
from drills.tui.keys.fresh_keys import FreshKeys, now
from drills.tui.screens.between.next_turn import NextTurnScreen
from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.encounter.banknote import BanknoteScreen
from drills.tui.screens.encounter.sms import SmsScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from engine.play.encounter import Kind
from tests.drills.tui.conftest import Lay, begin, frame, kinds, on, press
from tests.drills.tui.geometry import inside, words

DELAY, GAP = 0.7, 0.1


@pytest.fixture
def paced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a repeat be a repeat, as it is for people."""
    monkeypatch.setattr(fresh_keys, "REPEAT_DELAY", DELAY)
    monkeypatch.setattr(fresh_keys, "REPEAT_GAP", GAP)


def opened(led_here: str) -> FreshKeys:
    keys = FreshKeys()
    keys.show(led_here, 10)
    return keys


@pytest.mark.usefixtures("paced")
def test_a_key_held_down_acts_again_only_after_it_was_let_go() -> None:
    keys = opened("enter")
    held = [10.5 + number / 30 for number in range(100)]
    assert not any(keys.takes("enter", at) for at in held)
    assert keys.takes("enter", held[-1] + 0.5)


@pytest.mark.usefixtures("paced")
def test_another_key_is_taken_at_once_and_ends_the_hold() -> None:
    keys = opened("enter")
    assert keys.takes("5", 10.01)
    assert keys.takes("enter", 10.2)


@pytest.mark.usefixtures("paced")
def test_enter_held_down_on_one_screen_acts_once_and_digits_typed_fast_act_each() -> None:
    keys = opened("1")
    assert [keys.takes("enter", at) for at in (12, 12.5, 12.53, 12.56)] == [True, True, False, False]
    assert [keys.takes("8", at) for at in (13, 13.01)] == [True, True]


async def test_a_digit_typed_over_the_summary_does_not_choose_who_plays_next() -> None:
    screen = NextTurnScreen("短信快判")
    app = RingtrueApp(lambda: screen)  # type: ignore[arg-type, return-value]
    early = now()
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        assert not screen.takes("1", early)
        assert screen.takes("1", now()) and screen.takes("1", now())


@given(st.floats(0, 9.99), st.sampled_from(["enter", "1", "space", "0"]))
def test_what_was_pressed_before_the_frame_is_for_the_screen_before(at: float, key: str) -> None:
    assert not opened("x").takes(key, at)
    assert not FreshKeys().takes(key, at + 100)


def test_escape_only_asks_and_is_always_taken() -> None:
    assert FreshKeys().takes("escape", 1)


async def test_two_enters_in_a_debrief_judge_nothing_on_the_next_screen(lay: Lay) -> None:
    table = lay("pack-s1a", "pack-s2b")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", "4", "enter", "1", "enter")
        while table.session.position == 0:
            on(table, DebriefScreen)
            for _twice in range(2):  # both are queued before the app can show anything
                table.app.post_message(Key("enter", "\r"))
            await pilot.pause()
        await frame(pilot)
        on(table, SmsScreen)
        assert (table.session.position, kinds(table)) == (1, [])
        await press(pilot, "enter")
        on(table, VerdictScreen)


async def test_a_key_stamped_before_the_frame_is_dropped_however_late_it_comes(lay: Lay) -> None:
    table = lay("pack-s2b")
    early = now()
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await frame(pilot)
        key = Key("enter", "\r")
        key.time = early
        table.app.post_message(key)
        await pilot.pause()
        on(table, SmsScreen)
        assert kinds(table) == []


@pytest.mark.parametrize("size", [(60, 18), (80, 24)])
async def test_a_note_is_judged_only_once_it_was_looked_at(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-n1a")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", "0")
        screen = on(table, BanknoteScreen)
        assert kinds(table) == []
        assert all(hint.key != "Enter" for hint in screen.hints())
        inside(table.app)
        await press(pilot, "1", "enter")
        on(table, VerdictScreen)
        assert kinds(table) == [Kind.LOOK, Kind.ENOUGH]


async def test_while_reading_again_a_digit_chooses_the_verdict(lay: Lay) -> None:
    table = lay("pack-n1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "1", "enter", "0")
        screen = on(table, BanknoteScreen)
        assert "1-6" in words(table.app)
        assert screen.hints()[0].key == "1-6"
        await press(pilot, "7")
        on(table, BanknoteScreen)
        await press(pilot, "5")
        on(table, VerdictScreen)
        assert table.session.play.rating is None
        await press(pilot, "enter")
        assert table.session.play.rating == 5

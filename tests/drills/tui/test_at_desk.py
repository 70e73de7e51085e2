"""The trainer's desk: its PIN asked for, set once, taken off; it locks itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from drills.desk.desk import Desk
from drills.desk.preferences.pin import Pin
from drills.desk.preferences.settings import LOCK_MINUTES, keep_lock, read_settings
from drills.tui.app import RingtrueApp
from drills.tui.screens.desk.menu import DeskScreen
from drills.tui.screens.desk.pin import LockOrNotScreen, PinScreen, SetPinScreen
from drills.tui.screens.desk.settings import SettingsScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.roster.paste import PasteScreen
from drills.words.language import choose
from engine.library.library import Library
from tests.drills.tui.conftest import Ticks, press
from tests.drills.tui.geometry import inside, words

AWAY = LOCK_MINUTES * 60_000


@pytest.fixture
def clock() -> Ticks:
    return Ticks()


@pytest.fixture
def desk(tmp_path: Path, library: Library, clock: Ticks) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", library.shelf, clock) as opened:
        opened.group("城南")
        yield opened


def app(desk: Desk, clock: Ticks) -> RingtrueApp:
    program = RingtrueApp(lambda: HomeScreen(desk))
    program.idle.clock = clock
    return program


async def left_alone(program: RingtrueApp, pilot: Pilot[None], clock: Ticks) -> None:
    clock.now += AWAY
    program.idle.run_out()
    await pilot.pause()


@pytest.mark.parametrize(("wide", "high", "language"), [(60, 18, "zh_CN"), (80, 24, "en"), (60, 18, "zh_TW")])
async def test_a_pin_is_asked_for_once_then_each_time(
    desk: Desk, clock: Ticks, wide: int, high: int, language: str
) -> None:
    choose(language)
    program = app(desk, clock)
    async with program.run_test(size=(wide, high)) as pilot:
        await press(pilot, "3")
        assert isinstance(program.screen, LockOrNotScreen)
        inside(program)
        await press(pilot, "1", *"123", "enter", *"2611", "enter", *"2612", "enter")
        assert isinstance(program.screen, SetPinScreen)
        inside(program)
        await press(pilot, *"2611", "enter", *"２６１１", "enter")
        assert isinstance(program.screen, DeskScreen)
        inside(program)
        await press(pilot, "escape", "3", *"0000", "enter")
        assert isinstance(program.screen, PinScreen) and "0000" not in words(program)
        inside(program)
        await press(pilot, *"2611", "enter")
        assert isinstance(program.screen, PinScreen)  # still within the pause
        clock.now += 1000
        await press(pilot, *"2611", "enter")
        assert isinstance(program.screen, DeskScreen)


async def test_without_a_pin_nothing_is_asked(desk: Desk, clock: Ticks) -> None:
    program = app(desk, clock)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "escape", "3", "2")
        assert isinstance(program.screen, DeskScreen)
        await left_alone(program, pilot, clock)
        await press(pilot, "escape", "3")
        assert isinstance(program.screen, DeskScreen)


async def test_it_locks_itself_and_what_was_open_is_as_it_was(desk: Desk, clock: Ticks) -> None:
    Pin(desk.store.path).set("2611")
    program = app(desk, clock)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", *"2611", "enter", "2", "1", *"abc")
        stood = program.screen
        assert isinstance(stood, PasteScreen)
        await left_alone(program, pilot, clock)
        assert isinstance(program.screen, PinScreen)
        inside(program)
        await press(pilot, *"2611", "enter")
        assert program.screen_stack[-1] is stood and stood.query_one(TextArea).text == "abc"


async def test_who_has_no_pin_leaves_the_locked_desk_and_home_goes_on(desk: Desk, clock: Ticks) -> None:
    Pin(desk.store.path).set("2611")
    program = app(desk, clock)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", *"2611", "enter", "2", "1", *"abc", "f9")
        await left_alone(program, pilot, clock)
        await press(pilot, "escape")
        assert isinstance(program.screen, HomeScreen) and len(program.screen_stack) == 2
        await press(pilot, "3")
        assert isinstance(program.screen, PinScreen)
        await press(pilot, "escape")
        assert isinstance(program.screen, HomeScreen)
        assert not program.watches


async def test_settings_change_the_lock_and_take_the_pin_off(desk: Desk, clock: Ticks) -> None:
    Pin(desk.store.path).set("2611")
    program = app(desk, clock)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", *"2611", "enter", "9")
        assert isinstance(program.screen, SettingsScreen)
        inside(program)
        await press(pilot, "2", "4")
        assert "after 30 minutes" in words(program)
        assert read_settings(desk.store.path).lock == 30
        await left_alone(program, pilot, clock)
        assert isinstance(program.screen, SettingsScreen)
        await press(pilot, "1", "2")
        assert not Pin(desk.store.path).wanted and "No PIN is asked for" in words(program)


def test_other_settings_stay_as_they_are(desk: Desk) -> None:
    file = desk.store.path.with_name("settings.toml")
    file.write_text("# ours\n[packs]\noff = ['x']  # for now\n", "utf-8")
    keep_lock(desk.store.path, 0)
    assert read_settings(desk.store.path).lock == 0 and read_settings(desk.store.path).resting == {"x"}
    assert file.read_text("utf-8").startswith("# ours\n[packs]\noff = ['x']  # for now\n")

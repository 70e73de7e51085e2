"""One's own past drills behind one's own four digits; what the trainer can do about a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from drills.desk.desk import Desk
from drills.desk.preferences.pin import Pin
from drills.tui.app import RingtrueApp
from drills.tui.screens.digits import DigitsScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.drills import DrillsScreen
from drills.tui.screens.home.history import HistoryScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.roster.people import PeopleScreen
from drills.tui.screens.roster.person import PersonScreen
from drills.words.language import _, choose
from engine.library.library import Library
from results.journal.records import enrolled
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words
from tests.results.ledger import bodies


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        Pin(opened.store.path).leave_open()
        group = opened.group("城南")
        person = opened.trainee(group.id, "王小红")
        for number in range(20):
            for body in bodies(f"r-{number}", person.id, "HCQ", first=number * 3):
                opened.store.append(body)
        yield opened


def app(desk: Desk) -> RingtrueApp:
    return RingtrueApp(lambda: HomeScreen(desk))


async def type_in(program: RingtrueApp, pilot: Pilot[None], *typed: str) -> None:
    for text in typed:
        assert isinstance(program.screen, DigitsScreen)
        inside(program)
        await press(pilot, *text, "enter")


@pytest.mark.parametrize("size", [(60, 18, "en"), (60, 18, "zh_CN"), (80, 24, "en"), (100, 30, "zh_CN")])
async def test_digits_are_chosen_once_and_asked_each_time(desk: Desk, size: tuple[int, int, str]) -> None:
    choose(size[2])
    program = app(desk)
    async with program.run_test(size=size[:2]) as pilot:
        await press(pilot, "1", "1", "0")
        await type_in(program, pilot, "4071", "4072", "4071", "4071")
        assert isinstance(program.screen, HistoryScreen)
        inside(program)
        assert words(program).count(desk.drills()[0].title) == 20
        assert f"{_('Next')}  " in words(program)
        await press(pilot, "down", "escape")
        assert isinstance(program.screen, DrillsScreen)
        await press(pilot, "0")
        await type_in(program, pilot, "4071")
        assert isinstance(program.screen, HistoryScreen)


async def test_what_is_typed_is_not_shown(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1", "1", "0", "4", "0", "7", "backspace")
        assert "● ● _" in words(program) and "40" not in words(program).replace(" ", "")


async def test_home_leads_to_ones_own_past_drills(desk: Desk) -> None:
    person = desk.trainees(desk.groups()[0].id)[0].id
    desk.people.digits.choose(person, "4071")
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "2", "1")
        await type_in(program, pilot, "4071")
        assert isinstance(program.screen, HistoryScreen)
        await press(pilot, "escape")
        assert isinstance(program.screen, HomeScreen)


async def test_three_wrong_tries_end_calmly_and_the_trainer_takes_the_digits_off(desk: Desk) -> None:
    person = desk.trainees(desk.groups()[0].id)[0].id
    desk.people.digits.choose(person, "4071")
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1", "1", "0")
        await type_in(program, pilot, "1111", "2222", "3333", "4071")
        assert isinstance(program.screen, ErrorScreen) and "The trainer can remove" in words(program)
        inside(program)
        await press(pilot, "escape", "escape", "3", "2", "4", "1")
        assert isinstance(program.screen, PersonScreen)
        inside(program)
        await press(pilot, "1")
        assert not desk.people.digits.chosen(person) and "are removed" in words(program)
        inside(program)


async def test_a_person_is_removed_only_after_a_second_word(desk: Desk) -> None:
    group = desk.groups()[0].id
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "2", "4", "1", "1")
        inside(program)
        await press(pilot, "1")
        assert [who.name for who in desk.trainees(group)] == ["王小红"]
        await press(pilot, "1", "2")
        assert isinstance(program.screen, PeopleScreen) and "王小红" not in words(program)
    assert desk.trainees(group) == [] and enrolled.groups(desk.store.db)[0].people == 0

"""What is to be practised, on its screens: asked for, changed, taken in; who has not, who is excused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.desk import duty
from drills.desk.desk import Desk
from drills.desk.preferences.pin import Pin
from drills.tui.app import RingtrueApp
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.drills import DrillsScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.who.trainees import TraineesScreen
from drills.words.language import choose
from engine.library.library import Library
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words
from tests.results.ledger import DAY

NOVEMBER = 1_793_491_200_000
"""The first of November 2026."""


@pytest.fixture
def desk(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    here = tmp_path / "Desktop"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(tmp_path))
    times = [NOVEMBER - DAY]
    with Desk.open(tmp_path / "store.db", library.shelf, lambda: times[0], lambda _time: 0) as opened:
        for name, number in (("王小红", "1001"), ("李建国", "1002")):
            opened.trainee(opened.group("城东").id, name, number)
        times[0] = NOVEMBER + 9 * DAY
        Pin(opened.store.path).leave_open()
        yield opened


def app(desk: Desk) -> RingtrueApp:
    return RingtrueApp(lambda: HomeScreen(desk))


@pytest.mark.parametrize(("wide", "high", "language"), [(60, 18, "zh_CN"), (80, 24, "en")])
async def test_a_drill_is_asked_for_changed_and_asked_for_no_more(
    desk: Desk, wide: int, high: int, language: str
) -> None:
    choose(language)
    program = app(desk)
    async with program.run_test(size=(wide, high)) as pilot:
        await press(pilot, "3", "3")
        inside(program)
        for key in ("1", "1", "2", "5", "1", "enter"):
            await press(pilot, key)
            inside(program)
        (requirement,) = duty.plan_of(desk).due
        assert (requirement.times, requirement.by, requirement.groups, requirement.last) == (2, 20, (), None)
        assert "11-20" in words(program)
        await press(pilot, "1", "3", "1", "enter")
        assert duty.plan_of(desk).due[0].groups == ("城东",)
        await press(pilot, "1", "4")
        assert not duty.plan_of(desk).of_month("2026-11")


async def test_a_file_is_looked_at_before_it_is_taken_in_and_a_wrong_one_changes_nothing(desk: Desk) -> None:
    Path("november.toml").write_text('[[due]]\ndrill = "mixed"\nfirst = 2026-11-01\ntimes = 3\n', "utf-8")
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "3", "2", "1")
        assert "3 times, until 11-30" in words(program) and not duty.plan_of(desk).due
        inside(program)
        await press(pilot, "1")
        assert duty.plan_of(desk).due[0].times == 3
        Path("november.toml").write_text('[[due]]\ndrill = "mixt"\nfirst = 2026-11-01\n', "utf-8")
        await press(pilot, "3", "1")
        assert isinstance(program.screen, ErrorScreen) and "There is no drill mixt" in words(program)
        inside(program)
    assert duty.plan_of(desk).due[0].times == 3


async def test_who_has_not_practised_is_seen_and_excused(desk: Desk) -> None:
    desk.store.path.with_name("duty.toml").write_text(
        '[[due]]\ndrill = "mixed"\nfirst = 2026-11-01\n', "utf-8"
    )
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "4")
        inside(program)
        assert "0 of 2 have practised (0%), 2 have not" in words(program)
        await press(pilot, "1", "1", "1", "2", "1", "escape")
        assert "0 of 1 have practised" in words(program) and "parental leave" in words(program)
        await press(pilot, "space")
        assert "parental leave" not in words(program) and "李建国" in words(program)
        inside(program)
        await press(pilot, "0", "2")
        assert "Nothing is asked for in 2026-10" in words(program)


async def test_each_person_is_told_what_is_to_go(desk: Desk) -> None:
    desk.store.path.with_name("duty.toml").write_text(
        '[[due]]\ndrill = "mixed"\nfirst = 2026-11-01\n', "utf-8"
    )
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1")
        assert isinstance(program.screen, TraineesScreen) and "1 to go, until 11-30" in words(program)
        inside(program)
        await press(pilot, "1")
        assert isinstance(program.screen, DrillsScreen) and "1 to go, until 11-30" in words(program)
        inside(program)


async def test_a_plan_that_cannot_be_read_is_said_where_it_is_looked_at(desk: Desk) -> None:
    desk.store.path.with_name("duty.toml").write_text("[[due]]\n", "utf-8")
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "3")
        assert "duty.toml:1:1" in words(program).replace("\n", "")

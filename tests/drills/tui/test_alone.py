"""Somebody remembered without a group, behind four digits, who joins one later and keeps what was done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.desk.intake.taking_in import people_there, reconcile, take_in
from drills.desk.party import Party
from drills.roster.people import Entry
from drills.tui.app import RingtrueApp
from drills.tui.screens.digits import DigitsScreen
from drills.tui.screens.home.drills import DrillsScreen
from drills.tui.screens.home.first import FirstScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.who.alone import AloneScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.words.language import choose
from engine.library.library import Library
from results.journal.facts.runs import RunBegun
from results.journal.records import meetings
from results.scores.groups import score_groups
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        yield opened


@pytest.mark.parametrize(("wide", "high", "language"), [(60, 18, "zh_CN"), (80, 24, "en")])
async def test_a_name_and_four_digits_then_a_group(desk: Desk, wide: int, high: int, language: str) -> None:
    choose(language)
    program = RingtrueApp(lambda: HomeScreen(desk))
    async with program.run_test(size=(wide, high)) as pilot:
        await press(pilot, "1")
        assert isinstance(program.screen, FirstScreen)
        inside(program)
        await press(pilot, "3")
        assert isinstance(program.screen, AloneScreen)
        inside(program)
        await press(pilot, "0", *"王红", "enter")
        assert isinstance(program.screen, DigitsScreen)
        await press(pilot, *"1357", "enter", *"1357", "enter")
        assert isinstance(program.screen, DrillsScreen)
        (person,) = desk.alone()
        assert desk.is_alone(Party((person,))) and desk.people.digits.open(person.id, "1357")
        await press(pilot, "escape", "1", "3", "1")
        assert isinstance(program.screen, DigitsScreen)
        inside(program)
        await press(pilot, *"2468", "enter")
        assert isinstance(program.screen, DigitsScreen)
        await press(pilot, *"1357", "enter")
        assert isinstance(program.screen, DrillsScreen)
        group = desk.group("柜面")
        while "加入小组" not in words(program) and "Join a group" not in words(program):
            await press(pilot, "right")
        inside(program)
        await press(pilot, "up", "up", "enter")
        assert isinstance(program.screen, GroupsScreen)
        await press(pilot, "1")
        assert isinstance(program.screen, DrillsScreen)
    assert desk.alone() == [] and desk.trainees(group.id) == [person]


def test_what_is_done_alone_is_in_no_groups_scores_and_goes_along(desk: Desk) -> None:
    person = desk.remember_alone("王红", "1357")
    begun = RunBegun("r-1", "d", "A", ("x",), 1, "s", "off", True, "each", 0, person.id, "")
    desk.store.append(begun)
    assert score_groups(desk.store.db) == []
    entries = [Entry("王红", "7")]
    agreed = reconcile(desk, entries, "柜面")
    assert [(each.kind, each.asked) for each in agreed.differences] == [("moved", True), ("numbered", False)]
    take_in(desk, entries, "柜面", agreed, {})
    assert [(member.id, member.number, member.group) for member in people_there(desk)] == [
        (person.id, "7", "柜面")
    ]
    assert meetings.runs_begun(desk.store.db, person.id, "") == 1

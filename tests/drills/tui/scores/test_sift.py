"""Lists of scores filtered and sorted by keys; one person's now beside before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.scores.overview import ScoresScreen
from drills.tui.screens.scores.people import PeopleScreen, needs_help
from drills.tui.screens.scores.periods import THIS_MONTH
from drills.tui.screens.scores.person import PersonScreen
from drills.tui.screens.scores.sift import SiftScreen
from drills.tui.screens.scores.which import WhichGroupScreen
from drills.words.language import choose
from engine.library.library import Library
from results.measures.detection import Counts
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words
from tests.results.ledger import BEGIN, DAY, Ledger

NOW = BEGIN + 40 * DAY
GOOD, BAD = "HHHHHHHHCCCCCCCC", "MMMMMMMMMMMMFFFFFFFFFFFFHC"


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    """Of group one 0 and 1 played before and now, 2 only before, 3 never; of group two both now."""
    ledger = Ledger(tmp_path)
    one, two = ledger.group("one", 4), ledger.group("two", 2)
    for person in one[:3]:
        ledger.play(person, "HMCF")
    ledger.now = NOW - DAY
    for person, outcomes in ((one[0], GOOD), (one[1], BAD), (two[0], GOOD), (two[1], "HC")):
        ledger.play(person, outcomes, first=100)
    ledger.store.close()
    with Desk.open(tmp_path / "store.db", library.shelf, lambda: NOW) as opened:
        yield opened


def app(desk: Desk) -> RingtrueApp:
    return RingtrueApp(lambda: ScoresScreen(desk, THIS_MONTH))


@pytest.mark.parametrize(("wide", "high", "language"), [(60, 18, "zh_CN"), (60, 18, "en"), (80, 24, "zh_TW")])
async def test_from_the_month_to_one_person_within_the_terminal(
    desk: Desk, wide: int, high: int, language: str
) -> None:
    choose(language)
    program = app(desk)
    async with program.run_test(size=(wide, high)) as pilot:
        for keys in (["3"], ["1"], ["0"], ["8"], ["1"], ["escape"], ["escape", "2"], ["4"]):
            await press(pilot, *keys)
            inside(program)
        assert isinstance(program.screen, ScoresScreen)


async def test_people_are_shown_as_asked_for(desk: Desk) -> None:
    program = app(desk)

    def people() -> list[str]:
        assert isinstance(program.screen, PeopleScreen)
        return [row.label for row in program.screen.rows()]

    async with program.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        assert isinstance(program.screen, WhichGroupScreen)
        await press(pilot, "1")
        assert people() == ["p-one-0", "p-one-1", "p-one-2", "p-one-3"]
        shown = {"2": ["p-one-2", "p-one-3"], "3": ["p-one-1"], "5": ["p-one-0"], "1": people()}
        for key, names in shown.items():
            await press(pilot, "0", key)
            assert people() == names
        await press(pilot, "0", "8")
        assert people() == ["p-one-2", "p-one-3", "p-one-0", "p-one-1"]
        await press(pilot, "0", "0", *"ONE-3", "enter")
        assert people() == ["p-one-3"] and "1 of 4 people" in words(program)
        assert "has not played yet" in words(program)
        await press(pilot, "1")
        assert isinstance(program.screen, PeopleScreen)


async def test_where_something_is_asked_for_who_lacks_some_of_it_has_not_practised(desk: Desk) -> None:
    month = desk.today.isoformat()[:7]
    plan = f'[[due]]\ndrill = "mixed"\nfirst = {month}-01\ntimes = 1\n'
    desk.store.path.with_name("duty.toml").write_text(plan, "utf-8")
    program = app(desk)
    async with program.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "1", "0", "2")
        assert isinstance(program.screen, PeopleScreen)
        owing = {scored.person.id: scored.owed for scored in program.screen._everybody}
        lacking = {row.value.person.id for row in program.screen.rows()}
        assert lacking and lacking == {name for name, owed in owing.items() if owed and owed.lacking}
        assert "0 of 1" in words(program)
        desk.store.path.with_name("duty.toml").write_text("[[due]]\n", "utf-8")
        await press(pilot, "escape", "3", "1", "0", "2")
        assert "not in this time" in words(program)


async def test_now_stands_beside_before(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "1", "1")
        assert isinstance(program.screen, PersonScreen)
        assert "now: 8 of 8 scams seen through" in words(program)
        assert "before: 1 of 2 scams seen through" in words(program)
        await press(pilot, "escape", "3")
        assert "not practised in this time" in words(program) and "before:" not in words(program)


async def test_groups_are_found_and_sorted(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(100, 30)) as pilot:
        await press(pilot, "2", "2")
        assert "1 of 2 groups" in words(program) and "two" not in words(program).split()
        await press(pilot, "2", "0", *"tw", "enter")
        assert "No group is like that" in words(program)
        await press(pilot, "3", "0", "2")
        assert isinstance(program.screen, SiftScreen)
        await press(pilot, "1", "2", "0", "enter", "2", "4")
        assert words(program).index("two") < words(program).index("one")


def test_help_is_said_only_where_the_whole_range_lies_in_the_first_band() -> None:
    assert needs_help(Counts(1, 12, 12, 1))
    assert not needs_help(Counts(3, 3, 3, 3))
    assert not needs_help(Counts(0, 4, 4, 0))
    assert not needs_help(Counts(20, 2, 2, 20))

"""The counter procedure on the screens of a run: by keys alone, at three sizes, with words in the debrief."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from textual.pilot import Pilot

from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.debrief.details import DetailsScreen
from drills.tui.screens.debrief.replay import ReplayScreen
from drills.tui.screens.encounter.banknote import BanknoteScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from drills.words.language import choose
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Kind
from tests.drills.tui.conftest import Lay, Table, begin, kinds, on, press
from tests.drills.tui.geometry import inside, words

SIX = "cn-counter-h4p"
PLACES = [(60, 18, "en"), (60, 18, "zh_CN"), (80, 24, "zh_CN"), (100, 30, "en")]


@pytest.fixture(scope="session")
def library() -> Library:
    """The library that is shipped."""
    return Library(Shelf())


@pytest.fixture(params=PLACES, ids=str)
def size(request: pytest.FixtureRequest) -> Iterator[tuple[int, int]]:
    wide, high, language = request.param
    choose(language)
    yield wide, high
    choose("en")


def digit(table: Table, act: str) -> str:
    """Return the digit of an act of the procedure."""
    keyed = on(table, BanknoteScreen).keyed
    keys = zip(keyed.digits, keyed.numbered, strict=True)
    return str(next(digit for digit, option in keys if option.action.target == act))


async def to_the_procedure(table: Table, pilot: Pilot[None], rating: str = "6") -> None:
    await begin(table, pilot)
    await press(pilot, "2", "0")
    on(table, VerdictScreen)
    await press(pilot, rating, "enter")
    on(table, BanknoteScreen)


async def test_every_screen_of_a_procedure_stands_within_it(lay: Lay, size: tuple[int, int]) -> None:
    table = lay(SIX)
    async with table.app.run_test(size=size) as pilot:
        await to_the_procedure(table, pilot)
        inside(table.app)
        for act in ("stamp", "colleague", "tell", "let-look", "certificate", "rights", "custody"):
            await press(pilot, digit(table, act))
            inside(table.app)
        await press(pilot, "0")
        inside(table.app)
        await press(pilot, "enter")
        while isinstance(table.app.screen, DebriefScreen):
            inside(table.app)
            await press(pilot, "enter")


async def test_what_is_offered_never_leaves_the_screen_without_room(lay: Lay) -> None:
    table = lay(SIX)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await to_the_procedure(table, pilot)
        for act in ("colleague", "tell", "stamp", "certificate"):
            await press(pilot, digit(table, act))
        text = words(table.app)
        assert all(option.label in text for option in table.session.play.options if not option.phrase)
        assert table.session.play.passages[-1].pieces[-1].text[:3] in text
        assert on(table, BanknoteScreen).paper.content_size.height >= 4


async def test_enter_alone_does_not_end_a_procedure(lay: Lay) -> None:
    table = lay(SIX)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await to_the_procedure(table, pilot)
        await press(pilot, "enter")
        assert kinds(table)[-1] is Kind.JUDGE
        await press(pilot, "0", "enter")
        assert kinds(table)[-2:] == [Kind.DONE, Kind.PROCEED]


async def test_the_debrief_says_in_words_what_became_of_each_step(lay: Lay) -> None:
    table = lay(SIX)
    async with table.app.run_test(size=(100, 30)) as pilot:
        await to_the_procedure(table, pilot, "1")
        for act in ("stamp", "colleague", "tell", "let-look"):
            await press(pilot, digit(table, act))
        await press(pilot, "0", "enter")
        on(table, DebriefScreen)
        text = words(table.app)
        for words_of_step in (
            "2 of 7 steps in order",
            "Done",
            "Too early",
            "Comes after",
            "Left out",
            "Better not",
        ):
            assert words_of_step in text
        await press(pilot, "0", "0")
        on(table, DetailsScreen)
        assert "The procedure" in words(table.app)
        assert "2 of 10" in words(table.app)


async def test_a_procedure_is_walked_again_step_by_step(lay: Lay) -> None:
    table = lay(SIX)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await to_the_procedure(table, pilot)
        await press(pilot, digit(table, "tell"))
        await press(pilot, digit(table, "hand-back"), "enter")
        on(table, DebriefScreen)
        await press(pilot, "9")
        on(table, ReplayScreen)
        for _step in range(5):
            inside(table.app)
            await press(pilot, "right")

"""Every screen of a run at three sizes: nothing outside the viewport, no text cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from textual.pilot import Pilot

from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.debrief.road import RoadScreen
from drills.words.language import choose
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.drills.tui.conftest import Lay, Table, begin, press, reply, resize
from tests.drills.tui.geometry import inside

PLACES = [(60, 18, "en"), (60, 18, "zh_CN"), (60, 18, "zh_TW"), (80, 24, "zh_CN"), (100, 30, "en")]


def check(table: Table) -> None:
    """Assert that what the screen shows stands within it, whole."""
    inside(table.app)


async def walk(table: Table, pilot: Pilot[None], *keys: str) -> None:
    """Press keys and check the screen after each."""
    for key in keys:
        await press(pilot, key)
        check(table)


async def read(table: Table, pilot: Pilot[None]) -> None:
    """Turn all pages of a debrief and look behind it."""
    await walk(table, pilot, "0", "0", "f1", "enter", "9", "right", "f1", "enter", "left", "1")
    if isinstance(table.app.screen, RoadScreen):
        await walk(table, pilot, "1", "1", "f1", "enter", "escape")
    await walk(table, pilot, "escape")
    while isinstance(table.app.screen, DebriefScreen):
        await walk(table, pilot, "enter")


@pytest.fixture(params=PLACES, ids=str)
def size(request: pytest.FixtureRequest) -> Iterator[tuple[int, int]]:
    """A size, in one of the languages."""
    wide, high, language = request.param
    choose(language)
    yield wide, high
    choose("en")


async def test_a_call(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-c1a")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        check(table)
        await walk(table, pilot, "enter", reply(table, 0), "space", "space", "right", "space", "up", "up")
        await walk(table, pilot, "escape", "escape")


async def test_what_follows_a_call(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-c1a")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", reply(table, 0))
        await walk(table, pilot, "8", "0", "enter", "5", "enter", "1", "enter")
        await read(table, pilot)


async def test_a_counter(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-k1a")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        check(table)
        await walk(table, pilot, reply(table, 0), "0", "0", "8", "2", "enter", "1", "enter")
        await read(table, pilot)


async def test_messages(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-s2b")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        check(table)
        await walk(table, pilot, "space", "right", "space", "enter", "4", "enter", "1", "enter")
        await read(table, pilot)


async def test_a_note(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-n1a")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        check(table)
        await walk(table, pilot, "1", "2", "space", "enter", "4", "enter", "1", "enter")
        await read(table, pilot)


async def test_questions_and_the_summary(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-q1a", "pack-q2a")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        check(table)
        await walk(table, pilot, "1", "enter", "0", "0", "enter", "1", "2", "enter", "enter", "f1", "f9")


async def test_a_screen_follows_the_terminal(lay: Lay) -> None:
    table = lay("pack-c1a")
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        await walk(table, pilot, "enter", "1")
        await resize(pilot, 60, 18)
        check(table)
        await resize(pilot, 100, 30)
        check(table)


async def test_a_chat(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-h1a")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        check(table)
        await walk(table, pilot, reply(table, 0), "space", "space", "right", "space", "enter", "f2", "enter")
        await walk(table, pilot, "8", "0", "enter", "5", "enter", "1", "enter")
        await read(table, pilot)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("cn-telecom-a2q", ["1", "4", "1", "2", "3", "1", "enter"]),
        ("cn-telecom-b5w", ["2", "2", "2", "2", "1", "1", "1", "1", "1", "enter"]),
        ("cn-telecom-f3r", ["4", "0", "full_stop", "5", "backspace", "backspace", "enter"]),
    ],
)
async def test_questions_answered_by_parts(
    lay: Lay, size: tuple[int, int], name: str, keys: list[str]
) -> None:
    table = lay(name, library=Library(Shelf()))
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        check(table)
        await walk(table, pilot, *keys)
        assert table.session.play.over
        await walk(table, pilot, "down", "0", "0", "enter")

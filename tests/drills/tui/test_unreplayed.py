"""A run whose last play no longer replays: the terminal program says so before it goes on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.desk.party import Party
from drills.run.open_run import Opening, open_run
from drills.tui.app import RingtrueApp
from drills.tui.flows.direct import direct
from drills.tui.screens.between.opening import OpeningScreen
from drills.tui.screens.between.unreplayed import UnreplayedScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.run_screen import RunScreen
from engine.library.library import Library
from tests.drills.tui.conftest import opened_by, press
from tests.drills.tui.geometry import inside, words
from tests.playing import spoil_the_last_act

SENTENCE = "One encounter cannot be gone on with; what you did there is kept"


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    """A desk where somebody has done one thing that no longer fits its scenario."""
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        group = opened.group("城南")
        party = Party((opened.trainee(group.id, "甲小红"),))
        opened.inform(party.people)
        opening = Opening(opened.shelf.drill("mixed"), party, group, seed="1")
        session = open_run(opened, library, opening, count(0, 500).__next__).session
        session.advance()
        session.act(session.play.options[0].action)
        opened.store.release(session.run.run)
        spoil_the_last_act(opened.store)
        yield opened


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_from_the_command_line_it_is_said_and_then_goes_on(desk: Desk, key: str) -> None:
    flags = argparse.Namespace(trainee="甲小红", group="城南", new=False, minutes=None, seed="", stale=False)
    drill = desk.shelf.drill("mixed")
    app = RingtrueApp(lambda: OpeningScreen(lambda app: direct(app, desk, drill, flags)))
    async with app.run_test(size=(60, 18)) as pilot:
        await opened_by(pilot)
        assert isinstance(app.screen, UnreplayedScreen)
        assert SENTENCE in " ".join(words(app).split())
        inside(app)
        await press(pilot, key)
        assert isinstance(app.screen, RunScreen)


async def test_from_home_it_is_said_and_then_goes_on(desk: Desk) -> None:
    app = RingtrueApp(lambda: HomeScreen(desk))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "1", "1", "1")
        assert isinstance(app.screen, UnreplayedScreen)
        assert SENTENCE in " ".join(words(app).split())
        await press(pilot, "enter")
        assert isinstance(app.screen, RunScreen)

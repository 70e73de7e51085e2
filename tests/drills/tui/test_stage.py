"""One place on the stack: what follows takes it, no key falls through, a cover stays, the clock goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.events import Key

from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.between.cover import CoverScreen
from drills.tui.screens.between.recap import KnownScreen
from drills.tui.screens.between.unreplayed import UnreplayedScreen
from drills.tui.screens.encounter.sms import SmsScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.run_screen import RunScreen
from drills.tui.screens.who.notice import NoticeScreen
from drills.tui.screens.who.trainees import TraineesScreen
from engine.errors import StoreError
from engine.library.library import Library
from engine.play.encounter import Action, Kind, Option
from tests.drills.tui.conftest import Lay, begin, frame, on, press
from tests.drills.tui.geometry import inside, words


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        opened.trainee(opened.group("城南").id, "甲小红")
        yield opened


async def test_keys_queued_at_home_open_one_door(desk: Desk) -> None:
    app = RingtrueApp(lambda: HomeScreen(desk))
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        for _ in range(9):
            app.post_message(Key("1", "1"))
        await pilot.pause()
        await frame(pilot)
        home, *above = app.screen_stack[1:]
        assert isinstance(home, HomeScreen) and len(above) == 1
        await press(pilot, "escape")
        assert app.screen is home


async def test_going_back_from_the_first_question_is_home_and_the_door_opens_again(desk: Desk) -> None:
    app = RingtrueApp(lambda: HomeScreen(desk))
    async with app.run_test(size=(60, 18)) as pilot:
        for _ in range(2):
            await press(pilot, "1")
            assert isinstance(app.screen, TraineesScreen)
            await press(pilot, "escape")
            assert isinstance(app.screen, HomeScreen) and len(app.screen_stack) == 2


async def test_a_cover_stays_while_the_next_screen_is_due(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        screen = on(table, SmsScreen)
        screen.take(Option(Kind.ENOUGH, "", Action(Kind.ENOUGH)))
        table.app.action_cover()
        await pilot.pause()
        on(table, CoverScreen)
        await press(pilot, "x", "enter")
        on(table, VerdictScreen)
        assert len(table.app.screen_stack) == 3


async def test_what_was_opened_above_an_encounter_closes_with_it(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        screen = on(table, SmsScreen)
        await press(pilot, "f2")
        on(table, KnownScreen)
        screen.take(Option(Kind.ENOUGH, "", Action(Kind.ENOUGH)))  # as silence may, where a drill is timed
        await pilot.pause()
        on(table, VerdictScreen)
        assert len(table.app.screen_stack) == 3


async def test_a_screen_that_has_told_its_result_acts_no_more(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        screen = on(table, SmsScreen)
        screen.dismiss("later")
        assert not screen.ready and not screen.act(Action(Kind.ENOUGH))
        screen.dismiss("on")
        await pilot.pause()
        assert table.left == 1 and table.session.play.events == ()


async def test_the_clock_goes_on_once_nothing_covers_what_one_knows(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        table.ticks.now = 1000
        await press(pilot, "f2", "f9")
        table.ticks.now = 60_000
        await press(pilot, "x", "enter")
        on(table, KnownScreen)
        table.ticks.now = 61_000
        await press(pilot, "enter", "space")
        assert table.session.play.events[0].at == 2000


async def test_what_the_store_refuses_on_the_way_into_a_run_is_told_and_leads_home(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*facts: object, **more: object) -> None:
        raise StoreError("store-full", "The disk is full.", "Free some space, then try again.")

    app = RingtrueApp(lambda: HomeScreen(desk))
    async with app.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1", "1", "1", "1")
        assert isinstance(app.screen, NoticeScreen)
        monkeypatch.setattr(desk.store, "append", full)
        while isinstance(app.screen, NoticeScreen):
            await press(pilot, "enter")
        assert isinstance(app.screen, ErrorScreen) and "The disk is full" in words(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (100, 30)])
async def test_a_play_that_cannot_be_gone_on_with_is_told_before_the_drill_goes_on(
    desk: Desk, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    (person,) = desk.trainees(desk.groups()[0].id)
    desk.inform([person])
    app = RingtrueApp(lambda: HomeScreen(desk))
    async with app.run_test(size=size) as pilot:
        await press(pilot, "1", "1", "1", "1", "2")
        assert isinstance(app.screen, RunScreen)
        await press(pilot, "escape", "2")
        monkeypatch.setattr(desk.store, "content", lambda _content: None)
        await press(pilot, "1", "1", "1")
        assert isinstance(app.screen, UnreplayedScreen)
        inside(app)
        assert "is not in the store" in " ".join(words(app).split())
        await press(pilot, "enter")
        assert isinstance(app.screen, RunScreen)

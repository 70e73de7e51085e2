"""An evening by its keys: nothing shown too early, ended well at any time, what was judged is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from drills.desk.desk import Desk
from drills.run.together.pace import ASLEEP
from drills.run.together.room import evening_of
from drills.tui.app import RingtrueApp
from drills.tui.flows.evening.evening import hold
from drills.tui.flows.stage import Stage
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.evening.question import QuestionScreen
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.screens.together.closing_room import ClosingRoomScreen
from drills.tui.screens.together.judging.hands_counted import HandsCountedScreen
from drills.tui.screens.together.judging.looks import LooksScreen
from drills.tui.screens.together.judging.talk import TalkScreen
from drills.tui.screens.together.judging.vote import VoteScreen
from drills.tui.screens.together.judging.words import WordsScreen
from drills.tui.screens.together.lead import LeadScreen
from drills.tui.screens.together.pause import PauseScreen
from drills.tui.theme import DARK, HALL
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.drills.tui.conftest import Ticks, resize
from tests.drills.tui.geometry import inside, words

READING = (TalkScreen, WordsScreen, LooksScreen)


@pytest.fixture
def ticks() -> Ticks:
    clock = Ticks()
    clock.now = 1_793_000_000_000
    return clock


@pytest.fixture
def desk(tmp_path: Path, library: Library, ticks: Ticks) -> Iterator[Desk]:
    drills = tmp_path / "own" / "drills"
    drills.mkdir(parents=True)
    (drills / "hall.toml").write_text(
        'id = "hall"\ntitle = "一晚"\nlang = ""\n[[draw]]\nchannel = ["call", "sms", "chat"]\ncount = 3\n'
        '[[draw]]\nchannel = "sms"\nfamilies = true\n[[draw]]\nchannel = "quiz"\ncount = 1\n',
        "utf-8",
    )
    shelf = Shelf(library.shelf.root, (drills.parent,))
    with Desk.open(tmp_path / "store.db", shelf, ticks) as opened:
        yield opened


def app_of(desk: Desk, *, rehearsal: bool = False) -> tuple[RingtrueApp, Callable[[], None]]:
    app = RingtrueApp(RingtrueScreen[None])

    async def lead() -> None:
        async with Stage(app) as stage:
            drill = desk.shelf.drill("hall")
            await hold(stage, desk, evening_of(desk, drill, minutes=22, seed="3", rehearsal=rehearsal))

    def start() -> None:
        app.run_worker(lead())

    return app, start


async def through_reading(pilot: Pilot[None]) -> None:
    """Go on until hands are asked for."""
    while isinstance(pilot.app.screen, READING):
        inside(pilot.app)  # type: ignore[arg-type]
        await pilot.press("enter", *(["0"] if isinstance(pilot.app.screen, TalkScreen) else []))


async def begin(pilot: Pilot[None], people: str) -> None:
    """Go through welcome and check, and say how many are there."""
    await pilot.press("enter", "enter", "enter", *people, "enter")


async def test_a_rehearsal_leads_through_all_of_it_and_keeps_nothing(desk: Desk) -> None:
    app, start = app_of(desk, rehearsal=True)
    shown: set[type] = set()
    async with app.run_test(size=(60, 18)) as pilot:
        start()
        await pilot.pause()
        assert app.theme == HALL
        for _key in range(120):
            screen = app.screen
            if not isinstance(screen, TogetherScreen):
                break
            shown.add(type(screen))
            inside(app)
            assert "not kept" in words(app), screen
            keys = ["1"] if isinstance(screen, QuestionScreen) else []
            await pilot.press(*keys, *(["enter", "0"] if isinstance(screen, TalkScreen) else ["enter"]))
        assert app.theme == DARK
    assert {VoteScreen, HandsCountedScreen, TalkScreen, QuestionScreen, ClosingRoomScreen} <= shown
    assert desk.store.db.execute("SELECT count(*) FROM facts WHERE kind LIKE 'room%'").fetchone() == (0,)


async def test_hands_are_kept_skips_are_not_and_one_key_ends_it_well(desk: Desk) -> None:
    app, start = app_of(desk)
    async with app.run_test(size=(60, 18)) as pilot:
        start()
        await pilot.pause()
        await begin(pilot, "12")
        assert "warm-up" in words(app)
        await pilot.press("f7")
        assert "1/2" in words(app)
        await through_reading(pilot)
        await pilot.press("7", "enter", "2", "enter", "9", "enter")
        assert isinstance(app.screen, VoteScreen) and "18 hands for 12 people" in words(app)
        await resize(pilot, 100, 30)
        assert "18 hands for 12 people" in words(app)
        await pilot.press("f2", "2", "0", "enter", "enter")
        assert isinstance(app.screen, HandsCountedScreen) and "18" not in words(app).split()
        inside(app)
        await resize(pilot, 60, 18)
        await pilot.press("escape")
        assert isinstance(app.screen, LeadScreen)
        await pilot.press("escape", "f4")
        assert isinstance(app.screen, ClosingRoomScreen)
        inside(app)
    votes = desk.store.db.execute("SELECT present, genuine, unsure, scam FROM votes").fetchall()
    assert votes == [(20, 7, 2, 9)]
    assert desk.store.db.execute("SELECT ended, complete FROM rooms").fetchall() == [(1, 0)]


async def test_a_computer_that_was_asleep_says_so_and_goes_on_where_it_was(desk: Desk, ticks: Ticks) -> None:
    app, start = app_of(desk)
    async with app.run_test(size=(60, 18)) as pilot:
        start()
        await pilot.pause()
        await begin(pilot, "9")
        await pilot.press("f7")
        await through_reading(pilot)
        await pilot.press("3", "enter", "4")
        ticks.now += 20 * ASLEEP
        assert isinstance(app.screen, VoteScreen)
        app.screen.look_at_clock()
        await pilot.pause()
        assert isinstance(app.screen, PauseScreen) and "asleep for 20 minutes" in words(app)
        assert "22 minutes left" in words(app)
        await pilot.press("down")
        assert "17 minutes left" in words(app)
        await pilot.press("enter")
        assert isinstance(app.screen, VoteScreen)
        assert app.screen.counting.counts == (3, 4, None) and "17 min left" in words(app)


async def test_what_was_left_goes_on_with_the_next(desk: Desk) -> None:
    app, start = app_of(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        start()
        await pilot.pause()
        await begin(pilot, "9")
        await pilot.press("f7")
        await through_reading(pilot)
        await pilot.press("3", "enter", "4", "enter", "1", "enter", "escape", "5")
    record = evening_of(desk, desk.shelf.drill("hall")).interrupted
    assert record is not None and [vote.item for vote in record.votes] == [0]
    again, start = app_of(desk)
    async with again.run_test(size=(60, 18)) as pilot:
        start()
        await pilot.pause()
        await pilot.press("1", "enter")
        assert "Encounter 2 of 2" in words(again) and isinstance(again.screen, READING)
        await pilot.press("f7", "1", "enter")
        assert isinstance(again.screen, ClosingRoomScreen) and "Of 9 here" in words(again)

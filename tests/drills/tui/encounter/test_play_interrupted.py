"""What comes between: the cover, leaving, silence, a store that fails; the clock and what is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from drills.tui.app import RingtrueApp
from drills.tui.screens.between.come_back import ComeBackScreen
from drills.tui.screens.between.cover import CoverScreen
from drills.tui.screens.between.leave import LeaveScreen
from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.encounter.call import CallScreen
from drills.tui.screens.encounter.ringing import RingingScreen
from drills.tui.screens.encounter.sms import SmsScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.help import HelpScreen
from drills.tui.screens.run_screen import RunScreen
from engine.errors import StoreError
from engine.play.encounter import Action, Kind
from tests.drills.tui.conftest import Lay, Table, begin, kinds, on, press, reply
from tests.drills.tui.geometry import inside, words


async def test_leaving_is_asked_first_and_everything_is_kept(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "space", "escape")
        on(table, LeaveScreen)
        await press(pilot, "escape")
        on(table, SmsScreen)
        await press(pilot, "escape", "2")
        assert table.left == 1
        assert kinds(table) == [Kind.MARK]
        assert not table.session.over


async def test_the_cover_stops_the_clock(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        table.ticks.now = 1000
        await press(pilot, "f9")
        on(table, CoverScreen)
        table.ticks.now = 60_000
        await press(pilot, "enter")
        on(table, CoverScreen)
        await press(pilot, "x", "enter", "space")
        on(table, SmsScreen)
        assert table.session.play.events[0].at == 1000


async def test_the_cover_stands_above_help_and_the_clock_waits_for_both(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "f1", "f9")
        table.ticks.now = 500
        await press(pilot, "x", "enter")
        on(table, HelpScreen)
        table.ticks.now = 900
        await press(pilot, "escape", "space")
        assert table.session.play.events[0].at == 0


async def test_silence_happens_by_itself_only_where_the_drill_is_timed(lay: Lay) -> None:
    table = lay("pack-c1a", timing="strict")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", reply(table, 0))
        screen = on(table, CallScreen)
        assert screen.patience.waiting
        await press(pilot, "f9")
        assert not screen.patience.waiting
        await press(pilot, "x", "enter")
        assert screen.patience.waiting
        screen.patience.run_out()
        assert table.session.play.events[-1].action == Action(Kind.SILENCE)


async def test_no_time_presses_where_timing_is_off(lay: Lay) -> None:
    table = lay("pack-c1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", reply(table, 0))
        assert not on(table, CallScreen).patience.waiting


async def test_what_cannot_be_stored_is_told_and_can_be_tried_again(
    lay: Lay, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = lay("pack-s1a")

    def full(*facts: object, **more: object) -> None:
        raise StoreError("store-full", "The disk is full.", "Free some space, then try again.")

    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        with monkeypatch.context() as broken:
            broken.setattr(table.store, "append", full)
            await press(pilot, "space")
            on(table, ErrorScreen)
            await press(pilot, "enter")
        assert kinds(table) == []
        await press(pilot, "space")
        assert kinds(table) == [Kind.MARK]


async def test_a_fact_is_stored_before_the_screen_shows_it(lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    table = lay("pack-c1a")
    order: list[str] = []

    def noting(name: str, plain: Callable[..., object]) -> Callable[..., object]:
        def noted(*args: object, **more: object) -> object:
            order.append(name)
            return plain(*args, **more)

        return noted

    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter")
        screen = on(table, CallScreen)
        monkeypatch.setattr(table.store, "append", noting("stored", table.store.append))
        monkeypatch.setattr(screen, "show", noting("shown", screen.show))
        await press(pilot, "1")
        assert order == ["stored", "shown"]


async def test_an_interrupted_play_goes_on_where_it_stood(lay: Lay) -> None:
    table = lay("pack-c1a")
    table.session.advance()
    table.session.act(
        next(option.action for option in table.session.play.options if option.kind is Kind.STAND)
    )
    table.session.resume_here()
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        on(table, VerdictScreen)


async def away(table: Table, pilot: Pilot[None], seconds: int) -> None:
    """Let nobody touch anything for so long, then come back and press Enter on the cover."""
    table.ticks.now += 1000 * seconds
    table.app.idle.run_out()
    await pilot.pause()
    on(table, CoverScreen)
    assert "pack" not in words(table.app) and "演练" not in words(table.app)
    table.ticks.now += 500_000
    await press(pilot, "x", "enter")


async def watched(table: Table, pilot: Pilot[None]) -> None:
    """Begin, with the watch on keys turned by the same clock as the session."""
    table.app.idle.clock = table.ticks
    table.app.idle.touch()
    await begin(table, pilot)


async def test_the_screen_covers_itself_and_the_clock_stood_at_the_last_key(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await watched(table, pilot)
        table.ticks.now = 2000
        await press(pilot, "space")
        await away(table, pilot, 90)
        on(table, ComeBackScreen)
        inside(table.app)
        table.ticks.now += 7000
        await press(pilot, "1")
        on(table, SmsScreen)
        table.ticks.now += 300
        await press(pilot, "space")
        assert [event.at for event in table.session.play.events] == [2000, 2300]


async def test_a_key_in_time_keeps_the_screen(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        away: list[int] = []
        await watched(table, pilot)
        table.app.idle.away = away.append
        table.ticks.now = 80_000
        await press(pilot, "right")
        table.ticks.now = 100_000
        table.app.idle.run_out()
        assert away == [20_000]


@pytest.mark.parametrize(("cover", "covered"), [(0, False), (200, False), (30, True)])
async def test_it_is_covered_after_as_many_seconds_as_are_set(lay: Lay, cover: int, covered: bool) -> None:
    table = lay("pack-s1a")
    table.turn = replace(table.turn, cover=cover)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await watched(table, pilot)
        table.ticks.now += 90_000
        table.app.idle.run_out()
        await pilot.pause()
        assert isinstance(table.app.screen, CoverScreen) == covered


async def test_this_item_afresh(lay: Lay) -> None:
    table = lay("pack-c1a", "pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await watched(table, pilot)
        await press(pilot, "enter", reply(table, 0))
        await away(table, pilot, 200)
        await press(pilot, "2")
        on(table, RingingScreen)
        assert table.session.play.events == () and table.session.position == 0


@pytest.mark.parametrize("reread", [[], ["0"]])
async def test_with_a_verdict_the_next_item_follows(lay: Lay, reread: list[str]) -> None:
    table = lay("pack-s1a", "pack-s2b")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await watched(table, pilot)
        await press(pilot, "enter", *reread)
        await away(table, pilot, 90)
        await press(pilot, "2")
        on(table, SmsScreen)
        assert table.session.position == 0 and len(table.app.screen_stack) == 3
        await press(pilot, "enter", "6", "enter")
        await away(table, pilot, 90)
        await press(pilot, "2")
        on(table, SmsScreen)
        assert table.session.position == 1 and len(table.session.ended) == 1


@pytest.mark.parametrize("keys", [[], ["enter", "0"]])
async def test_later_leaves_and_keeps(lay: Lay, keys: list[str]) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await watched(table, pilot)
        await press(pilot, *keys)
        await away(table, pilot, 90)
        await press(pilot, "3")
        assert table.left == 1 and not table.session.over
        assert not any(isinstance(screen, RunScreen) for screen in table.app.screen_stack)


async def test_a_debrief_is_covered_and_simply_goes_on(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await watched(table, pilot)
        await press(pilot, "enter", "6", "enter", "1", "enter")
        on(table, DebriefScreen)
        await away(table, pilot, 90)
        on(table, DebriefScreen)


async def test_nothing_covers_itself_where_no_run_is_open() -> None:
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=(60, 18)) as pilot:
        app.idle.run_out()
        await pilot.pause()
        assert not isinstance(app.screen, CoverScreen)

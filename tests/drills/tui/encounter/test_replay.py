"""The encounter again after its debrief: step by step, other roads, first steps after a loss."""

from __future__ import annotations

from textual.pilot import Pilot

from drills.run.overview.background import OTHERS_FROM, others_words
from drills.tui.screens.debrief.aid import AidScreen
from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.debrief.replay import ReplayScreen
from drills.tui.screens.debrief.road import RoadScreen
from results.measures.detection import Counts
from tests.drills.tui.conftest import Lay, Table, begin, on, press, reply
from tests.drills.tui.geometry import inside, words


async def to_debrief(table: Table, pilot: Pilot[None], handling: int) -> DebriefScreen:
    """Judge the sample message genuine and handle it in one of its ways."""
    await begin(table, pilot)
    await press(pilot, "enter", "1", "enter")
    await press(pilot, reply(table, handling), "enter")
    return on(table, DebriefScreen)


def facts(table: Table) -> int:
    return int(table.store.db.execute("SELECT count(*) FROM facts").fetchone()[0])


async def test_other_roads_are_seen_and_not_kept(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await to_debrief(table, pilot, 0)
        before = facts(table)
        await press(pilot, "9")
        on(table, ReplayScreen)
        await press(pilot, "1")
        on(table, RoadScreen)
        inside(table.app)
        assert "This road ends here." in words(table.app)
        await press(pilot, "enter")
        on(table, ReplayScreen)
        await press(pilot, "right", "enter")
        on(table, DebriefScreen)
        assert facts(table) == before


async def test_first_steps_stand_behind_every_harmed_ending_and_no_other(lay: Lay) -> None:
    table = lay("pack-s1a", "pack-s2b")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await to_debrief(table, pilot, 0)  # gives account details
        await press(pilot, "8")
        on(table, AidScreen)
        inside(table.app)
        assert "110" in words(table.app)


async def test_no_first_steps_where_nothing_was_lost(lay: Lay) -> None:
    table = lay("pack-s2b")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await to_debrief(table, pilot, 0)
        await press(pilot, "8")
        on(table, DebriefScreen)


def test_how_others_fared_is_told_from_twenty_plays_on() -> None:
    few = Counts(0, OTHERS_FROM - 1, 0, 0)
    assert others_words(few, "miss") == ""
    assert "6" in others_words(Counts(8, 12, 0, 0), "miss")
    assert others_words(Counts(8, 12, 0, 0), "hit") == ""
    assert "3" in others_words(Counts(0, 0, 5, 15), "false-alarm").replace("Of ten", "")

"""A round of messages: one screen and one key each, and all debriefs at the end."""

from __future__ import annotations

import pytest

from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.debrief.summary import SummaryScreen
from drills.tui.screens.encounter.at_once import AtOnceScreen
from drills.tui.screens.encounter.banknote import BanknoteScreen
from engine.play.encounter import Kind
from tests.drills.tui.conftest import Lay, begin, on, press
from tests.drills.tui.geometry import inside, words


@pytest.mark.parametrize("size", [(60, 18), (80, 24)])
async def test_a_round_takes_one_key_a_message(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-f1-0000", "pack-s1a", feedback="end", marks=False, verdict_only=True)
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        on(table, AtOnceScreen)
        inside(table.app)
        assert "You have ordered this and that." in words(table.app)
        await press(pilot, "enter", "0", "7")
        assert table.session.play.events == ()
        table.ticks.now = 4_200
        await press(pilot, "2")
        judged = table.session.ended[0]
        assert [event.action.kind for event in judged.play.events] == [Kind.JUDGE]
        assert judged.score.verdict_ms == 4_200
        on(table, AtOnceScreen)
        assert table.session.position == 1
        await press(pilot, "6")
        first = on(table, DebriefScreen)
        inside(table.app)
        assert "1" in first.turn.where and "2" in first.turn.where
        await press(pilot, "enter")
        assert on(table, DebriefScreen) is not first
        await press(pilot, "enter")
        on(table, SummaryScreen)


async def test_what_must_be_looked_at_is_played_as_ever(lay: Lay) -> None:
    table = lay("pack-n1a", verdict_only=True)
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        on(table, BanknoteScreen)

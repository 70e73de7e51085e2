"""The end of an evening: what came of it, whom to tell of a loss, then its record."""

from __future__ import annotations

from dataclasses import replace

from drills.desk.desk import Desk
from drills.run.together.record import record_of
from drills.run.together.room import Evening
from drills.tui.flows.evening.leading import BEFORE, Leading
from drills.tui.flows.evening.recording import record_evening
from drills.tui.screens.evening.aid import FirstStepsScreen
from drills.tui.screens.together.closing_room import ClosingRoomScreen
from engine.library.library import Library


async def close_evening(leading: Leading, desk: Desk, library: Library, evening: Evening) -> None:
    """Show the closing page and the first steps after a loss; then what the organiser records."""
    leading.over = True
    voted = tuple(leading.room.voted)
    await leading.show(lambda: ClosingRoomScreen(voted), BEFORE)
    headers = library.shelf.playable
    region = next((headers[item].region for item in leading.room.items if item in headers), "")
    aid = library.aid(region)
    if aid is not None:
        await leading.show(lambda: FirstStepsScreen(aid), BEFORE)
    record = None if evening.rehearsal else record_of(desk, leading.room.id)
    if record is not None:
        await record_evening(leading.stage, desk, replace(record, present=leading.room.present))

"""Whoever leads an evening: its screens with their keys, and where the leader turns."""

from __future__ import annotations

from collections.abc import Callable

from drills.run.together.pace import Pace
from drills.run.together.room import Room
from drills.tui.flows.stage import Stage
from drills.tui.screens.together.base import Onward, TogetherScreen
from drills.tui.screens.together.present import PresentScreen
from drills.tui.screens.together.steering import Steering, Way

READING: tuple[Way, ...] = ("people", "close", "pause", "again", "skip")
"""What can be done while an encounter is read and judged."""
JUDGED: tuple[Way, ...] = ("people", "close", "pause")
"""What can be done elsewhere: what was judged is kept."""
BEFORE: tuple[Way, ...] = ("pause",)
"""What can be done before it begins, and behind its end."""


class TurnedError(Exception):
    """The leader does not go on here: leaves, ends well, reads again, leaves something out."""

    def __init__(self, way: Onward) -> None:
        super().__init__(way)
        self.way = way


class Leading:
    """Shows what an evening shows; `remark` says why nothing is kept just now, empty where it is."""

    def __init__(self, stage: Stage, room: Room, pace: Pace, remark: str = "") -> None:
        self.stage, self.room, self.pace = stage, room, pace
        self.remark = remark
        self.over = False
        """Whether nothing comes any more but the closing."""

    @property
    def _to_come(self) -> int:
        """How many encounters are still to come behind the one that is judged."""
        return 0 if self.over else max(len(self.room.items) - self.room.position - 1, 0)

    async def show(
        self, make: Callable[[], TogetherScreen], ways: tuple[Way, ...], short: str = ""
    ) -> TogetherScreen:
        """Show a screen until it is gone on from, made anew where people have come or gone.

        Raises `TurnedError` where the leader turns elsewhere.
        """
        while True:
            screen = make().led(Steering(self.pace, self._to_come, ways, self.remark), short)
            way = await self.stage.show(screen)
            self.pace.look()
            if way == "on":
                return screen
            if way != "people":
                raise TurnedError(way or "later")
            await self._recount(short)

    async def _recount(self, short: str) -> None:
        """Ask how many people are there now."""
        counted = PresentScreen(self.room.present, short)
        await self.show(lambda: counted, BEFORE)
        self.room.present = counted.present

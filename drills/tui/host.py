"""What screens need of the app: that something is shown above them while their clocks stand still."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol, TypeVar, runtime_checkable

from textual.app import App
from textual.screen import Screen

from drills.desk.desk import Desk
from drills.tui.theme import LIGHT
from results.journal.records.enrolled import GroupRecord

T = TypeVar("T")


@runtime_checkable
class Interruptible(Protocol):
    """A screen whose time stops while something else covers it."""

    @property
    def cover_after(self) -> int:
        """Seconds without a key after which it is covered; 0 for never."""

    def pause(self, ago: int = 0) -> None:
        """Stop its clock, as it stood `ago` milliseconds before."""

    def go_on(self) -> None:
        """Let its clock run again."""

    def come_back(self) -> None:
        """Ask how to go on, after the screen covered itself because nobody was there."""


@runtime_checkable
class Selective(Protocol):
    """A screen that takes only keys that were pressed for it."""

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen."""


Chosen = Callable[[GroupRecord], None]
"""Is told which group plays."""


Watch = Callable[[int], None]
"""Is told for how many milliseconds nobody has touched anything, again and again."""


class Host(App[None]):
    """An app whose screens can be interrupted."""

    latest_key = ""
    """The last key that was taken."""
    bright = LIGHT
    """The theme F8 changes to from the dark one."""

    def __init__(self) -> None:
        super().__init__()
        self._interruptions: list[asyncio.Future[None]] = []
        self.watches: list[Watch] = []

    def interrupt(self, screen: Screen[T], ago: int = 0) -> asyncio.Future[T | None]:
        """Show a screen above the others at once, and return what will be its result.

        Their clocks stand still, as they stood `ago` milliseconds before, until nothing interrupts any more.
        """
        for running in self._clocks():
            running.pause(ago)
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T | None] = loop.create_future()
        interruption: asyncio.Future[None] = loop.create_future()
        self._interruptions.append(interruption)

        def back(result: T | None) -> None:
            if interruption in self._interruptions:
                self._interruptions.remove(interruption)
                interruption.set_result(None)
            if not self._interruptions:
                for running in self._clocks():
                    running.go_on()
            answer.set_result(result)

        self.push_screen(screen, back)
        return answer

    def _clocks(self) -> list[Interruptible]:
        return [screen for screen in self.screen_stack if isinstance(screen, Interruptible)]

    async def uninterrupted(self) -> None:
        """Wait until nothing interrupts."""
        while self._interruptions:
            await asyncio.shield(self._interruptions[-1])

    def ask_today(self, desk: Desk, group: GroupRecord | None) -> None:
        """Lead from the screen that is shown to the question of the day."""
        raise NotImplementedError

    def plan_evening(self, desk: Desk) -> None:
        """Lead from the screen that is shown to an evening in a room."""
        raise NotImplementedError

    def clear_above(self, screen: Screen[object]) -> None:
        """Take away at once what stands above a screen, and let nothing interrupt any more."""
        while self.screen is not screen:
            self.pop_screen()
        for interruption in self._interruptions:
            interruption.set_result(None)
        self._interruptions.clear()

    def idle_anew(self) -> None:
        """Count anew for how long nobody has touched anything."""
        raise NotImplementedError

    def play(self, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
        """Lead from the screen that is shown into a run; `chosen` is told the group, once it is."""
        raise NotImplementedError

    def help_visitors(self, desk: Desk) -> None:
        """Lead from the screen that is shown to one to one at a desk."""
        raise NotImplementedError

    def look_back(self, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
        """Lead from the screen that is shown to somebody's own past drills."""
        raise NotImplementedError

    def sit_at_desk(self, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
        """Lead from the screen that is shown to the trainer's desk, behind its PIN."""
        raise NotImplementedError

"""One place on the stack of screens, on which a flow shows one screen after another."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import TypeVar

from textual.widget import Widget

from drills.tui.host import Host
from drills.tui.screens.base import RingtrueScreen

T = TypeVar("T")


class Stage:
    """What is shown here takes the place of what stood here before; what stands at the end is taken away.

    A screen that has told its result stands, and takes no key, until the next one is there: so nothing below
    it shows for a moment, and no key falls through.
    """

    def __init__(self, app: Host) -> None:
        self.app = app
        self._screen: Widget | None = None

    async def show(self, screen: RingtrueScreen[T]) -> T | None:
        """Show a screen, and return what it tells."""
        if not screen.sounds:
            self.app.hush()
        answer: asyncio.Future[T | None] = asyncio.get_running_loop().create_future()
        screen.tell_to(answer)
        if self._screen is None:
            self.app.push_screen(screen)
        else:
            await self._bare(self._screen)
            self.app.switch_screen(screen)
        self._screen = screen
        return await answer

    def give_up(self) -> None:
        """Take away at once what stands above the screen shown here, and end that one with nothing told."""
        if isinstance(self._screen, RingtrueScreen):
            self.app.clear_above(self._screen)
            self._screen.dismiss(None)

    async def __aenter__(self) -> Stage:
        """Begin with nothing shown."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take away what stands here, unless the program is closing."""
        self.app.hush()
        if self._screen is not None and kind is not asyncio.CancelledError:
            await self._bare(self._screen)
            self.app.pop_screen()

    async def _bare(self, screen: Widget) -> None:
        """Wait while something interrupts, then close what a screen has opened above itself."""
        await self.app.uninterrupted()
        while self.app.screen is not screen:
            self.app.pop_screen()

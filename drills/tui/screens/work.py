"""Long work: what is done now and how much of it, while a thread does it; nothing is pressed meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from textual.app import ComposeResult

from drills.desk.local_time import steady_clock
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.host import Host
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted
from engine.language import N_

T = TypeVar("T")
Tell = Callable[[int, int], None]
"""Is told how many parts of how many are done; may be called by any thread."""


async def at_work(app: Host, words: str, work: Callable[[Tell], T]) -> T:
    """Do work in a thread behind a screen that says so, and return its result; raise what it raises."""
    screen = WorkScreen(words)
    await app.push_screen(screen)
    loop = asyncio.get_running_loop()

    def tell(done: int, count: int) -> None:
        loop.call_soon_threadsafe(screen.tell, done, count)

    try:
        return await asyncio.to_thread(work, tell)
    finally:
        await app.uninterrupted()
        app.idle_anew()
        await app.pop_screen()


class WorkScreen(RingtrueScreen[None]):
    """Takes no key of its own; help and cover work."""

    TITLE_WORDS = N_("At work")

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words, self._began = words, steady_clock()
        self._done, self._count = 0, 0
        self._block = Block(self._rows)

    def body(self) -> ComposeResult:
        """Yield what is done."""
        yield self._block

    def on_mount(self) -> None:
        """Show it, and anew each second how long it has taken."""
        super().on_mount()
        self.set_interval(1, self._block.redraw)

    def _rows(self, limit: int) -> Sequence[Line]:
        seconds = (steady_clock() - self._began) // 1000
        lasted = counted("{count} second so far", "{count} seconds so far", seconds)
        parts = _("{done} of {count} done").format(done=self._done, count=self._count) if self._count else ""
        quiet = "  ".join(filter(None, (parts, lasted if seconds else "")))
        return [*flowed(self._words, "ink", limit), BLANK, *flowed(quiet, "soft", limit)]

    def tell(self, done: int, count: int) -> None:
        """Show how much is done."""
        self._done, self._count = done, count
        if self.is_attached:
            share = done / count if count else 0
            self.header.show(_(self.TITLE_WORDS), "", share)
            self._block.redraw()

    def leave_words(self) -> str:
        """Return that it is waited for."""
        return _("please wait")

    def action_leave(self) -> None:
        """Stay until it is done."""

"""The first frame of a run that is begun from the command line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from textual import work
from textual.app import ComposeResult

from drills.tui.drawing.lines import Line, flowed
from drills.tui.host import Host
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.warm import warm
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.errors import RingtrueError
from engine.language import N_

Begin = Callable[[Host], Awaitable[None]]
"""Leads through the drill; called in the app's own thread, for the store belongs to it."""


class OpeningScreen(RingtrueScreen[None]):
    """Stands while the models load in a thread, then begins; what fails is told, and Enter tries again."""

    TITLE_WORDS = N_("A moment")

    def __init__(self, begin: Begin) -> None:
        super().__init__()
        self._begin = begin

    def body(self) -> ComposeResult:
        """Yield a quiet word."""
        yield Page(_waiting)

    def on_mount(self) -> None:
        """Load once the first frame is drawn."""
        super().on_mount()
        self.call_after_refresh(self._load)

    @work(thread=True, exit_on_error=False)
    def _load(self) -> None:
        warm()
        self.app.call_from_thread(lambda: self.flow(self._lead()))

    async def _lead(self) -> None:
        """Lead through the drill; tell why that cannot be, and try again or leave."""
        while True:
            try:
                await self._begin(self.app)
                return
            except RingtrueError as error:
                if not await self.app.interrupt(ErrorScreen(error)):
                    self.app.exit()
                    return

    def action_leave(self) -> None:
        """Leave the program."""
        self.app.exit()


def _waiting(limit: int) -> Sequence[Line]:
    return flowed(_("The drill is being laid out."), "soft", limit)

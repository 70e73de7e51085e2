"""What screens for a whole room share: where one is, only fresh keys, and Esc asks."""

from __future__ import annotations

from typing import Literal

from drills.tui.keys.fresh_keys import FreshKeys, now
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.between.leave import LeaveScreen
from drills.words.language import _

Onward = Literal["on", "later"]
"""On to what comes next, or left for later."""


class TogetherScreen(RingtrueScreen[Onward]):
    """Tells how it goes on; `where` stands in the header, `done` is the share done, 0..1.

    It never covers itself: people talk.
    """

    def __init__(self, where: str = "", done: float = 0) -> None:
        super().__init__()
        self._where, self._done = where, done
        self._keys = FreshKeys()

    def on_mount(self) -> None:
        """Show where one is."""
        super().on_mount()
        self.header.show(_(self.TITLE_WORDS), self._where, self._done)

    def on_screen_suspend(self) -> None:
        """Take no keys while another screen stands before this one."""
        self._keys.hide()

    def on_screen_resume(self) -> None:
        """Take keys once the frame is shown."""
        led_here = self.app.latest_key
        self.call_after_refresh(lambda: self._keys.show(led_here, now()))

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen."""
        return self._keys.takes(key, at) and self.ready

    def kept_words(self) -> str:
        """Return what is kept where one leaves now."""
        return _("Everything up to here is kept. You can go on later.")

    def action_confirm(self) -> None:
        """Go on."""
        self.dismiss("on")

    def action_leave(self) -> None:
        """Ask whether to leave."""
        self.flow(self._ask_to_leave())

    async def _ask_to_leave(self) -> None:
        leave = LeaveScreen(self.kept_words(), _("Go on now"), _("Leave, go on later"))
        if await self.app.push_screen_wait(leave):
            self.dismiss("later")

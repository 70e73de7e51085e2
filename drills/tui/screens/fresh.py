"""A screen that takes only keys pressed for it: none that was typed before it stood."""

from __future__ import annotations

from typing import ClassVar

from drills.tui.keys.fresh_keys import FreshKeys, now
from drills.tui.screens.base import ResultT, RingtrueScreen


class FreshScreen(RingtrueScreen[ResultT]):
    """Takes keys from the moment its first frame is shown; where it `RESTS`, the one that led here later."""

    RESTS: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self._keys = FreshKeys()

    def on_screen_suspend(self) -> None:
        """Take no keys while another screen stands before this one."""
        self._keys.hide()

    def on_screen_resume(self) -> None:
        """Take keys once the frame is shown."""
        led_here = self.app.latest_key if self.RESTS else ""
        self.call_after_refresh(lambda: self._keys.show(led_here, now()))

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen."""
        return self._keys.takes(key, at) and super().takes(key, at)

"""The patience of the other side, where a drill is timed."""

from __future__ import annotations

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer


class Patience:
    """Lets silence happen by itself: once for each moment of the conversation."""

    def __init__(self, pump: MessagePump, silent: Callable[[], None]) -> None:
        self._pump, self._silent = pump, silent
        self._timer: Timer | None = None
        self._moment = -1

    @property
    def waiting(self) -> bool:
        """Whether silence will come."""
        return self._timer is not None

    def wait(self, seconds: int | None, moment: int) -> None:
        """Wait from now on, or not at all; a moment already waited for goes on, so marking costs time."""
        if seconds is None:
            self.stop()
        elif self._timer is None or moment != self._moment:
            self.stop()
            self._timer = self._pump.set_timer(seconds, self.run_out)
            self._moment = moment

    def stop(self) -> None:
        """Wait no longer."""
        if self._timer:
            self._timer.stop()
        self._timer = None

    def run_out(self) -> None:
        """Tell that nothing was said in time."""
        self._timer = None
        self._silent()

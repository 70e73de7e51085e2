"""Whether anybody is there: a while without a key or the mouse."""

from __future__ import annotations

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

from drills.desk.local_time import steady_clock

AWAY_AFTER = 90
"""Seconds without a touch after which a run covers itself."""


class Idle:
    """Tells, every time nobody has touched anything for `AWAY_AFTER` seconds, for how many milliseconds."""

    def __init__(
        self, pump: MessagePump, away: Callable[[int], None], clock: Callable[[], int] = steady_clock
    ) -> None:
        self._pump, self.away, self.clock = pump, away, clock
        self._timer: Timer | None = None
        self._touched = 0

    def begin(self) -> None:
        """Wait from now on."""
        self._touched = self.clock()
        self._timer = self._pump.set_interval(AWAY_AFTER, self.run_out)

    def touch(self) -> None:
        """Wait anew: somebody is there."""
        self._touched = self.clock()
        if self._timer:
            self._timer.reset()

    def run_out(self) -> None:
        """Tell that nobody is there."""
        self.away(self.clock() - self._touched)

"""Whether anybody is there: a while without a key or the mouse."""

from __future__ import annotations

from collections.abc import Callable

from textual.message_pump import MessagePump

from drills.desk.local_time import steady_clock

EVERY = 5
"""Seconds between two looks at how long it is."""


class Idle:
    """Tells every few seconds for how many milliseconds nobody has touched anything."""

    def __init__(
        self, pump: MessagePump, away: Callable[[int], None], clock: Callable[[], int] = steady_clock
    ) -> None:
        self._pump, self.away, self.clock = pump, away, clock
        self._touched = 0

    def begin(self) -> None:
        """Look from now on."""
        self.touch()
        self._pump.set_interval(EVERY, self.run_out)

    def touch(self) -> None:
        """Count anew: somebody is there."""
        self._touched = self.clock()

    def run_out(self) -> None:
        """Tell how long nobody has been there."""
        self.away(self.clock() - self._touched)

"""Which keys a screen takes: none pressed for the screen before it, be it queued or still held down."""

from __future__ import annotations

from textual.message import Message

REPEAT_DELAY = 0.7
"""Seconds after which every common terminal has begun to repeat a key that is held down."""
REPEAT_GAP = 0.1
"""Seconds between the repeats of a held key, at most; nobody presses a key twice so fast on purpose."""
ALWAYS = frozenset({"escape"})
"""Keys that only ask, and so may come at any time."""


def now() -> float:
    """Return the time by the clock that stamps keys, in seconds."""
    return Message().time


class FreshKeys:
    """The keys of one screen, from the moment its first frame is shown.

    A terminal does not tell a repeated key from one pressed again: the key that led here is taken again
    only after `REPEAT_DELAY`, and not while it keeps coming; Enter is never taken while it keeps coming.
    """

    def __init__(self) -> None:
        self._shown_at: float | None = None
        self._led_here = ""
        self._latest, self._latest_at = "", 0.0

    @property
    def open(self) -> bool:
        """Whether any key is taken."""
        return self._shown_at is not None

    def hide(self) -> None:
        """Take no key: another screen stands before this one."""
        self._shown_at = None

    def show(self, led_here: str, at: float) -> None:
        """Take keys stamped from `at` on; `led_here` is the key that led to this screen."""
        self._shown_at, self._led_here = at, led_here

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen."""
        repeated = key == self._latest and at - self._latest_at < REPEAT_GAP
        self._latest, self._latest_at = key, at
        if key in ALWAYS:
            return True
        if self._shown_at is None or at < self._shown_at:
            return False
        if key == self._led_here and (repeated or at - self._shown_at < REPEAT_DELAY):
            return False
        self._led_here = ""
        return not (repeated and key == "enter")

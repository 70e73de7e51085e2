"""One sequence of sounds at a time, in a thread of its own: what is played next ends what is playing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event, Thread

from engine.errors import RingtrueError

Sound = Callable[[Event], None]
"""Plays until its end, or until the event is set; raises `RingtrueError` where it cannot be heard."""


class Loudspeaker:
    """Starts and stops sounds and never waits for them; `report` is told, from the thread, what went wrong.

    Each kind of trouble is reported once: an evening is not to hear of it at every line.
    """

    def __init__(self, report: Callable[[RingtrueError], None]) -> None:
        self.muted = False
        self._report = report
        self._reported: set[str] = set()
        self._stopped = Event()
        self._thread: Thread | None = None

    def start(self, sounds: Sequence[Sound]) -> None:
        """Stop what plays, and play these one after another; nothing while it is muted."""
        self.stop()
        if self.muted or not sounds:
            return
        self._stopped = Event()
        self._thread = Thread(target=self._run, args=(sounds, self._stopped), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop what plays."""
        self._stopped.set()

    def mute(self, muted: bool) -> None:
        """Be silent from now on, or no longer."""
        self.muted = muted
        if muted:
            self.stop()

    def wait(self, seconds: float) -> None:
        """Wait until nothing plays any more, at most so long."""
        if self._thread:
            self._thread.join(seconds)

    def _run(self, sounds: Sequence[Sound], stopped: Event) -> None:
        for sound in sounds:
            if stopped.is_set():
                return
            try:
                sound(stopped)
            except RingtrueError as error:
                if not stopped.is_set() and error.code not in self._reported:
                    self._reported.add(error.code)
                    self._report(error)

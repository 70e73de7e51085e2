"""How the program ends where somebody else ends it: by a signal, or because the terminal is gone.

It leaves as it does by itself, so that the terminal is as it was and the store is closed. Where that does not
come to an end, as with a terminal that takes nothing more, the process ends all the same: what was confirmed
is in the store.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT")
"""Ways to be told to end; one that was ignored when the program began, as by `nohup`, stays so."""
PATIENCE = 1.0
"""Seconds after which the process ends, whatever it is at."""
CODE = 128
"""What is added to the number of a signal for the exit code."""

Leave = Callable[[int], object]
"""Leaves the program with an exit code; called in its loop."""


def watch(leave: Leave) -> None:
    """Leave on a signal or a hang-up from now on; to be called in the running loop, once."""
    loop = asyncio.get_running_loop()
    for name in SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            # not on Windows, where a closed window ends the process
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, _leave, leave, int(number))
    if hasattr(select, "poll") and sys.__stdin__ is not None:
        Thread(target=_until_gone, args=(loop, leave, sys.__stdin__.fileno()), daemon=True).start()


def _leave(leave: Leave, number: int) -> None:
    leave(CODE + number)
    Thread(target=_end, args=(number,), daemon=True).start()


def _until_gone(loop: asyncio.AbstractEventLoop, leave: Leave, terminal: int) -> None:
    """Wait until the other side of the terminal is closed: then reading would return nothing for ever."""
    waiting = select.poll()
    waiting.register(terminal, 0)
    waiting.poll()
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(leave, CODE + signal.SIGHUP)
    _end(signal.SIGHUP)


def _end(number: int) -> None:
    time.sleep(PATIENCE)
    os._exit(CODE + number)

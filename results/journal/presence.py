"""Whether another program is still there: a file it keeps locked, which the system unlocks when it ends.

So a program that was killed is gone at once, with no clock, no process id that could be somebody else's by
now, and nothing to clean up before going on.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

BESIDE = "-held-"
"""Such a file has the name of what it is about, this, and a token of the program."""

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int, *, alone: bool) -> bool:
        """Lock the first byte, for oneself alone in any case; return False where somebody has it."""
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int, *, alone: bool) -> bool:
        """Lock the file, with others who only look or alone; return False where somebody has it."""
        try:
            fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # a file system without locks: nobody can be seen there
            return True
        return True


class Presence:
    """Tells other programs that this one is there, until `end`; the file is `path`, and made."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        _lock(self._file, alone=True)

    def end(self) -> None:
        """Be gone, and take the file away."""
        os.close(self._file)
        with suppress(OSError):
            self.path.unlink()


def present(path: Path) -> bool:
    """Return whether a program keeps this file locked; a file nobody keeps is taken away."""
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        free = _lock(file, alone=False)
    finally:
        os.close(file)
    if free:
        with suppress(OSError):
            path.unlink()
    return not free

"""A program in a terminal of its own: keys go in, what it writes is read, its processor time is told."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
from pathlib import Path

SIZE = struct.pack("HHHH", 30, 100, 0, 0)
SILENCE = 0.2
"""Seconds without output after which a screen has settled; a fact is committed before it is shown."""
ROOT = Path(__file__).parents[2]


class Terminal:
    """One program of `tests.bench.screens` in a pseudo-terminal of 100 by 30 cells."""

    def __init__(self, *arguments: str, home: Path) -> None:
        own = {"RINGTRUE_HOME": str(home), "TMPDIR": str(home), "RINGTRUE_LANG": "en"}
        environment = {**os.environ, "TERM": "xterm-256color", **own}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self._pid, self._master = pty.fork()
        if self._pid == 0:
            os.chdir(ROOT)
            program = [sys.executable, "-m", "tests.bench.screens", *arguments]
            os.execve(sys.executable, program, environment)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, SIZE)

    def settle(self, first: float = 2) -> bytes:
        """Return what is written until nothing is for a while; waited for `first` seconds."""
        written, wait = b"", first
        while select.select([self._master], [], [], wait)[0]:
            try:
                written += os.read(self._master, 65536)
            except OSError:
                break
            wait = SILENCE
        return written

    def appear(self, words: str) -> None:
        """Wait until some words were written, and nothing more is."""
        written = b""
        while words.encode() not in written:
            written += self.settle()
        self.settle(1)

    def press(self, key: str) -> float:
        """Press a key, wait until the screen has settled, and return the seconds of the processor it took."""
        before = self.spent()
        os.write(self._master, key.encode())
        self.settle()
        return self.spent() - before

    def spent(self) -> float:
        """Return the seconds of the processor that the program has had, all its threads."""
        tasks = Path(f"/proc/{self._pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text("ascii").split()[0]) for task in tasks) / 1e9

    def end(self) -> None:
        """Wait until the program ends by itself."""
        while self.settle(30):
            pass
        os.waitpid(self._pid, 0)
        os.close(self._master)

    def close(self) -> None:
        """End the program."""
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._master)

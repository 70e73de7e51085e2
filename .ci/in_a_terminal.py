"""Run a shell command in a terminal of its own, leave the program it opens with Esc, and exit as it did.

What the command prints is passed on. Fails where no program opened a screen, or it did not leave in time.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

ROWS, COLUMNS = 24, 80
OPENED = b"\x1b[?1049h"
"""A terminal is told so when a program takes the whole screen."""
PATIENCE = 600
"""Seconds for installing, opening and leaving."""


def main() -> int:
    """Run the command of the first argument."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.execvp("sh", ["sh", "-ec", sys.argv[1]])
    opened = left = False
    screen = b""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            written = os.read(terminal, 65536)
        except OSError:  # the other end is closed: the command has ended
            written = b""
        if not written:
            break
        screen += written
        if not opened and OPENED in screen:
            opened, screen = True, screen[screen.index(OPENED) :]
        if not opened:
            sys.stdout.buffer.write(written)
            sys.stdout.buffer.flush()
        elif not left and b"Esc" in screen and b"ringtrue" in screen:  # the first screen with its keys
            os.write(terminal, b"\x1b")
            left = True
    else:
        os.kill(child, 9)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(f"opened: {opened}; its first screen shown and left: {left}; exit code {status}")
    return status or int(not (opened and left))


if __name__ == "__main__":
    sys.exit(main())

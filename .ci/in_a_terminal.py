"""Run a shell command in a terminal of its own, leave the program it opens by its keys, and exit as it did.

What the command prints before is passed on. Fails where no program took the screen, or it did not close.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

ROWS, COLUMNS = 24, 80
OPENED = b"\x1b[?1049h"
"""A terminal is told so when a program takes the whole screen."""
KEYS = ((b"Esc Leave", b"\x1b"), (b"Close the program", b"2"))
"""What stands on a screen, and the key that then leads out."""
PATIENCE = 600
"""Seconds for installing, opening and closing."""
PAUSE = 2
"""Seconds without anything new after which a screen stands, and a key may be pressed."""


def main() -> int:
    """Run the command of the first argument."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.execvp("sh", ["sh", "-ec", sys.argv[1]])
    until, keys, screen = time.monotonic() + PATIENCE, [*KEYS], b""
    while (written := _read(terminal)) != b"":
        if time.monotonic() > until:
            os.kill(child, 9)
            break
        if written and OPENED not in screen:
            sys.stdout.buffer.write(written.split(OPENED)[0])
            sys.stdout.buffer.flush()
        screen += written or b""
        if written is None and keys and OPENED in screen and keys[0][0] in _plain(screen):
            os.write(terminal, keys.pop(0)[1])
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(f"opened: {OPENED in screen}; keys not asked for: {len(keys)}; exit code {status}")
    return status or int(bool(keys))


def _read(terminal: int) -> bytes | None:
    """Return what was written; None where nothing was for a while, empty at the end."""
    if not select.select([terminal], [], [], PAUSE)[0]:
        return None
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def _plain(screen: bytes) -> bytes:
    """Return what was written without the signs that move and colour it."""
    return re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", screen)


if __name__ == "__main__":
    sys.exit(main())

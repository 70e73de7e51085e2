"""The terminal program told to end, really: the terminal is as it was, and what was confirmed is kept."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHOWN, SHOWN_NO_MORE = b"\x1b[?1049h", b"\x1b[?1049l"
AT_THE_END = (SHOWN_NO_MORE, b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l")
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
PATIENCE = 60.0


def started(home: Path, *ignored: signal.Signals) -> tuple[int, int]:
    """Start the program in a terminal of its own; return its process and our end of the terminal."""
    child, terminal = pty.fork()
    if child == 0:
        for number in ENDING:  # whoever runs the tests may ignore some of them
            signal.signal(number, signal.SIG_IGN if number in ignored else signal.SIG_DFL)
        os.chdir(ROOT)
        environment = {**os.environ, "RINGTRUE_HOME": str(home), "TERM": "xterm-256color", "LINES": "24"}
        os.execve(sys.executable, [sys.executable, "-m", "drills"], environment | {"COLUMNS": "80"})
    return child, terminal


def read_until(terminal: int, sign: bytes) -> bytes:
    """Return what the program wrote up to a sign, or to its end."""
    text = b""
    while sign not in text and select.select([terminal], [], [], PATIENCE)[0]:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        text += part
    return text


def ended(child: int) -> int:
    """Return the exit code of a process once it has ended; one that does not end is killed."""
    watching, file = select.poll(), os.pidfd_open(child)
    watching.register(file, select.POLLIN)
    if not watching.poll(PATIENCE * 1000):
        os.kill(child, signal.SIGKILL)
    os.close(file)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_leaves_the_terminal_as_it_was(tmp_path: Path, number: signal.Signals) -> None:
    child, terminal = started(tmp_path)
    assert b"\x1b[?2004h" in read_until(terminal, b"\x1b[?2004h")
    os.kill(child, number)
    after = read_until(terminal, b"\x1b[?1004l")
    assert [sign for sign in AT_THE_END if sign not in after] == []
    assert b"Traceback" not in after
    code = ended(child)
    os.close(terminal)
    assert code == 128 + number


def test_a_terminal_that_is_gone_ends_the_program_also_where_hang_ups_are_ignored(tmp_path: Path) -> None:
    child, terminal = started(tmp_path, signal.SIGHUP)
    read_until(terminal, b"\x1b[?2004h")
    os.close(terminal)
    assert ended(child) == 128 + signal.SIGHUP

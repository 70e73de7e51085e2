"""Work done in a process of its own, which is killed as it enters its Nth call that changes a file.

The parent traces the child (ptrace, Linux on x86-64 and arm64), so that each write and each fsync can be
met, those of SQLite as well, and none by chance.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
from collections.abc import Callable
from dataclasses import dataclass

_CALLS = {
    "x86_64": {1, 18, 20, 74, 75, 77, 82, 83, 87, 263, 264, 296, 316},
    "aarch64": {34, 35, 38, 46, 64, 66, 68, 70, 82, 83, 276},
}[platform.machine()]
"""write, pwrite64, writev, fsync, fdatasync, ftruncate, rename, mkdir, unlink, and their kin, by number."""
_TRACEME, _SYSCALL, _SETOPTIONS, _GET_SYSCALL_INFO = 0, 24, 0x4200, 0x420E
_MARK_SYSCALLS, _KILL_WITH_PARENT = 1, 0x100000
_ENTRY = 1
_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_libc.ptrace.restype = ctypes.c_long


class _Info(ctypes.Structure):
    """What the kernel tells of a call that is entered."""

    _fields_ = (
        ("op", ctypes.c_uint8), ("pad", ctypes.c_uint8 * 3), ("arch", ctypes.c_uint32),
        ("instruction", ctypes.c_uint64), ("stack", ctypes.c_uint64),
        ("number", ctypes.c_uint64), ("arguments", ctypes.c_uint64 * 6),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many calls were entered, whether the work was killed at the last of them, what it had confirmed."""

    calls: int
    killed: bool
    confirmed: int


Confirm = Callable[[], None]
"""Tells the parent that one more thing is done and durable."""


def killed_at(point: int, work: Callable[[Confirm], None]) -> Outcome:
    """Do the work in a child, killed as it enters call `point`, counted from 1; 0 lets it end by itself.

    Raises `AssertionError` where the work ended with an error.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _do(work, writing)
    os.close(writing)
    os.waitpid(child, 0)
    _trace(_SETOPTIONS, child, _MARK_SYSCALLS | _KILL_WITH_PARENT)
    calls, killed, status = 0, False, 0
    while True:
        _trace(_SYSCALL, child, 0)
        _pid, status = os.waitpid(child, 0)
        if os.WIFEXITED(status) or os.WIFSIGNALED(status):
            break
        if os.WSTOPSIG(status) == signal.SIGTRAP | 0x80 and _changes_a_file(child, writing):
            calls += 1
            if calls == point:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                killed = True
                break
    with os.fdopen(reading, "rb") as stream:
        confirmed = len(stream.read())
    assert killed or os.WEXITSTATUS(status) == 0, "the work failed"
    return Outcome(calls, killed, confirmed)


def _do(work: Callable[[Confirm], None], pipe: int) -> None:
    """Be the child: wait to be traced, do the work, and end without a word."""
    code = 1
    try:
        _libc.ptrace(_TRACEME, 0, None, None)
        os.kill(os.getpid(), signal.SIGSTOP)
        work(lambda: _tell(pipe))
        code = 0
    finally:
        os._exit(code)


def _tell(pipe: int) -> None:
    os.write(pipe, b".")


def _trace(request: int, child: int, data: int) -> None:
    assert _libc.ptrace(request, child, None, data) >= 0, os.strerror(ctypes.get_errno())


def _changes_a_file(child: int, pipe: int) -> bool:
    info = _Info()
    size = _libc.ptrace(_GET_SYSCALL_INFO, child, ctypes.sizeof(info), ctypes.addressof(info))
    assert size > 0, os.strerror(ctypes.get_errno())
    return info.op == _ENTRY and info.number in _CALLS and info.arguments[0] != pipe

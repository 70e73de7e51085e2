"""The three streams of a command: there in any case, and what to say where the output cannot be written."""

from __future__ import annotations

import errno
import os
import sys

from engine.errors import InputError
from engine.files.reasons import reason_of
from engine.language import N_

_FULL = frozenset({errno.ENOSPC, errno.EIO, errno.EBADF, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def prepare() -> None:
    """Let each stream be there, also where it was closed, and write signs it has no bytes for as `?`."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123  # for as long as the program runs
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def is_of_output(error: Exception) -> bool:
    """Return whether standard output took no more, or nobody reads it."""
    return isinstance(error, OSError) and not error.filename and error.errno in {*_FULL, errno.EPIPE}


def unwritten(error: Exception) -> InputError | None:
    """Return what to say where standard output took no more; None for any other error.

    What is left of the output is given up, or the interpreter would fail at it once more when it ends.
    """
    if not isinstance(error, OSError) or not is_of_output(error):
        return None
    sys.stdout = None
    return InputError(
        "output-write",
        N_("The output cannot be written: {reason}."),
        N_("Make room where it goes, or send it to another place."),
        reason=reason_of(error),
    )

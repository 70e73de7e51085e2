"""What the system says of a file it refuses, in words of ours; the rest as the system says it."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from engine.language import N_, Phrase

_REASONS: Mapping[int, str] = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.EACCES: N_("that is not allowed"),
    errno.EPERM: N_("that is not allowed"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("it can only be read"),
    errno.ENOTDIR: N_("a part of the path is no folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.EEXIST: N_("it is there already"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.EIO: N_("the drive does not answer"),
}


def reason_of(error: OSError | ValueError) -> str:
    """Return why the system refused, to be filled into a message."""
    words = _REASONS.get(error.errno or 0) if isinstance(error, OSError) else None
    if words:
        return Phrase(words)
    return getattr(error, "strerror", None) or type(error).__name__

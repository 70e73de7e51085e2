"""Whether SQLite's log lost something that was committed: a flipped bit makes SQLite leave out all after it.

SQLite reads its log up to the first frame whose checksum does not fit, and takes that for the place where a
program was stopped while it wrote. A whole frame that commits, of the same log, tells that it was not: such a
log is kept aside before SQLite begins it anew. The format is that of https://www.sqlite.org/walformat.html.
This rests on a log that grows and is cut to nothing, never written over (`results.journal.store`): what is
half written is its end.
"""

from __future__ import annotations

import shutil
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

LOG, ASIDE = "-wal", ".damaged-log"
"""What follows the name of a store in the names of its log, and of one that was kept aside."""
_MAGIC = 0x377F0682
_HEADER, _FRAME = struct.Struct(">8I"), struct.Struct(">6I")
_WORD = 0xFFFFFFFF


def keep_damaged_log(store: Path) -> None:
    """Keep the log of a store aside where it lost something; to be called before SQLite opens the store."""
    log = store.with_name(store.name + LOG)
    with suppress(OSError):
        # asked again: another program may just have been writing a frame
        if log.exists() and is_cut(log.read_bytes()) and is_cut(log.read_bytes()):
            shutil.copy(log, damaged_log(store))


def damaged_log(store: Path) -> Path:
    """Return where the damaged log of a store is kept, if there was one."""
    return store.with_name(store.name + ASIDE)


def is_cut(log: bytes) -> bool:
    """Return whether a frame that commits stands behind, or is, the first frame that SQLite does not read."""
    if len(log) < _HEADER.size:
        return False
    magic, _version, size, _number, *salt, first, second = _HEADER.unpack_from(log)
    sums = _sums(log[: _HEADER.size - 8], (0, 0), little=magic == _MAGIC)
    if magic & ~1 != _MAGIC or sums != (first, second) or not 512 <= size <= 65536:
        return len(log) > _HEADER.size  # whose frames SQLite reads none of
    readable, little = True, magic == _MAGIC
    for start in range(_HEADER.size, len(log) - _FRAME.size - size + 1, _FRAME.size + size):
        page, commits, *rest = _FRAME.unpack_from(log, start)
        if readable:
            begin = _sums(log[start : start + 8], sums, little=little)
            sums = _sums(log[start + _FRAME.size : start + _FRAME.size + size], begin, little=little)
            readable = page > 0 and rest == [*salt, *sums]
        if not readable and commits and rest[:2] == salt:
            return True
    return False


def _sums(data: bytes, before: tuple[int, int], *, little: bool) -> tuple[int, int]:
    """Return the two checksums of SQLite's log, carried on over these words."""
    odd, even = before
    for first, second in _pairs(data, little=little):
        odd = (odd + first + even) & _WORD
        even = (even + second + odd) & _WORD
    return odd, even


def _pairs(data: bytes, *, little: bool) -> Iterator[tuple[int, int]]:
    return struct.iter_unpack("<II" if little else ">II", data)

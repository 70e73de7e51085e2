"""Where a file lies, in a few signs: the same wherever its disk is plugged in, another for every copy.

A file is known by its number on its volume (inode, on Windows file index), the volume by its own id. Paths,
drive letters and mount points are not in it. Where numbers of files do not last, as of FAT under Linux, or
are given in the order files are asked for, as by drivers outside the kernel, the path on the volume stands
for them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

_BY_ID = Path("/dev/disk/by-uuid")
_MOUNTS = Path("/proc/self/mountinfo")
_MACHINE = Path("/etc/machine-id")
_FLEETING = ("vfat", "exfat", "msdos", "cifs", "smb3", "9p", "fuse")
"""What names of file systems of Linux begin with that give a file another number at every mount."""


def site(path: Path) -> str:
    """Return 16 hexadecimal digits for where a file lies; raise `OSError` where it cannot be looked at."""
    status = path.stat()
    parts = (
        _of_linux(path, status)
        if sys.platform == "linux"
        else (str(status.st_dev), str(status.st_ino))
        if sys.platform == "win32"
        # elsewhere numbers of volumes change with every start, and a file's birthday is known
        else (str(getattr(status, "st_birthtime", "")), str(status.st_ino))
    )
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _of_linux(path: Path, status: os.stat_result) -> tuple[str, str]:
    volume = next(_volume_ids(status.st_dev), "") or _machine(path)
    if file_system(status.st_dev).startswith(_FLEETING):
        return volume, path.resolve().relative_to(_mount_point(path.resolve())).as_posix()
    return volume, str(status.st_ino)


def _volume_ids(device: int) -> Iterator[str]:
    with suppress(OSError):
        for entry in sorted(_BY_ID.iterdir()):
            with suppress(OSError):
                if entry.stat().st_rdev == device:
                    yield entry.name


def _machine(path: Path) -> str:
    """Return what stands for a volume without an id: what the system calls it on this computer."""
    with suppress(OSError):
        return f"{_MACHINE.read_text('utf-8').strip()} {os.statvfs(path).f_fsid}"
    return ""


def file_system(device: int) -> str:
    """Return the kind of file system on a device; empty where it is not told."""
    number = f"{os.major(device)}:{os.minor(device)}"
    with suppress(OSError):
        for line in _MOUNTS.read_text("utf-8", "replace").splitlines():
            mount, _, of = line.partition(" - ")
            if mount.split()[2:3] == [number] and of:
                return of.split()[0]
    return ""


def _mount_point(path: Path) -> Path:
    device = path.stat().st_dev
    return next(
        (below for below in path.parents if below == below.parent or below.parent.stat().st_dev != device),
        path,
    )

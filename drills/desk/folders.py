"""Folders near at hand: sticks and other drives, then those of this person."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MOUNTS = ("/media", "/run/media", "/mnt", "/Volumes")
"""Where Linux and macOS show drives; one folder deeper where it is named for a user."""
OWN = ("Desktop", "桌面", "Documents", "文档")


def near_folders(home: Path) -> list[Path]:
    """Return the folders that can be written to, drives first, each once."""
    places = [*_drives(), *(home / name for name in OWN)]
    return [*dict.fromkeys(place for place in places if place.is_dir() and os.access(place, os.W_OK))]


def unused(folder: Path, name: str, ending: str) -> Path:
    """Return a file of this name that is not there yet, or with a number behind its name."""
    names = (name, *(f"{name} ({number})" for number in range(2, 1000)))
    return next(file for each in names if not (file := folder / f"{each}{ending}").exists())


def _drives() -> Iterator[Path]:
    if sys.platform == "win32":
        yield from (Path(f"{letter}:\\") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ")
        return
    for mount in map(Path, MOUNTS):
        for place in _within(mount):
            yield from [place] if os.path.ismount(place) else filter(os.path.ismount, _within(place))


def _within(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(place for place in folder.iterdir() if place.is_dir())
    return []

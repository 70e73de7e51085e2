"""The folder files went into or came from last, which is offered first the next time."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from engine.errors import InputError
from results.files.durable import read, write_files

FILE = "last-folder.txt"
"""The name of the file beside a store that keeps it."""
LONGEST = 4096
"""Bytes of a path that is kept."""


def last_folder(store: Path) -> Path | None:
    """Return the folder used last with a store; None where there is none, or it is not there now."""
    with suppress(InputError, ValueError, OSError):
        folder = Path(read(store.with_name(FILE), LONGEST).decode().strip())
        return folder if folder.is_absolute() and folder.is_dir() else None
    return None


def keep_last_folder(store: Path, folder: Path) -> None:
    """Keep a folder as the one used last; where that cannot be written nothing is lost but convenience."""
    if folder != last_folder(store):
        with suppress(InputError):
            write_files({store.with_name(FILE): f"{folder.absolute()}\n".encode()}, over=True)

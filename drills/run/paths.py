"""Where the program keeps what it writes."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """Return the folder of everything the program writes: `RINGTRUE_HOME`, or the user's data folder."""
    moved = os.environ.get("RINGTRUE_HOME", "")
    if moved:
        return Path(moved).expanduser()
    from platformdirs import user_data_path

    return user_data_path("ringtrue", appauthor=False)


def store_file(path: str = "") -> Path:
    """Return the file of the store: the one asked for, `RINGTRUE_STORE`, or `store.db` at home."""
    name = path or os.environ.get("RINGTRUE_STORE", "")
    return Path(name).expanduser() if name else home() / "store.db"


def program_files(path: str = "") -> tuple[Path, ...]:
    """Return the stores in use, asked for and of this user, and the names beside them, there or not yet."""
    from results.journal.heads import note_file
    from results.journal.people import NAMES

    stores = dict.fromkeys((store_file(path), store_file(), home() / "store.db"))
    return tuple(file for store in stores for file in (store, note_file(store), store.with_name(NAMES)))

"""Where the program keeps what it writes, and where it was told to read content."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from results.files.destinations import expanded
from results.postgres.address import is_address

SCENARIOS = "RINGTRUE_SCENARIOS"
"""The variable that names content folders, several with the system's path separator between them."""

KIT, DATA = "ringtrue.kit", "data"
"""The file that marks the program of a kit, and the folder beside it in which that keeps everything."""

SETTINGS = "settings.toml"
"""The file beside a store in which an office sets what it wants."""

_folders: ContextVar[tuple[str, ...]] = ContextVar("content folders of this command", default=())


@contextmanager
def content_folders(names: Sequence[str]) -> Iterator[None]:
    """Let `named_folders` return these for the time of one command."""
    token = _folders.set(tuple(names))
    try:
        yield
    finally:
        _folders.reset(token)


def named_folders() -> tuple[str, ...]:
    """Return the content folders that the command names, or else those of the environment."""
    return _folders.get() or tuple(filter(None, os.environ.get(SCENARIOS, "").split(os.pathsep)))


def home() -> Path:
    """Return the folder of everything the program writes.

    That is `RINGTRUE_HOME`, or the folder of a kit beside its program, or the user's data folder.
    """
    moved = os.environ.get("RINGTRUE_HOME", "")
    if moved:
        return expanded(moved)
    program = Path(__file__).parents[2]
    if (program / KIT).exists():
        return program.parent / DATA
    from platformdirs import user_data_path

    return user_data_path("ringtrue", appauthor=False)


def store_file(path: str = "") -> Path:
    """Return the file of the store: the one asked for, `RINGTRUE_STORE`, or `store.db` at home.

    By the last lie settings and names where the store itself is on a server.
    """
    name = path or os.environ.get("RINGTRUE_STORE", "")
    return expanded(name) if name and not is_address(name) else home() / "store.db"


def program_files(path: str = "") -> tuple[Path, ...]:
    """Return the stores in use, asked for and of this user, and the names beside them, there or not yet."""
    from results.journal.opening.own_names import SHARED, names_file
    from results.journal.proof.heads import note_file

    stores = dict.fromkeys((store_file(path), store_file(), home() / "store.db"))
    return tuple(
        file
        for store in stores
        for file in (store, note_file(store), names_file(store), store.with_name(SHARED))
    )

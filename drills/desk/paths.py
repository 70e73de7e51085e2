"""Where the program keeps what it writes, and where it was told to read content.

What every start asks is answered without `pathlib`, whose import takes half as long as `--help`.
"""
# ruff: noqa: PTH100, PTH110, PTH111, PTH118, PTH120

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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
    return _expanded(_home())


def store_file(path: str = "") -> Path:
    """Return the file of the store: the one asked for, `RINGTRUE_STORE`, or `store.db` at home.

    By the last lie settings and names where the store itself is on a server.
    """
    return _expanded(_store(path))


def is_server(name: str) -> bool:
    """Return whether a store is named by the address of a server rather than a file."""
    return name.lower().startswith(("postgresql://", "postgres://"))


def has_settings(path: str = "") -> bool:
    """Return whether settings lie beside a store."""
    return os.path.exists(os.path.join(os.path.dirname(os.path.expanduser(_store(path))), SETTINGS))


def _store(path: str) -> str:
    name = path or os.environ.get("RINGTRUE_STORE", "")
    return name if name and not is_server(name) else os.path.join(_home(), "store.db")


def _home() -> str:
    moved = os.environ.get("RINGTRUE_HOME", "")
    if moved:
        return moved
    program = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    if os.path.exists(os.path.join(program, KIT)):
        return os.path.join(os.path.dirname(program), DATA)
    system = sys.platform
    if system == "linux" and "ANDROID_DATA" not in os.environ:
        # as platformdirs says it, whose import takes as long as all of `--help`
        shared = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")
        return os.path.join(shared, "ringtrue")
    from platformdirs import user_data_dir

    return user_data_dir("ringtrue", appauthor=False)


def _expanded(name: str) -> Path:
    from results.files.destinations import expanded

    return expanded(name)


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

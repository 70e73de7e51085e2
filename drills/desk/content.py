"""What content there is: what is shipped, what this user has, what a command or the environment names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drills.desk.paths import SCENARIOS, home, named_folders, store_file
from drills.desk.preferences.settings import read_settings
from engine.errors import InputError
from engine.language import N_
from engine.library.bulletin import FOLDER
from engine.library.shelf import Shelf
from results.files.destinations import expanded


def own_folder() -> Path:
    """Return the folder of this user's packs, there or not yet."""
    return home() / "scenarios"


def drafts_folder() -> Path:
    """Return the folder of this user's 快报, there or not yet."""
    return home() / FOLDER


def shelf(store: str | Path = "") -> Shelf:
    """Return the library of all content folders; packs switched off beside the store are not drawn from.

    Raises `InputError` where a folder that is named is not there, or the settings are wrong.
    """
    settings = read_settings(store_file(str(store)))
    return Shelf(beside=_folders(), resting=settings.resting)


def reread(shelf: Shelf) -> Shelf:
    """Return a library with what has been written since it was read."""
    return replace(shelf, beside=tuple(dict.fromkeys((*_folders(), *shelf.beside))))


def _folders() -> tuple[Path, ...]:
    """Return the folders beside what is shipped, each once."""
    own = [own_folder()] if own_folder().is_dir() else []
    return tuple({folder.resolve(): folder for folder in (*own, *map(_folder, named_folders()))}.values())


def _folder(name: str) -> Path:
    folder = expanded(name)
    if folder.is_dir():
        return folder
    raise InputError(
        "no-folder",
        N_("There is no folder {name}."),
        N_("Check --scenarios, or the variable {variable}."),
        name=name,
        variable=SCENARIOS,
    )

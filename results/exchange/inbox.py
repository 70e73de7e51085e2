"""The inbox: a folder in which each laptop leaves its bundle, and from which all are merged."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from engine.errors import InputError
from engine.language import N_
from results.exchange.bundle import SUFFIX
from results.files.durable import reading


def bundle_file(target: Path, origin: str) -> Path:
    """Return where a store of this origin leaves its bundle: this file, or one of its own in this folder."""
    return target / f"{origin}{SUFFIX}" if target.is_dir() else target


def bundles(places: Iterable[Path]) -> list[Path]:
    """Return files as they are, and of folders the bundles in them, by name; each once.

    What is still being written has another name. Raises `InputError` where a folder holds no bundle.
    """
    files: dict[Path, None] = {}
    for place in places:
        if not place.is_dir():
            files[place] = None
            continue
        with reading(place):
            in_folder = sorted(
                file for file in place.iterdir()
                if file.suffix.casefold() == SUFFIX and not file.name.startswith(".")
            )  # fmt: skip
        if not in_folder:
            raise InputError(
                "inbox-empty",
                N_("There is no bundle in {path}."),
                N_("Bundles end with {suffix}; `ringtrue bundle -o FOLDER` leaves one there."),
                path=str(place),
                suffix=SUFFIX,
            )
        files.update(dict.fromkeys(in_folder))
    return list(files)

"""The file of a roster: what a person types or drags in, and files that lie near at hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from drills.roster.layout import Layout
from drills.roster.people import Roster
from drills.roster.reading import LARGE, read_roster
from results.files.destinations import expanded
from results.files.durable import read

ENDINGS = frozenset({".xlsx", ".csv", ".tsv", ".txt"})
OLD_ENDINGS = frozenset({".xls", ".et"})
"""Workbooks that are named, to say how to save them otherwise."""
NEAR = ("Desktop", "桌面", "Downloads", "下载", "Documents", "文档")
"""Folders below a person's home where files arrive."""
SHOWN = 27
"""Files that are offered at most: three pages."""


def read_file(path: Path, layout: Layout | None = None) -> Roster:
    """Return the roster in a file; raise `InputError` where it cannot be read or used, as `read_roster`."""
    return read_roster(read(path, LARGE), path.name, layout)


def typed_path(typed: str) -> Path:
    """Return the path a person typed or dragged in: quoted, escaped, or as an address of a file.

    Raises `InputError` where it begins with a home folder nobody has.
    """
    plain = typed.strip().strip("'\"")
    if plain.startswith("file:"):
        return Path(unquote(urlsplit(plain).path))
    path = expanded(plain)
    return path if path.exists() or "\\ " not in plain else expanded(plain.replace("\\", ""))


def near_files(home: Path, here: Path, endings: Collection[str] = ENDINGS | OLD_ENDINGS) -> list[Path]:
    """Return the files of these endings here, on the desktop and among the downloads, newest first."""
    folders = dict.fromkeys(place.resolve() for place in (here, *(home / name for name in NEAR)))
    dated = [(file.stat().st_mtime, file) for folder in folders for file in _files(folder, endings)]
    return [file for _time, file in sorted(dated, reverse=True)[:SHOWN]]


def _files(folder: Path, endings: Collection[str]) -> Iterable[Path]:
    try:
        return [
            file
            for file in folder.iterdir()
            if file.suffix.casefold() in endings and not file.name.startswith((".", "~")) and file.is_file()
        ]
    except OSError:
        return ()

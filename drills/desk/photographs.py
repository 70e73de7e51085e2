"""Photographs of an evening: copied beside the store under their hashes, the originals untouched."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from engine.errors import InputError
from engine.language import N_
from results.files.durable import read, reading, write_files

ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"})
MOST = 60
"""Pictures of one evening; a folder with more is another one."""


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """Return the pictures that lie in a folder, by name.

    Raises `InputError` where there is no such folder, none in it, or more than an evening has.
    """
    with reading(folder):
        files = sorted(folder.iterdir(), key=lambda file: file.name)
    pictures = tuple(file for file in files if file.suffix.lower() in ENDINGS and file.is_file())
    if not 0 < len(pictures) <= MOST:
        raise InputError(
            "photographs",
            N_("{path} holds {count} pictures; an evening has 1 to {most}."),
            N_("Put the pictures of this evening into a folder of their own."),
            path=str(folder),
            count=len(pictures),
            most=MOST,
        )
    return pictures


def folder_beside(store: Path) -> Path:
    """Return where the copies of a store lie, there or not yet."""
    return store.with_name(f"{store.stem}.photographs")


def take_in(pictures: Sequence[Path], store: Path) -> tuple[str, ...]:
    """Copy pictures beside a store, each once, and return their SHA-256 in their order.

    Raises `InputError` where one cannot be read or written; then none is copied.
    """
    copies: dict[Path, bytes] = {}
    hashes: list[str] = []
    for picture in pictures:
        data = read(picture)
        hashes.append(sha256(data).hexdigest())
        copies[folder_beside(store) / f"{hashes[-1]}{picture.suffix.lower()}"] = data
    write_files({path: data for path, data in copies.items() if not path.exists()})
    return tuple(dict.fromkeys(hashes))

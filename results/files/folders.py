"""Folders that are there whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import InputError
from engine.language import N_
from results.files.durable import part_of, writing


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Yield a folder to fill, which takes its place once all is in it; raise `InputError` as files do.

    What stands there already is refused, unless it is an empty folder: nothing is mixed or lost.
    """
    with writing(path):
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise InputError(
                "folder-full",
                N_("{path} holds something already."),
                N_("Name a folder that is new or empty."),
                path=str(path),
            )
        part = part_of(path)
        part.mkdir()
        try:
            yield part
            if path.exists():
                path.rmdir()
            part.replace(path)
        finally:
            shutil.rmtree(part, ignore_errors=True)

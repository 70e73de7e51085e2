"""The units that are to hand in at head office: a list kept beside the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from results.files.durable import read, write_files

FILE = "units.txt"
"""The name of the file beside a store, one unit a line."""


def expected_units(store: Path) -> list[str]:
    """Return the units of the list; none without one. Raises `InputError` where it cannot be read."""
    file = store.with_name(FILE)
    if not file.exists():
        return []
    lines = read(file).decode("utf-8-sig", "replace").splitlines()
    return [line.strip() for line in lines if line.strip()]


def keep_expected_units(store: Path, units: Sequence[str]) -> None:
    """Keep a list in the place of the one before; raise `InputError` where it cannot be written."""
    write_files({store.with_name(FILE): "".join(f"{unit}\n" for unit in units).encode()}, over=True)

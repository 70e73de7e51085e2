"""Which questions of the day were seen on this computer today: not by whom, and until midnight only."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

from engine.errors import InputError
from results.files.durable import read, write_files

FILE = "today.txt"
"""The name of the file beside a store: the day, then the scenarios seen, one a line."""


def seen_today(store: Path, day: date) -> frozenset[str]:
    """Return the scenarios seen on a day as its question; what cannot be read was not seen."""
    with suppress(InputError):
        if (file := store.with_name(FILE)).exists():
            first, *scenarios = read(file).decode("utf-8", "replace").split() or [""]
            return frozenset(scenarios) if first == day.isoformat() else frozenset()
    return frozenset()


def keep_seen_today(store: Path, day: date, scenario: str) -> None:
    """Keep that a scenario was seen; where that cannot be written nothing is lost."""
    scenarios = seen_today(store, day)
    if scenario not in scenarios:
        lines = [day.isoformat(), *sorted({*scenarios, scenario})]
        with suppress(InputError):
            write_files({store.with_name(FILE): "".join(f"{line}\n" for line in lines).encode()}, over=True)

"""When a run covers itself because nobody is there: as its drill says, or else the settings of the office."""

from __future__ import annotations

from pathlib import Path

from drills.desk.preferences.settings import read_settings
from engine.library.drill import Drill
from results.journal.facts.runs import RunBegun


def cover_after(store: Path, drill: Drill, run: RunBegun) -> int:
    """Return seconds without a key after which a run is covered, 0 for never.

    Never before a room, which looks on without a key. Raises `InputError` where the settings are wrong.
    """
    if run.mode != "individual":
        return 0
    if drill.cover is not None:
        return drill.cover
    settings = read_settings(store)
    return settings.cover_two if run.partner else settings.cover_one

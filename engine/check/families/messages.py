"""The messages of a family, read as any scenario is: for every ask the one with the longest wordings.

Asks that lead to one place are read in one thread, so that what follows from there is read once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from engine.check import dates, scenario
from engine.check.strings import words
from engine.library.library import Library
from engine.library.supply.family import Family
from engine.library.supply.threads import threads
from engine.play.problems import Problem

_OF_LEAD = ("after", "cue", "debrief")


def rules(family: Family, library: Library, today: date | None, due: int) -> Iterator[Problem]:
    """Yield what is wrong with the messages of a family, each thing once, at its key in the family file.

    Raises `InputError` where a message is no scenario.
    """
    reported: set[tuple[str, str]] = set()
    for thread in threads(family):
        asks = [f"ask.{at}.{thread.truth}" for at in thread.asks]
        loaded = library.load(thread.file)
        for problem in (*scenario.rules(loaded), *dates.rules(loaded, today, due), *words.rules(loaded)):
            path = _path(problem.path, f"lead.{thread.lead}", asks)
            if (problem.code, path) not in reported:
                reported.add((problem.code, path))
                yield replace(problem, path=path)


def _path(path: str, lead: str, asks: Sequence[str]) -> str:
    """Return the key in the family file of a key of a thread, whose messages end in these asks."""
    table, _, rest = path.partition(".")
    if table == "message":
        at = rest.partition(".")[0]
        return asks[int(at) if at else 0]
    if table == "cue":
        return f"{lead}.cue.{rest.partition('.')[2]}".rstrip(".")
    return f"{lead}.{path}" if table in _OF_LEAD else path

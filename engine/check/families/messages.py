"""The messages of a family, read as any scenario is: for every ask the one with the longest wordings.

Asks that lead to one place are read in one thread, so that what follows from there is read once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from engine.check import dates, scenario
from engine.check.strings import words
from engine.library.library import Library
from engine.library.supply.family import Family
from engine.library.supply.made import Made
from engine.library.supply.messages import Message
from engine.play.problems import Problem

_OF_LEAD = ("after", "cue", "debrief")


def rules(family: Family, library: Library, today: date | None, due: int) -> Iterator[Problem]:
    """Yield what is wrong with the messages of a family, each thing once, at its key in the family file.

    Raises `InputError` where a message is no scenario.
    """
    reported: set[tuple[str, str]] = set()
    first = Message(family.id, 0)
    for message in (first, first.twin):
        for problem in _of_truth(family, message, library, today, due):
            if (problem.code, problem.path) not in reported:
                reported.add((problem.code, problem.path))
                yield problem


def _of_truth(
    family: Family, message: Message, library: Library, today: date | None, due: int
) -> Iterator[Problem]:
    truth = message.truth
    words_asked = [ask.scam if truth == "scam" else ask.genuine for ask in family.ask]
    leads = [family.lead_of(ask, truth) for ask in words_asked]
    for number, lead in enumerate(family.lead):
        asks = [at for at, leading in enumerate(leads) if leading is lead]
        if not asks:
            continue
        wordings = [family.longest(words_asked[at], lead) for at in asks]
        loaded = library.load(Made(message.id, partial(family.tables, message, *wordings)))
        problems = [*scenario.rules(loaded), *dates.rules(loaded, today, due), *words.rules(loaded)]
        for problem in problems:
            yield replace(
                problem, path=_path(problem.path, f"lead.{number}", [f"ask.{at}.{truth}" for at in asks])
            )


def _path(path: str, lead: str, asks: Sequence[str]) -> str:
    """Return the key in the family file of a key of a thread, whose messages end in these asks."""
    table, _, rest = path.partition(".")
    if table == "message":
        at = rest.partition(".")[0]
        return asks[int(at) if at else 0]
    if table == "cue":
        return f"{lead}.cue.{rest.partition('.')[2]}".rstrip(".")
    return f"{lead}.{path}" if table in _OF_LEAD else path

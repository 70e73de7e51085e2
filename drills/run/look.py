"""A look at a 快报 after a run: a session of its own, kept nowhere, so that the run stays as it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from drills.run.drawn import FORM
from drills.run.practice import Nowhere
from drills.run.session import Clock, Session
from engine.chance import shuffled
from engine.errors import InputError
from engine.library.bulletin import bulletins
from engine.library.library import Library
from results.journal.facts.runs import RunBegun


def look_after(after: Session, library: Library, folder: Path, today: date, clock: Clock) -> Session | None:
    """Return the session of one of the 快报 in a folder, by the seed of a run that has ended; None without.

    Its one item is asked and debriefed like any other. Of drafts that cannot be played another is taken.
    """
    drill = library.shelf.drills.get(after.run.drill)
    heads = bulletins(folder, drill, today) if drill and after.over else []
    for head in shuffled(heads, after.run.seed, after.run.drill, "look"):
        try:
            scenario = library.playable(head.file)
        except InputError:
            continue
        run = RunBegun(
            run="look", drill=after.run.drill, form=FORM, items=(scenario.id,), judged=int(scenario.judged),
            seed=after.run.seed, timing="off", marks=after.run.marks, feedback="each", pass_mark=0, person="",
            group="", graded=False,
        )  # fmt: skip
        return Session(Nowhere(), Library(library.shelf, {scenario.id: scenario}), run, clock, unkept="look")
    return None

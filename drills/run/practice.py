"""Practice that is kept nowhere: a run like any other, whose facts are not written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from drills.run.drawn import draw_run
from drills.run.session import Clock, Session, Unkept
from engine.library.drill import Drill
from engine.library.library import Library
from results.journal.facts.fact import Body


class Nowhere:
    """Takes facts and keeps none, so that no score, list or file can ever hold them."""

    def append(self, *bodies: Body, contents: Mapping[str, str] | None = None) -> None:
        """Keep nothing."""


def begin_practice(
    library: Library,
    drill: Drill,
    *,
    seed: str,
    clock: Clock,
    minutes: int | None = None,
    today: date | None = None,
    unkept: Unkept = "practice",
) -> Session:
    """Return the session of a drill nobody is asked a name for, before its first item.

    `unkept` is why nothing is kept of it. What is stale on `today` is left out; None leaves out nothing.
    """
    run_begun = draw_run(library, drill, seed, run="practice", minutes=minutes, today=today, practising=True)
    return Session(Nowhere(), library, run_begun, clock, unkept=unkept)

"""Practice that is kept nowhere: a run like any other, whose facts are not written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from drills.session import Clock, Session
from engine.compose import compose, first_form
from engine.drill import Drill
from engine.library import Library
from results.facts import Body, RunBegun


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
) -> Session:
    """Return the session of a drill nobody is asked a name for, before its first item.

    What is stale on `today` is left out; None leaves out nothing.
    """
    headers = library.shelf.playable
    form = first_form(seed, drill.id)
    items = compose(drill, headers, form, seed, (), minutes, today, library.allowed(drill, today))
    begun = RunBegun(
        run="practice",
        drill=drill.id,
        form=form,
        items=items,
        judged=sum(headers[one].truth is not None for one in items),
        seed=seed,
        timing=drill.timing,
        seconds=drill.seconds,
        marks=drill.marks,
        feedback=drill.feedback,
        pass_mark=drill.pass_mark,
        person="",
        group="",
    )
    return Session(Nowhere(), library, begun, clock, practice=True)

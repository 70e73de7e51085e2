"""What one run holds: drawn from its drill, and said by the fact that begins it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from engine.compose import compose
from engine.drill import Drill, Form
from engine.library import Library
from results.facts import RunBegun


def drawn(
    library: Library,
    drill: Drill,
    form: Form,
    seed: str,
    *,
    run: str,
    met: Collection[str] = (),
    minutes: int | None = None,
    today: date | None = None,
    person: str = "",
    group: str = "",
    simulated: bool = False,
    partner: str = "",
    offset: int = 0,
) -> RunBegun:
    """Return the first fact of a run; raise what `compose` raises where the drill cannot be drawn.

    What is stale on `today` is left out; None leaves out nothing. `offset` is the place's, in minutes ahead
    of UTC.
    """
    headers = library.shelf.playable
    items = compose(drill, headers, form, seed, met, minutes, today, library.allowed(drill, today))
    judged = sum(headers[one].truth is not None for one in items)
    return RunBegun(
        run, drill.id, form, items, judged, seed, drill.timing, drill.marks, drill.feedback, drill.pass_mark,
        person, group, simulated=simulated, partner=partner, seconds=drill.seconds,
        graded=drill.graded, pass_rule=drill.pass_rule,
        offset=offset,
    )  # fmt: skip

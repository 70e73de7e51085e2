"""What one run holds: drawn from its drill, and said by the fact that begins it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from engine.library.draws.compose import compose
from engine.library.drill import Drill
from engine.library.library import Library
from engine.library.practice import practice_stock
from engine.library.stock import Material, stock
from results.journal.facts.runs import RunBegun

FORM = "A"
"""What facts call the form of a drill; there are no others any more."""


def material(library: Library, drill: Drill | None, today: date | None) -> Material:
    """Return what the pools of a drill are made of; None as a day makes nothing stale.

    Raises `InputError` where a file of approvals is broken.
    """
    return library.shelf.material(today, library.allowed(drill, today) if drill else None)


def draw_run(
    library: Library,
    drill: Drill,
    seed: str,
    *,
    run: str,
    encountered: Iterable[str] = (),
    minutes: int | None = None,
    today: date | None = None,
    person: str = "",
    group: str = "",
    simulated: bool = False,
    partner: str = "",
    offset: int = 0,
    practising: bool = False,
) -> RunBegun:
    """Return the first fact of a run; raise what `stock` raises where the drill cannot be drawn.

    `encountered` are scenarios that were shown before, the last shown last. What is stale on `today` is left
    out; None leaves out nothing. `offset` is the place's, in minutes ahead of UTC.
    """
    laid = material(library, drill, today)
    drawn_from = practice_stock(drill, laid)[0] if practising else stock(drill, laid)
    composed = compose(drawn_from, seed, encountered, minutes)
    judged = sum(library.shelf.playable[scenario].truth is not None for scenario in composed.items)
    return RunBegun(
        run, drill.id, FORM, composed.items, judged, seed, drill.timing, drill.marks, drill.feedback,
        drill.pass_mark, person, group, simulated=simulated, partner=partner, seconds=drill.seconds,
        offset=offset, repeats=composed.repeats, graded=drill.graded, pass_rule=drill.pass_rule,
        verdict_only=drill.verdict_only,
    )  # fmt: skip

"""A run played by a trainee of known ability, through the same session as people."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from engine.authoring.simulate import Observer
from engine.library.drill import Drill
from engine.library.library import Library
from results.journal import records

PACE_MS = 4000
"""Milliseconds a simulated act takes."""


def play_run(
    desk: Desk,
    library: Library,
    drill: Drill,
    group: str,
    person: str,
    seed: str,
    observer: Callable[[int], Observer],
) -> int:
    """Let one simulated trainee play one run to its end and return how many of its items were repeats.

    `observer` gives the trainee as it is after so many runs of the drill. The same seed on the same store
    plays the same.
    """
    before = records.runs_begun(desk.store.db, person, drill.id)
    session = begin_run(
        desk.store, library, drill, person, group, run=f"{person}-{seed}-{drill.id}-{before}",
        seed=f"{seed}/{before}", clock=count(0, PACE_MS).__next__, simulated=True,
        offset=desk.offset,
    )  # fmt: skip
    trainee = observer(before)
    while session.advance():
        while not session.play.over:
            session.act(trainee.choose(session.play))
    return len(session.run.repeats)

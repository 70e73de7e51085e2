"""A run played by a trainee of known ability, through the same session as people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from drills.run.resume import Unreplayed, resume_run
from engine.authoring.simulate import Observer
from engine.library.drill import Drill
from engine.library.library import Library
from results.journal.records import meetings
from results.journal.records import runs as records

PACE_MS = 4000
"""Milliseconds a simulated act takes."""


def runs_after(desk: Desk, people: Sequence[str], drill: Drill) -> int:
    """Return how many runs of a drill each of these people has after this sitting.

    That is one more than before; but where a sitting was cut off, so that some have played and others have
    not, it is played to its end. So a simulation that was killed and is run again is the same as one run
    once.
    """
    runs_begun = max(meetings.runs_begun(desk.store.db, person, drill.id) for person in people)
    ended = min(meetings.runs_ended(desk.store.db, person, drill.id) for person in people)
    return runs_begun + 1 if runs_begun == ended else runs_begun


def play_run(
    desk: Desk,
    library: Library,
    drill: Drill,
    group: str,
    person: str,
    seed: str,
    observer: Callable[[int], Observer],
    number: int,
) -> int:
    """Let one simulated trainee play run `number` of a drill to its end; return how many items were repeats.

    `observer` gives the trainee as it is after so many runs of the drill. The same seed on the same store
    plays the same. A run that has ended is left as it is, an interrupted one gone on with.
    """
    before = number - 1
    if meetings.runs_ended(desk.store.db, person, drill.id) >= number:
        return 0
    clock = count(0, PACE_MS).__next__
    record = records.unfinished(desk.store.db, person, drill.id)
    if record:
        session = resume_run(desk.store, library, record, now=desk.clock(), clock=clock, report=_stop)
    else:
        session = begin_run(
            desk.store, library, drill, person, group, run=f"{person}-{seed}-{drill.id}-{before}",
            seed=f"{seed}/{before}", clock=clock, simulated=True, offset=desk.offset,
        )  # fmt: skip
    trainee = observer(before)
    while session.advance():
        while not session.play.over:
            session.act(trainee.choose(session.play))
    return len(session.run.repeats)


def _stop(lost: Unreplayed) -> None:
    raise lost.error

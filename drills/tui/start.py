"""Begin a run, or go on with one that was interrupted, and show it."""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING

from drills.desk import Desk, new_run
from drills.tui.journey import Done, Journey
from engine.drill import Drill
from results import records

if TYPE_CHECKING:
    from drills.summary import Summary
    from drills.tui.app import RingtrueApp
    from results.people import Person
    from results.records import GroupRecord, RunRecord


def start(
    app: RingtrueApp,
    desk: Desk,
    group: GroupRecord,
    person: Person,
    drill: Drill,
    *,
    minutes: int | None,
    interrupted: RunRecord | None,
    done: Done,
    seed: str = "",
) -> None:
    """Lead a person through a drill; raises what opening it raises, and shows nothing then."""
    from drills.background import background
    from drills.runs import begin_run, resume_run
    from drills.summary import summarise
    from engine.library import Library

    library = Library(desk.shelf)
    if interrupted is not None:
        session = resume_run(
            desk.store, library, interrupted, now=desk.clock(), clock=_steady, told=lambda _error: None
        )
    else:
        session = begin_run(
            desk.store, library, drill, person.id, group.id, run=new_run(),
            seed=seed or secrets.token_hex(8), clock=_steady, minutes=minutes,
        )  # fmt: skip

    def summary() -> Summary:
        return summarise(session, records.counts(desk.store.db, person.id))

    told = background(desk.store, library)
    Journey(app, session, told, summary, done, f"{group.label} {person.name}").begin()


def _steady() -> int:
    return time.monotonic_ns() // 1_000_000

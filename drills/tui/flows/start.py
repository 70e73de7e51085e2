"""Begin a run, or go on with one that was interrupted, and show it."""

from __future__ import annotations

import secrets
from datetime import date
from typing import TYPE_CHECKING

from drills.run.desk import Desk, new_run
from drills.tui.flows.journey import Done, Journey
from drills.tui.keys.idle import steady
from engine.library.drill import Drill

if TYPE_CHECKING:
    from drills.run.party import Party
    from drills.run.session import Session
    from drills.run.summary import Summary
    from drills.tui.host import Host
    from engine.library.library import Library
    from results.journal.records import GroupRecord, RunRecord


def start(
    app: Host,
    desk: Desk,
    group: GroupRecord | None,
    party: Party,
    drill: Drill,
    *,
    minutes: int | None,
    interrupted: RunRecord | None,
    done: Done,
    seed: str = "",
    stale: bool = False,
) -> Session:
    """Lead people through a drill, and return its session; without a group it is practice, kept nowhere.

    What is left before its end can be gone on with in any window. With `stale`, what is due for checking is
    played as well. Raises what opening it raises, and shows nothing then.
    """
    from drills.run.background import background
    from drills.run.summary import summary_of
    from engine.library.library import Library

    library = Library(desk.shelf)
    today = None if stale else desk.today
    chance = seed or secrets.token_hex(8)
    session = _session(desk, library, group, party, drill, minutes, interrupted, chance, today)

    def summary() -> Summary:
        return summary_of(session, desk.store.db, desk.rule)

    def left() -> None:
        desk.store.release(session.run.run)
        done()

    who = f"{group.label} {party.name}" if group else party.name
    Journey(app, session, background(desk.store, library), summary, left, who).begin()
    return session


def _session(
    desk: Desk,
    library: Library,
    group: GroupRecord | None,
    party: Party,
    drill: Drill,
    minutes: int | None,
    interrupted: RunRecord | None,
    seed: str,
    today: date | None,
) -> Session:
    """Return the session of practice, of the run that was interrupted, or of a new one."""
    from drills.run.open_run import begin_run, resume_run
    from drills.run.practice import begin_practice

    if group is None:
        return begin_practice(library, drill, seed=seed, clock=steady, minutes=minutes, today=today)
    if interrupted is not None:
        return resume_run(
            desk.store,
            library,
            interrupted,
            now=desk.clock(),
            clock=steady,
            report=lambda _error: None,
            today=today,
        )
    return begin_run(
        desk.store, library, drill, party.person, group.id, partner=party.partner,
        run=new_run(), seed=seed, clock=steady, minutes=minutes, today=today, offset=desk.offset,
    )  # fmt: skip

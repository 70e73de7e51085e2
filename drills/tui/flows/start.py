"""Begin a run, or go on with one that was interrupted, and show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills.run.desk import Desk
from drills.tui.flows.journey import Done, Journey
from drills.tui.keys.idle import steady
from drills.tui.screens.between.unreplayed import UnreplayedScreen
from engine.library.drill import Drill

if TYPE_CHECKING:
    from drills.run.party import Party
    from drills.run.session import Session
    from drills.run.summary import Summary
    from drills.tui.host import Host
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
    from drills.run.open_run import Opening, open_run
    from drills.run.summary import summary_of
    from engine.library.library import Library

    library = Library(desk.shelf)
    opening = Opening(drill, party, group.id if group else "", minutes, seed, stale, interrupted)
    opened = open_run(desk, library, opening, steady)
    session = opened.session

    def summary() -> Summary:
        return summary_of(session, desk.store.db, desk.rule)

    def left() -> None:
        desk.store.release(session.run.run)
        done()

    who = f"{group.label} {party.name}" if group else party.name
    journey = Journey(app, session, background(desk.store, library), summary, left, who)
    if opened.sentences:
        app.push_screen(UnreplayedScreen(opened.sentences), lambda _read: journey.begin())
    else:
        journey.begin()
    return session

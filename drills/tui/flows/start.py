"""Begin a run, or go on with one that was interrupted, and lead through it."""

from __future__ import annotations

from drills.desk.desk import Desk
from drills.desk.local_time import steady_clock
from drills.run.cover import cover_after
from drills.run.open_run import Opening, open_run
from drills.run.overview.background import background
from drills.run.overview.summary import summary_of
from drills.tui.flows.journey import journey
from drills.tui.flows.look import look
from drills.tui.flows.sounds import close_sound, open_sound
from drills.tui.flows.stage import Stage
from drills.tui.screens.between.unreplayed import UnreplayedScreen
from drills.tui.screens.contract import Turn
from engine.library.library import Library


async def run(stage: Stage, desk: Desk, opening: Opening) -> bool:
    """Lead through a run, and return whether one that is kept came to its end.

    What is left before can be gone on with in any window. Raises what opening it raises, and shows nothing
    then.
    """
    library = Library(desk.shelf)
    opened = open_run(desk, library, opening, steady_clock)
    session = opened.session
    if opened.sentences:
        await stage.show(UnreplayedScreen(opened.sentences))
    cover = cover_after(desk.store.path, opening.drill, session.run)
    turn = Turn(session, background(desk.store, library), opening.who, cover=cover)
    open_sound(stage.app, desk, library, room=False)
    await journey(stage, turn, lambda: summary_of(session, desk.store.db, desk.rule))
    close_sound(stage.app)
    desk.store.release(session.run.run)
    await look(stage, desk, session)
    return session.over and not session.unkept

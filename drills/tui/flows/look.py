"""After a run that came to its end: one message received lately, to be looked at or left."""

from __future__ import annotations

from drills.desk import content
from drills.desk.desk import Desk
from drills.desk.local_time import steady_clock
from drills.run.look import look_after
from drills.run.overview.background import unreviewed
from drills.run.session import Session
from drills.tui.flows.journey import journey
from drills.tui.flows.stage import Stage
from drills.tui.screens.between.look import LookScreen
from drills.tui.screens.contract import Turn
from engine.library.library import Library


async def look(stage: Stage, desk: Desk, after: Session) -> None:
    """Offer a look at a 快报 where there is one; nothing of it is kept, and no other run knows of it."""
    library = Library(desk.shelf)
    session = look_after(after, library, content.drafts_folder(), desk.today, steady_clock)
    if session is None:
        return
    if await stage.show(LookScreen()):
        await journey(stage, Turn(session, unreviewed(library)))

"""What comes before a person's first drill: who can see what, then one message to learn the keys."""

from __future__ import annotations

import secrets
from dataclasses import replace
from importlib.resources import files

from drills.desk.desk import Desk
from drills.desk.local_time import steady_clock
from drills.desk.party import Party
from drills.run.overview.background import background
from drills.run.practice import begin_practice
from drills.tui.flows.journey import journey
from drills.tui.flows.stage import Stage
from drills.tui.screens.contract import Turn
from drills.tui.screens.who.notice import KeysScreen, NoticeScreen
from drills.words.language import _, current
from engine.library.drill import Drill
from engine.library.library import Library
from engine.library.shelf import Shelf


async def welcome(stage: Stage, desk: Desk, party: Party, drill: Drill) -> bool:
    """Show what a party has not seen yet before a drill, and return whether to go on.

    Who goes back is asked again next time. Raises what the store raises.
    """
    uninformed = desk.untold(party)
    if uninformed:
        if not await stage.show(NoticeScreen()):
            return False
        desk.inform(uninformed)
    if not desk.has_newcomer(party):
        return True
    learn = await stage.show(KeysScreen())
    if learn:
        await _learn_keys(stage, desk, drill)
    return learn is not None


async def _learn_keys(stage: Stage, desk: Desk, following: Drill) -> None:
    """Lead through one message of which nothing is kept, the keys said on every screen.

    They are those of the drill that follows: where that takes one press a verdict, so does the message.
    """
    library = Library(Shelf(files("scenarios") / "keys"))
    drill = library.shelf.drill("keys-uk" if current() == "en" else "keys")
    drill = replace(drill, verdict_only=following.verdict_only)
    session = begin_practice(library, drill, seed=secrets.token_hex(8), clock=steady_clock)
    await journey(stage, Turn(session, background(desk.store, library), _("The keys"), guides=True))

"""Begin a run, or go on with one that was interrupted, and lead through it."""

from __future__ import annotations

from dataclasses import dataclass

from drills.desk.desk import Desk
from drills.desk.party import NOBODY, Party
from drills.run.background import background
from drills.run.open_run import Opening, open_run
from drills.run.summary import summary_of
from drills.tui.flows.journey import journey
from drills.tui.flows.look import look
from drills.tui.flows.stage import Stage
from drills.tui.keys.idle import steady
from drills.tui.screens.between.unreplayed import UnreplayedScreen
from drills.tui.screens.contract import Turn
from engine.library.drill import Drill
from engine.library.library import Library
from results.journal.records import GroupRecord, RunRecord


@dataclass(frozen=True, slots=True)
class Plan:
    """Who plays which drill; without a group it is practice, kept nowhere.

    `minutes` shorten it, `interrupted` is gone on with, `seed` draws it; with `stale`, what is due for
    checking is played as well.
    """

    drill: Drill
    group: GroupRecord | None = None
    party: Party = NOBODY
    minutes: int | None = None
    interrupted: RunRecord | None = None
    seed: str = ""
    stale: bool = False


async def run(stage: Stage, desk: Desk, plan: Plan) -> bool:
    """Lead through a run, and return whether one that is kept came to its end.

    What is left before can be gone on with in any window. Raises what opening it raises, and shows nothing
    then.
    """
    library = Library(desk.shelf)
    opening = Opening(
        plan.drill, plan.party, plan.group.id if plan.group else "", plan.minutes, plan.seed, plan.stale,
        plan.interrupted,
    )  # fmt: skip
    opened = open_run(desk, library, opening, steady)
    session = opened.session
    if opened.sentences:
        await stage.show(UnreplayedScreen(opened.sentences))
    who = f"{plan.group.label} {plan.party.name}" if plan.group else plan.party.name
    turn = Turn(session, background(desk.store, library), who)
    await journey(stage, turn, lambda: summary_of(session, desk.store.db, desk.rule))
    desk.store.release(session.run.run)
    await look(stage, desk, session)
    return session.over and not session.unkept

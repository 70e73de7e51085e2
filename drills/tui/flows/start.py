"""Begin a run, or go on with one that was interrupted, and lead through it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from drills.run.background import background
from drills.run.desk import Desk, new_run
from drills.run.open_run import begin_run, resume_run
from drills.run.party import NOBODY, Party
from drills.run.practice import begin_practice
from drills.run.session import Session
from drills.run.summary import summary_of
from drills.tui.flows.journey import journey
from drills.tui.flows.stage import Stage
from drills.tui.keys.idle import steady
from drills.tui.screens.contract import Turn
from drills.tui.screens.error import UnreplayedScreen
from engine.errors import InputError
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
    unreplayed: list[InputError] = []
    session = _session(desk, library, plan, None if plan.stale else desk.today, unreplayed.append)
    for error in unreplayed:
        await stage.show(UnreplayedScreen(error))
    who = f"{plan.group.label} {plan.party.name}" if plan.group else plan.party.name
    turn = Turn(session, background(desk.store, library), who)
    await journey(stage, turn, lambda: summary_of(session, desk.store.db, desk.rule))
    desk.store.release(session.run.run)
    return session.over and not session.practice


def _session(
    desk: Desk, library: Library, plan: Plan, today: date | None, report: Callable[[InputError], None]
) -> Session:
    """Return the session of practice, of the run that was interrupted, or of a new one."""
    seed, drill, minutes = plan.seed or secrets.token_hex(8), plan.drill, plan.minutes
    if plan.group is None:
        return begin_practice(library, drill, seed=seed, clock=steady, minutes=minutes, today=today)
    if plan.interrupted is not None:
        return resume_run(
            desk.store, library, plan.interrupted, now=desk.clock(), clock=steady,
            report=report, today=today,
        )  # fmt: skip
    return begin_run(
        desk.store, library, drill, plan.party.person, plan.group.id, partner=plan.party.partner,
        run=new_run(), seed=seed, clock=steady, minutes=minutes, today=today, offset=desk.offset,
    )  # fmt: skip

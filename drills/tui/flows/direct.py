"""Into one drill from the command line: as who was named there, on with what was interrupted, then out."""

from __future__ import annotations

import argparse
from dataclasses import replace

from drills.desk.desk import Desk
from drills.desk.party import Party
from drills.run.outlook import Outlook
from drills.tui.flows.beforehand import beforehand
from drills.tui.flows.stage import Stage
from drills.tui.flows.start import Plan, run
from drills.tui.flows.welcome import welcome
from drills.tui.host import Host
from drills.tui.screens.home.drills import ResumeScreen
from drills.words.language import _
from engine.library.drill import Drill


async def direct(app: Host, desk: Desk, drill: Drill, flags: argparse.Namespace) -> None:
    """Lead through a drill, then close the program; raise what the store or drawing the run raises.

    Nothing is asked but whether to take a run over that is open in another window.
    """
    async with Stage(app) as stage:
        plan = _plan(desk, drill, flags)
        if await welcome(stage, desk, plan.party):
            await _lead(stage, desk, plan)
    app.exit()


def _plan(desk: Desk, drill: Drill, flags: argparse.Namespace) -> Plan:
    plan = Plan(drill, minutes=flags.minutes, seed=flags.seed, stale=flags.stale)
    if not flags.trainee:
        return plan
    group = desk.group(flags.group or _("practice"))
    party = Party((desk.trainee(group.id, flags.trainee),))
    interrupted = None if flags.new else desk.unfinished(party.person, drill.id)
    return replace(plan, group=group, party=party, interrupted=interrupted)


async def _lead(stage: Stage, desk: Desk, plan: Plan) -> None:
    if plan.interrupted and desk.elsewhere(plan.interrupted):
        take_over = await stage.show(ResumeScreen(plan.drill.title, elsewhere=True))
        if take_over is None:
            return
        plan = plan if take_over else replace(plan, interrupted=None)
    outlook = Outlook(desk, plan.drill, plan.party, seed=plan.seed, stale=plan.stale)
    if plan.interrupted or await beforehand(stage, outlook, plan.minutes):
        await run(stage, desk, replace(plan, seed=outlook.seed))

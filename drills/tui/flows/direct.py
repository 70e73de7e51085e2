"""Into one drill from the command line: as who was named there, on with what was interrupted, then out."""

from __future__ import annotations

import argparse
from dataclasses import replace

from drills.desk.desk import Desk
from drills.run.open_run import Opening, opening_for
from drills.run.overview.outlook import Outlook
from drills.tui.flows.beforehand import beforehand
from drills.tui.flows.stage import Stage
from drills.tui.flows.start import run
from drills.tui.flows.welcome import welcome
from drills.tui.host import Host
from drills.tui.screens.home.drills import ResumeScreen
from engine.library.drill import Drill


async def direct(app: Host, desk: Desk, drill: Drill, flags: argparse.Namespace) -> None:
    """Lead through a drill, then close the program; raise what the store or drawing the run raises.

    Nothing is asked but whether to take a run over that is open in another window.
    """
    async with Stage(app) as stage:
        opening = opening_for(
            desk, drill, flags.trainee, flags.group,
            minutes=flags.minutes, seed=flags.seed, stale=flags.stale, new=flags.new,
        )  # fmt: skip
        if await welcome(stage, desk, opening.party, opening.drill):
            await _lead(stage, desk, opening)
    app.exit()


async def _lead(stage: Stage, desk: Desk, opening: Opening) -> None:
    if opening.interrupted and opening.interrupted.elsewhere:
        take_over = await stage.show(ResumeScreen(opening.drill.title, elsewhere=True))
        if take_over is None:
            return
        opening = opening if take_over else replace(opening, interrupted=None)
    outlook = Outlook(desk, opening.drill, opening.party, seed=opening.seed, stale=opening.stale)
    if opening.interrupted or await beforehand(stage, outlook, opening.minutes):
        await run(stage, desk, opening)

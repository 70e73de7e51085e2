"""From home to an evening: which drill and how long, a rehearsal, the record of the last one."""

from __future__ import annotations

from drills.desk.desk import Desk
from drills.run.together.pace import MINUTES
from drills.run.together.record import record_of
from drills.run.together.room import evening_of
from drills.tui.flows.evening.evening import hold
from drills.tui.flows.evening.recording import record_evening
from drills.tui.flows.stage import Stage
from drills.tui.host import Host
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.evening.plan import (
    EveningDrillScreen,
    EveningLengthScreen,
    PlanScreen,
    evening_drills,
)
from engine.errors import InputError, RingtrueError
from engine.language import N_
from engine.library.drill import Drill


async def plan_evening(app: Host, desk: Desk) -> None:
    """Ask what the evening is to be, and hold it; whoever goes back is home again."""
    async with Stage(app) as stage:
        try:
            await _planned(stage, desk)
        except RingtrueError as error:
            await stage.show(ErrorScreen(error))


async def _planned(stage: Stage, desk: Desk) -> None:
    drill, minutes = _usual(desk), MINUTES
    while True:
        record = record_of(desk)
        way = await stage.show(PlanScreen(drill, minutes, record.day if record else ""))
        if way is None:
            return
        if way == "drill":
            chosen = await stage.show(EveningDrillScreen(desk))
            drill = chosen or drill
        elif way == "minutes":
            length = await stage.show(EveningLengthScreen())
            minutes = length or minutes
        elif way == "record" and record is not None:
            await record_evening(stage, desk, record)
        else:
            await hold(stage, desk, evening_of(desk, drill, minutes=minutes, rehearsal=way == "rehearse"))


def _usual(desk: Desk) -> Drill:
    """Return the drill an evening is held with where nobody says; raise `InputError` where there is none."""
    drills = evening_drills(desk)
    if not drills:
        raise InputError(
            "no-evening",
            N_("There is no drill here that a room can be led through."),
            N_("`ringtrue list drills` names those there are."),
        )
    return drills[0]

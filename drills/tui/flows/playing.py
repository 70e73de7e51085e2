"""From the home screen into runs: who, which drill, how long; after each the next person is asked for."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Literal

from drills.desk.desk import Desk
from drills.desk.party import NOBODY, Party
from drills.run.open_run import Opening, interrupted_run
from drills.run.overview.outlook import Outlook
from drills.run.reminder import Reminded, reminder_of
from drills.run.together.call_list import gather
from drills.tui.flows.alone import alone, join_group
from drills.tui.flows.beforehand import beforehand
from drills.tui.flows.own_history import own_history
from drills.tui.flows.roll_call import roll_call, who_is_called
from drills.tui.flows.stage import Stage
from drills.tui.flows.start import run
from drills.tui.flows.welcome import welcome
from drills.tui.host import Chosen, Host
from drills.tui.screens.between.next_turn import NextTurnScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.drills import JOIN, PAST, Back, DrillsScreen, LengthScreen, ResumeScreen
from drills.tui.screens.home.first import FirstScreen
from drills.tui.screens.together.which import ReadTogetherScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.tui.screens.who.pair import PairScreen
from drills.tui.screens.who.trainees import TraineesScreen
from drills.words.runs import stopped_words
from engine.errors import RingtrueError
from engine.library.drill import Drill
from engine.library.library import Library
from results.journal.derived.days import day
from results.journal.records import enrolled
from results.journal.records.enrolled import GroupRecord


async def playing(app: Host, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
    """Ask one question a screen, lead through the run, then ask who plays the same drill next.

    Who goes back, or leaves a run before its end, is home again.
    """
    async with Stage(app) as stage:
        try:
            of, party = await _first_party(stage, desk, group, chosen)
            if party == "all" and of is not None:
                await _roll_call(stage, desk, of)
                return
            last: Opening | None = None
            while isinstance(party, Party):
                opening = await _opening(stage, desk, of if party.people else None, party, last)
                if opening is None or not await welcome(stage, desk, party, opening.drill):
                    return
                if not await run(stage, desk, opening):
                    return
                last, party = Opening(opening.drill, minutes=opening.minutes), None  # nothing of who played
                somebody = await stage.show(NextTurnScreen(opening.drill.title))
                if somebody and of is not None:
                    playing_in = of
                    of, party = await _party(stage, desk, playing_in)
                    if party == "all":
                        await roll_call(stage, desk, gather(desk, opening.drill, [playing_in]))
        except RingtrueError as error:
            await stage.show(ErrorScreen(error))


async def _first_party(
    stage: Stage, desk: Desk, group: GroupRecord | None, chosen: Chosen
) -> tuple[GroupRecord | None, Party | Literal["all"] | None]:
    """Return a group and who of it plays, or that all do; nobody by name where somebody only tries it."""
    if group is None and all(each.simulated for each in desk.groups()):
        way = await stage.show(FirstScreen())
        if way != "group":
            return None, NOBODY if way == "try" else await alone(stage, desk) if way else None
    if group is None:
        group = await stage.show(GroupsScreen(desk))
        if group is None:
            return None, None
        chosen(group)
    return await _party(stage, desk, group)


async def _party(
    stage: Stage, desk: Desk, group: GroupRecord
) -> tuple[GroupRecord | None, Party | Literal["all"] | None]:
    """Return who of a group plays, or that all do, and the group; of somebody who plays alone none."""
    way = await stage.show(TraineesScreen(desk, group))
    if way == "alone":
        return None, await alone(stage, desk)
    if way == "two":
        return group, await stage.show(PairScreen(desk, group))
    return group, way


async def _roll_call(stage: Stage, desk: Desk, group: GroupRecord) -> None:
    """Ask which groups are called and which drill they judge together, and lead through it."""
    groups = await who_is_called(stage, desk, group)
    drill = await stage.show(ReadTogetherScreen(desk)) if groups else None
    if groups and drill is not None:
        await roll_call(stage, desk, gather(desk, drill, groups))


async def _opening(
    stage: Stage, desk: Desk, group: GroupRecord | None, party: Party, last: Opening | None
) -> Opening | None:
    """Return what a party plays: what was interrupted, the drill of the turn before, or what they choose."""
    interrupted = interrupted_run(desk, party)
    drill = desk.shelf.drills.get(interrupted.record.begun.drill) if interrupted else None
    if interrupted and drill:
        stopped = date.fromisoformat(day(interrupted.record.last_at, desk.zone(interrupted.record.last_at)))
        left_over = stopped_words(interrupted.remaining, stopped, desk.today)
        resume = await stage.show(ResumeScreen(drill.title, left_over, elsewhere=interrupted.elsewhere))
        if resume is not False:
            return Opening(drill, party, group, interrupted=interrupted) if resume else None
    while True:
        try:
            if last is None:
                return await _choice(stage, desk, group, party)
            outlook = Outlook(desk, last.drill, party)
            same = Opening(last.drill, party, group, last.minutes, outlook.seed)
            return same if await beforehand(stage, outlook, last.minutes) else None
        except RingtrueError as error:
            if not await stage.show(ErrorScreen(error)):
                return None
            last = None


async def _choice(stage: Stage, desk: Desk, group: GroupRecord | None, party: Party) -> Opening | None:
    """Return the drill and the length a party chooses; raise what drawing it raises."""
    drill = await _drill(stage, desk, party)
    if drill is None:
        return None
    outlook = Outlook(desk, drill, party)
    outlook.composed(None)
    minutes = await stage.show(LengthScreen(desk, outlook))
    return None if minutes is None else Opening(drill, party, group, minutes or None, outlook.seed)


def _come_back(desk: Desk, drill: Drill, party: Party) -> Drill:
    """Return a drill as a party comes back to it."""
    people = tuple(person.id for person in party.people)
    who = Reminded(enrolled.group_of(desk.store.db, party.person) or "", people)
    return reminder_of(desk, Library(desk.shelf), drill, who, secrets.token_hex(8), desk.today)


async def _drill(stage: Stage, desk: Desk, party: Party) -> Drill | None:
    while True:
        drill = await stage.show(DrillsScreen(desk, party))
        if drill == PAST:
            await own_history(stage, desk, party.people[0])
        elif drill == JOIN:
            await join_group(stage, desk, party.people[0])
        elif isinstance(drill, Back):
            return _come_back(desk, drill.drill, party)
        else:
            return drill

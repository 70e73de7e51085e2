"""A roll call from its opening to its end: the words, everybody's hand, the counts, the truth."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace

from drills.desk.desk import Desk
from drills.desk.local_time import steady_clock
from drills.run.together.ballot import Ballot
from drills.run.together.call_list import CallList, gather
from drills.run.together.looking import Looking
from drills.run.together.roll_call import RollCall, open_roll_call_of
from drills.run.twin import twin_of
from drills.tui.flows.stage import Stage
from drills.tui.host import Host
from drills.tui.screens.error import error_screen
from drills.tui.screens.home.drills import ResumeScreen
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.screens.together.called import CalledScreen, callable_groups
from drills.tui.screens.together.closing_roll_call import ClosingRollCallScreen
from drills.tui.screens.together.judging.ballot import BallotScreen
from drills.tui.screens.together.judging.counts import CountsScreen
from drills.tui.screens.together.judging.looks import LooksScreen
from drills.tui.screens.together.judging.reading import ReadingScreen
from drills.tui.screens.together.opening import OpeningRollCallScreen
from drills.tui.screens.together.truth import TruthScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.tui.screens.who.notice import NoticeScreen
from drills.words.encounter.together import saw_words
from drills.words.language import _
from engine.errors import RingtrueError
from engine.library.drill import Drill
from engine.library.library import Library
from engine.play.play import Play
from results.journal.records.enrolled import GroupRecord


async def roll_call(stage: Stage, desk: Desk, call_list: CallList) -> None:
    """Lead a group through a roll call; left before its end, it can be gone on with the same day.

    Raises what drawing it raises, and shows nothing then.
    """
    if call_list.interrupted:
        resume = await stage.show(ResumeScreen(call_list.drill.title, elsewhere=call_list.elsewhere))
        if resume is None:
            return
        call_list = call_list if resume else replace(call_list, interrupted=())
    library = Library(desk.shelf)
    roll = open_roll_call_of(desk, library, call_list, steady_clock)
    try:
        if await _opened(stage, roll) and await _encounters(stage, roll, library):
            roll.finish()
            await stage.show(ClosingRollCallScreen(roll.closed, call_list.label))
    finally:
        roll.leave()


async def _opened(stage: Stage, roll: RollCall) -> bool:
    """Show who can see what, where somebody has not been told, and the hands; return whether to begin."""
    call_list = roll.call_list
    if call_list.interrupted:
        return True
    if roll.untold:
        if not await stage.show(NoticeScreen()):
            return False
        roll.tell()
    opening = OpeningRollCallScreen(
        call_list.label, len(call_list.people), len(roll.items), call_list.minutes
    )
    return await stage.show(opening) == "on"


async def _encounters(stage: Stage, roll: RollCall, library: Library) -> bool:
    """Go through the encounters that are left; return whether all are done."""
    while (play := roll.advance()) is not None:
        if not await _encounter(stage, roll, library, play):
            return False
    return True


async def _encounter(stage: Stage, roll: RollCall, library: Library, play: Play) -> bool:
    """Take everybody's hand, keep them, and show counts and truth; return whether to go on."""
    ballot = Ballot([person.id for person in roll.call_list.people], roll.absent)
    number, count = roll.position + 1, len(roll.items)
    where = _("Encounter {number} of {count}").format(number=number, count=count)
    before, behind = roll.position / count, number / count
    if not await _rated(stage, roll, play, ballot, where, before):
        return False
    if not await _closed(stage, roll, ballot):
        return False
    tally, words = roll.closed[-1].tally, play.scenario.verdict_words
    if await stage.show(CountsScreen(tally, words, where, before)) != "on":
        return False
    twin = twin_of(play.scenario, library, roll.call_list.drill)
    truth = play.scenario.truth or "genuine"
    saw = saw_words(truth, words, tally.right(truth), tally.people)
    return await stage.show(TruthScreen(play, saw, twin, where, behind)) == "on"


async def _rated(stage: Stage, roll: RollCall, play: Play, ballot: Ballot, where: str, done: float) -> bool:
    """Show a note by its looks, or a chat over the screen, then take everybody's hand."""
    looking = Looking(play) if play.scenario.looked_at else None
    before: TogetherScreen | None = None
    if looking:
        before = LooksScreen(looking, play.scenario.setting, where, done)
    elif not play.scenario.read_whole:
        before = ReadingScreen(play, where, done)
    if before and await stage.show(before) != "on":
        return False
    called = roll.call_list.called
    hands = BallotScreen(play, ballot, called, where, done, looking=looking, read=before is not None)
    return await stage.show(hands) == "on"


async def _closed(stage: Stage, roll: RollCall, ballot: Ballot) -> bool:
    """Keep the hands; what cannot be kept is told, and tried again or the roll call is left."""
    while True:
        try:
            roll.close(ballot.ratings, frozenset(ballot.absent))
        except RingtrueError as error:
            if not await stage.app.interrupt(error_screen(error)):
                return False
        else:
            return True


async def who_is_called(
    stage: Stage, desk: Desk, group: GroupRecord | None
) -> tuple[GroupRecord, ...] | None:
    """Return the groups to call, asked where there are several, `group` first; None to go back."""
    groups = callable_groups(desk)
    if len(groups) > 1:
        return await stage.show(CalledScreen(groups, group))
    group = group or next(iter(groups), None) or await stage.show(GroupsScreen(desk))
    return None if group is None else (group,)


async def direct(
    app: Host, desk: Desk, drill: Drill, groups: Sequence[GroupRecord], flags: argparse.Namespace
) -> None:
    """Lead groups through a roll call, then close the program; ask which are called where none is named."""
    async with Stage(app) as stage:
        called = groups or await who_is_called(stage, desk, None)
        if called is not None:
            call_list = gather(
                desk, drill, called, minutes=flags.minutes, seed=flags.seed, stale=flags.stale, new=flags.new
            )
            await roll_call(stage, desk, call_list)
    app.exit()

"""The way through a run: which screen comes next is decided by where the play stands, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TypeVar

from drills.run.overview.summary import Summary
from drills.tui.flows.stage import Stage
from drills.tui.screens.contract import Turn, Way
from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.debrief.quiz_debrief import QuizDebriefScreen
from drills.tui.screens.debrief.summary import SummaryScreen
from drills.tui.screens.encounter.arrangements import arrangement
from drills.tui.screens.encounter.at_once import AtOnceScreen
from drills.tui.screens.encounter.ringing import RingingScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from drills.tui.screens.error import error_screen
from drills.tui.screens.run_screen import RunScreen
from engine.errors import RingtrueError
from engine.play.encounter import Phase
from engine.play.play import Play

T = TypeVar("T")


class LaterError(Exception):
    """The run is left; everything up to here is kept, and it can be gone on with later."""


class AfreshError(Exception):
    """The item is begun again; with a verdict it counts as it is, and the next one follows."""


async def journey(stage: Stage, turn: Turn, summary: Callable[[], Summary] | None = None) -> None:
    """Lead through a run from where it stands until it ends or is left; without a summary it ends at once.

    Every action is committed by the session before a screen changes; what cannot be committed is told and
    can be tried again.
    """
    session = turn.session
    # where all is told at the end the run has not ended before: cut off there, it is told again
    step = partial(session.advance, ending=session.feedback != "end")
    with suppress(LaterError):
        if session.unread:
            await _debrief(stage, turn, session.play)
        play = await _tried(stage, step)
        while play is not None:
            try:
                await item(stage, turn)
            except AfreshError:
                if await _tried(stage, session.afresh):
                    continue
            play = await _tried(stage, step)
        if session.feedback == "end":
            await _debriefs(stage, turn)
        if summary is not None:
            await _shown(stage, SummaryScreen(turn, await _tried(stage, summary)))


async def _debriefs(stage: Stage, turn: Turn) -> None:
    """Show every debrief; who leaves them has seen what was wanted, and the run has ended."""
    try:
        for number, ended in enumerate(turn.session.ended):
            await _debrief(stage, replace(turn, item=number), ended.play)
    except LaterError:
        await _tried(stage, turn.session.finish)
        raise
    await _tried(stage, turn.session.finish)


async def item(stage: Stage, turn: Turn) -> None:
    """Play one item from where it stands: it rings, is met and judged, what comes of it, the debrief."""
    session = turn.session
    encounter = arrangement(session.play.scenario.arrangement)
    if session.play.scenario.rings and not session.play.events:
        await _shown(stage, RingingScreen(turn))
    if session.play.phase is Phase.ENCOUNTER:
        await _shown(stage, encounter(turn))
    if session.play.phase is Phase.VERDICT:
        await (_shown(stage, AtOnceScreen(turn)) if session.play.verdict_only else _verdict(stage, turn))
    if session.play.phase is Phase.CONSEQUENCE:
        await _shown(stage, encounter(turn))
    if session.feedback == "each":
        await _debrief(stage, turn, session.play)


async def _verdict(stage: Stage, turn: Turn) -> None:
    """Ask for the verdict; before it is given the encounter can be read again, and a step chosen there."""
    verdict = VerdictScreen(turn)
    while await _shown(stage, verdict) == "reread":
        encounter = arrangement(turn.session.play.scenario.arrangement)(turn)
        await _shown(stage, encounter)
        verdict = VerdictScreen(turn, encounter.rating or verdict.rating)


async def _debrief(stage: Stage, turn: Turn, play: Play) -> None:
    await _shown(stage, DebriefScreen(turn, play) if play.scenario.judged else QuizDebriefScreen(turn, play))


async def _shown(stage: Stage, screen: RunScreen) -> Way | None:
    """Show a screen of the run, and return how it is gone on; raise where the run or the item is not."""
    way = await stage.show(screen)
    if way == "later":
        raise LaterError
    if way == "afresh":
        raise AfreshError
    return way


async def _tried(stage: Stage, step: Callable[[], T]) -> T:
    """Do a step of the session; what fails is told, and tried again or the run is left."""
    while True:
        try:
            return step()
        except RingtrueError as error:
            if not await stage.app.interrupt(error_screen(error)):
                raise LaterError from error

"""An evening in a room: how many are there, then for each encounter the words, hands, counts and truth."""

from __future__ import annotations

import argparse
from dataclasses import replace

from drills.desk.desk import Desk
from drills.run.together.room import Evening, Room, evening_of, open_evening
from drills.run.together.show_of_hands import Counting
from drills.run.twin import twin_of
from drills.tui.flows.sounds import close_sound, open_sound
from drills.tui.flows.stage import Stage
from drills.tui.host import Host
from drills.tui.screens.error import error_screen
from drills.tui.screens.home.drills import ResumeScreen
from drills.tui.screens.together.closing_room import ClosingRoomScreen
from drills.tui.screens.together.hands_counted import HandsCountedScreen
from drills.tui.screens.together.present import PresentScreen
from drills.tui.screens.together.truth import TruthScreen
from drills.tui.screens.together.vote import VoteScreen
from drills.tui.screens.together.words import WordsScreen
from drills.tui.theme import LIGHT
from drills.words.encounter.together import hands_words
from drills.words.language import _
from engine.errors import RingtrueError
from engine.library.drill import Drill
from engine.library.library import Library
from engine.play.play import Play
from engine.play.verdict import VerdictWords


async def direct_room(app: Host, desk: Desk, drill: Drill, flags: argparse.Namespace) -> None:
    """Lead a room through an evening in the light theme, then close the program."""
    app.theme = LIGHT
    async with Stage(app) as stage:
        evening = evening_of(
            desk, drill, minutes=flags.minutes, seed=flags.seed, stale=flags.stale, new=flags.new
        )
        await _evening(stage, desk, evening)
        close_sound(app)
    app.exit()


async def _evening(stage: Stage, desk: Desk, evening: Evening) -> None:
    """Go on with what was interrupted, or begin; left before its end, it goes on the same day."""
    if evening.interrupted:
        resume = await stage.show(ResumeScreen(evening.drill.title, elsewhere=False))
        if resume is None:
            return
        evening = evening if resume else replace(evening, interrupted=None)
    library = Library(desk.shelf)
    room = open_evening(desk, library, evening)
    open_sound(stage.app, desk, library, room=True)
    if not await _opened(stage, room, evening):
        return
    while (play := room.advance()) is not None:
        if not await _encounter(stage, room, library, evening, play):
            return
    room.finish()
    await stage.show(ClosingRoomScreen(room.voted))


async def _opened(stage: Stage, room: Room, evening: Evening) -> bool:
    """Ask how many are there, and keep that it begins; return whether it does."""
    opening = PresentScreen(room.present, evening.drill.title, opening=True)
    if await stage.show(opening) != "on":
        return False
    room.present = opening.present
    if not evening.interrupted:
        room.begin(opening.present)
    return True


async def _encounter(stage: Stage, room: Room, library: Library, evening: Evening, play: Play) -> bool:
    """Show the words, take the hands and keep them, show counts and truth; return whether to go on."""
    number, count = room.position + 1, len(room.items)
    where = _("Encounter {number} of {count}").format(number=number, count=count)
    before, behind = room.position / count, number / count
    if not await _read(stage, room, play, where, before):
        return False
    counting, words = Counting(room.present), play.scenario.verdict_words
    if not await _voted(stage, room, counting, words, where, before):
        return False
    if not await _closed(stage, room, counting):
        return False
    hands = counting.hands
    if await stage.show(HandsCountedScreen(hands, words, where, before)) != "on":
        return False
    saw = hands_words(hands.right(play.scenario.truth), hands.unsure, hands.present)
    twin = twin_of(play.scenario, library, evening.drill)
    return await stage.show(TruthScreen(play, saw, twin, where, behind)) == "on"


async def _read(stage: Stage, room: Room, play: Play, where: str, done: float) -> bool:
    """Show the words until hands are asked for; in between people may have come or gone."""
    while True:
        reading = WordsScreen(play, where, done)
        if await stage.show(reading) != "on":
            return False
        if not reading.changing:
            return True
        if not await _recounted(stage, room, where):
            return False


async def _recounted(stage: Stage, room: Room, where: str) -> bool:
    """Ask how many people are there now."""
    present = PresentScreen(room.present, where, opening=False)
    if await stage.show(present) != "on":
        return False
    room.present = present.present
    return True


async def _voted(
    stage: Stage, room: Room, counting: Counting, words: VerdictWords, where: str, done: float
) -> bool:
    """Take the hands until all three answers are counted; people may come or go meanwhile."""
    while True:
        vote = VoteScreen(counting, words, where, done)
        if await stage.show(vote) != "on":
            return False
        if not vote.changing:
            return True
        if not await _recounted(stage, room, where):
            return False
        counting.present = room.present


async def _closed(stage: Stage, room: Room, counting: Counting) -> bool:
    """Keep the hands; what cannot be kept is told, and tried again or the room is left."""
    while True:
        try:
            room.close(counting.hands)
        except RingtrueError as error:
            if not await stage.app.interrupt(error_screen(error)):
                return False
        else:
            return True

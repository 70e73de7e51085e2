"""An evening from its welcome to its record, read top to bottom."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date

from drills.desk import content
from drills.desk.desk import Desk
from drills.run.together import beside
from drills.run.together.pace import CLOSING, EACH, QUESTION, REHEARSED, Pace
from drills.run.together.pretended import PEOPLE
from drills.run.together.room import Evening, Room, evening_of, open_evening
from drills.tui.flows.evening.closing import close_evening
from drills.tui.flows.evening.encounter import Led
from drills.tui.flows.evening.leading import BEFORE, JUDGED, Leading, TurnedError
from drills.tui.flows.stage import Stage
from drills.tui.host import Host
from drills.tui.screens.evening.check import CheckScreen
from drills.tui.screens.evening.question import QuestionScreen
from drills.tui.screens.evening.welcome import WelcomeScreen
from drills.tui.screens.home.drills import ResumeScreen
from drills.tui.screens.together.present import PresentScreen
from drills.tui.theme import HALL
from drills.words.encounter.evening import (
    look_remark,
    programme_words,
    rehearsal_remark,
    warm_up_remark,
)
from drills.words.encounter.opening_check import sound_words
from drills.words.language import _
from engine.library.drill import Drill
from engine.library.library import Library
from engine.play.play import Play


async def direct_room(app: Host, desk: Desk, drill: Drill, flags: argparse.Namespace) -> None:
    """Lead a room through an evening, then close the program."""
    async with Stage(app) as stage:
        evening = evening_of(
            desk, drill, minutes=flags.minutes, seed=flags.seed, stale=flags.stale, new=flags.new,
            rehearsal=flags.rehearsal,
        )  # fmt: skip
        await hold(stage, desk, evening)
    app.exit()


async def hold(stage: Stage, desk: Desk, evening: Evening) -> None:
    """Hold an evening in the theme for projectors; left before its end, it goes on the same day."""
    app = stage.app
    before, app.theme, app.bright = (app.theme, app.bright), HALL, HALL
    try:
        if evening.interrupted:
            resume = await stage.show(ResumeScreen(evening.drill.title, elsewhere=False))
            if resume is None:
                return
            evening = evening if resume else replace(evening, interrupted=None)
        library = Library(desk.shelf)
        await _Evening(stage, desk, library, evening, open_evening(desk, library, evening)).hold()
    finally:
        app.theme, app.bright = before


class _Evening:
    """What is shown in turn."""

    def __init__(self, stage: Stage, desk: Desk, library: Library, evening: Evening, room: Room) -> None:
        self._desk, self._library, self._evening, self._room = desk, library, evening, room
        self._today: date | None = None if evening.stale else desk.today
        self._questions = beside.questions(
            library, evening.drill, room.terms, room.items, evening.programme.questions, self._today
        )
        remark = rehearsal_remark() if evening.rehearsal else ""
        self._leading = Leading(stage, room, self._pace(), remark)

    def _pace(self) -> Pace:
        """Return its time: all of it, that of a rehearsal, or what is left of one that was interrupted."""
        clock, minutes = self._desk.clock, self._evening.minutes
        if self._evening.rehearsal:
            return Pace(REHEARSED, clock, speed=minutes / REHEARSED)
        if self._evening.interrupted:
            left_over = len(self._room.items) - self._room.position - 1
            return Pace(EACH * left_over + QUESTION * len(self._questions) + CLOSING, clock)
        return Pace(minutes, clock)

    async def hold(self) -> None:
        """Hold it; the leader may leave it for later, or end it well at any time."""
        try:
            await self._opening()
            try:
                await self._middle()
            except TurnedError as turned:
                if turned.way == "later":
                    raise
            self._room.finish()
            await close_evening(self._leading, self._desk, self._library, self._evening)
        except TurnedError:
            return

    async def _opening(self) -> None:
        """Welcome, check, count who is there; then it begins."""
        drill, room, rehearsal = self._evening.drill, self._room, self._evening.rehearsal
        if not self._evening.interrupted:
            amount = programme_words(self._evening.minutes, len(room.items), len(self._questions))
            await self._leading.show(lambda: WelcomeScreen(drill.title, amount, drill.lang), BEFORE)
            await self._leading.show(lambda: CheckScreen(sound_words()), BEFORE)
        present = PresentScreen(PEOPLE if rehearsal else room.present)
        await self._leading.show(lambda: present, BEFORE)
        room.present = present.present
        if not self._evening.interrupted:
            room.begin(present.present)

    async def _middle(self) -> None:
        if not self._evening.interrupted:
            await self._warm_up()
        while self._room.advance() is not None:
            number, count = self._room.position + 1, len(self._room.items)
            where = _("Encounter {number} of {count}").format(number=number, count=count)
            led = self._led(where, f"{number}/{count}", (number - 1) / count, number / count)
            await led.lead(self._room)
        await self._look()
        for number, play in enumerate(self._questions, start=1):
            await self._ask(play, f"{number}/{len(self._questions)}")

    def _led(self, where: str, short: str, before: float, behind: float) -> Led:
        return Led(
            self._leading, self._room, self._library, self._evening.drill, where, short, before, behind,
            pretended=self._evening.rehearsal,
        )  # fmt: skip

    async def _warm_up(self) -> None:
        """Let the hall try its hands on one that counts for nothing."""
        encounters = beside.warm_up(
            self._desk, self._library, self._evening.drill, self._room.terms, self._room.items, self._today
        )
        if encounters is not None and encounters.advance() is not None:
            led = Led(
                self._leading, encounters, self._library, self._evening.drill, "",
                pretended=self._evening.rehearsal,
            )  # fmt: skip
            await self._remarked(warm_up_remark(), led)

    async def _remarked(self, remark: str, led: Led, *, vote: bool = True) -> None:
        before, self._leading.remark = self._leading.remark, self._leading.remark or remark
        try:
            await (led.lead(None) if vote else led.look())
        finally:
            self._leading.remark = before

    async def _look(self) -> None:
        """Look at what was received here lately, without a vote."""
        drill, terms = self._evening.drill, self._room.terms
        look = beside.bulletin(self._library, drill, content.drafts_folder(), terms, self._desk.today)
        if look is not None:
            led = Led(self._leading, look, self._library, drill, "", before=1, behind=1)
            await self._remarked(look_remark(), led, vote=False)

    async def _ask(self, play: Play, short: str) -> None:
        try:
            await self._leading.show(lambda: QuestionScreen(play, short, 1), (*JUDGED, "skip"), short)
        except TurnedError as turned:
            if turned.way != "skip":
                raise

"""One to one at a desk: a visitor after another, each with one encounter, one sentence and a card."""

from __future__ import annotations

import argparse
import secrets
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.folders import unused
from drills.desk.paths import program_files
from drills.papers.card import card, sentence, write_card
from drills.run.together.encounters import seen_through
from drills.run.together.visit import Visit, visit_of
from drills.tui.flows.stage import Stage
from drills.tui.host import Host
from drills.tui.screens.error import ErrorScreen, error_screen
from drills.tui.screens.folders import folder_to_write
from drills.tui.screens.together.truth import TruthScreen
from drills.tui.screens.together.which import ReadTogetherScreen
from drills.tui.screens.visit.age import AgeScreen
from drills.tui.screens.visit.sentence import SentenceScreen
from drills.tui.screens.visit.visit import VisitScreen
from drills.tui.theme import LIGHT
from drills.words.language import _
from drills.words.script import reading_order
from drills.words.visits import remark_words
from engine.errors import RingtrueError
from engine.library.draws.gathering import holds_for_all
from engine.library.drill import Drill
from engine.library.library import Library
from engine.play.play import Play
from results.journal.records.gatherings import helped


async def visits(app: Host, desk: Desk) -> None:
    """Help one visitor after another from home, with the drill for listeners of the interface's language."""
    async with Stage(app) as stage:
        drill = usual_drill(desk) or await stage.show(ReadTogetherScreen(desk))
        if drill is not None:
            await _light(stage, desk, drill)


async def direct_visits(app: Host, desk: Desk, drill: Drill, flags: argparse.Namespace) -> None:
    """Help one visitor after another with a drill, then close the program."""
    async with Stage(app) as stage:
        await _light(stage, desk, drill, flags.seed, stale=flags.stale)
    app.exit()


def usual_drill(desk: Desk) -> Drill | None:
    """Return the drill for old listeners in the interface's language, else any; None where none is fit."""
    fit = [drill for drill in desk.drills() if holds_for_all(drill, desk.shelf.headers)]
    order = sorted(fit, key=lambda drill: (*reading_order(drill.lang), drill.graded, drill.id))
    return order[0] if order else None


async def _light(stage: Stage, desk: Desk, drill: Drill, seed: str = "", *, stale: bool = False) -> None:
    """Lead the visits in the light theme, which is put back afterwards."""
    theme, stage.app.theme = stage.app.theme, LIGHT
    try:
        await Visits(stage, desk, drill, stale=stale).lead(seed)
    finally:
        stage.app.theme = theme


class Visits:
    """The visits of one desk: the drill they are drawn from, and the folder cards go to once it was said."""

    def __init__(self, stage: Stage, desk: Desk, drill: Drill, *, stale: bool) -> None:
        self._stage, self._desk, self._drill, self._stale = stage, desk, drill, stale
        self._library = Library(desk.shelf)
        self._folder: Path | None = None

    async def lead(self, seed: str) -> None:
        """Help visitors until it is enough; `seed` decides the first."""
        while True:
            day = self._desk.today.isoformat()
            today = {answer.talk for answer in helped(self._desk.store.db, day, day)}
            age = await self._stage.show(AgeScreen(self._drill.title, len(today)))
            if age is None:
                return
            if age == "drill":
                another = await self._stage.show(ReadTogetherScreen(self._desk))
                self._drill = another or self._drill
                continue
            try:
                visit = visit_of(
                    self._desk, self._library, self._drill, seed or secrets.token_hex(8), stale=self._stale
                )
            except RingtrueError as error:
                if not await self._stage.show(ErrorScreen(error)):
                    return
                continue
            seed = ""
            await self._visit(visit, age)

    async def _visit(self, visit: Visit, age: str) -> None:
        """Show the encounter, keep the answer, tell what it was, and end with a sentence and a card."""
        if visit.advance() is None:
            return
        screen = VisitScreen(visit)
        if await self._stage.show(screen) != "on":
            return
        await self._keep(visit, age, screen.answer)
        play = seen_through(visit.play)
        saw = remark_words(play.scenario.truth, screen.answer)
        if await self._stage.show(TruthScreen(visit.play, saw, None, "", 0.5)) == "on":
            await self._stage.show(SentenceScreen(sentence(play), lambda: self._card(play)))

    async def _keep(self, visit: Visit, age: str, answer: str) -> None:
        """Count the visit; what cannot be kept is told, and tried again or left uncounted."""
        while True:
            try:
                visit.keep(age, answer)
                return
            except RingtrueError as error:
                if not await self._stage.app.interrupt(error_screen(error)):
                    return

    async def _card(self, play: Play) -> str:
        """Write the card where cards go, asked once; return what is said of it, empty where one went back."""
        if self._folder is None:
            self._folder = await folder_to_write(self._stage.app, self._desk.store.path)
        if self._folder is None:
            return ""
        file = unused(self._folder, _("card-{day}").format(day=self._desk.today.isoformat()), ".html")
        try:
            write_card(
                card(play, self._library.aid(play.scenario.region)), file,
                program_files(str(self._desk.store.path)),
            )  # fmt: skip
        except RingtrueError:
            self._folder = None  # asked again: the stick may have gone
            raise
        return _("{file} is written: open it and print it, A5 or two on A4.").format(file=file)

"""Into one drill from the command line: as who was named there, on with what was interrupted, then out."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from drills.desk import Desk
from drills.language import _
from drills.outlook import Outlook
from drills.party import NOBODY, Party
from drills.tui.beforehand import beforehand
from drills.tui.screens.drills import ResumeScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.start import start
from drills.tui.welcome import Welcome
from engine.drill import Drill
from engine.errors import RingtrueError

if TYPE_CHECKING:
    from drills.tui.app import RingtrueApp
    from results.records import GroupRecord, RunRecord


class Direct:
    """Leads into a drill; nothing is asked but whether to take a run over that is open in another window."""

    def __init__(self, app: RingtrueApp, desk: Desk, drill: Drill, asked: argparse.Namespace) -> None:
        self._app, self._desk, self._drill, self._asked = app, desk, drill, asked
        self._group: GroupRecord | None = None
        self._party = NOBODY
        self._interrupted: RunRecord | None = None

    def begin(self) -> None:
        """Show what comes before the first drill, then the drill; raise what the store raises."""
        asked = self._asked
        if asked.trainee:
            self._group = self._desk.group(asked.group or _("practice"))
            self._party = Party((self._desk.trainee(self._group.id, asked.trainee),))
            if not asked.new:
                self._interrupted = self._desk.unfinished(self._party.person, self._drill.id)
        Welcome(self._app, self._desk, self._party, self._go).begin()

    def _go(self) -> None:
        if self._interrupted and self._desk.elsewhere(self._interrupted):
            self._app.push_screen(ResumeScreen(self._drill.title, elsewhere=True), self._answered)
        else:
            self._lead()

    def _answered(self, take_over: bool | None) -> None:
        if take_over is None:
            self._app.exit()
            return
        if not take_over:
            self._interrupted = None
        self._lead()

    def _lead(self) -> None:
        asked = self._asked
        outlook = Outlook(self._desk, self._drill, self._party, seed=asked.seed, stale=asked.stale)

        def go() -> None:
            self._trying(lambda: self._start(outlook.seed))

        if self._interrupted:
            go()
        else:
            self._trying(lambda: beforehand(self._app, outlook, asked.minutes, go, self._app.exit))

    def _start(self, seed: str) -> None:
        asked = self._asked
        start(
            self._app, self._desk, self._group, self._party, self._drill, minutes=asked.minutes,
            interrupted=self._interrupted, done=self._app.exit, seed=seed, stale=asked.stale,
        )  # fmt: skip

    def _trying(self, step: Callable[[], None]) -> None:
        try:
            step()
        except RingtrueError as error:
            self._app.interrupt(ErrorScreen(error), self._told)

    def _told(self, again: bool | None) -> None:
        if again:
            self._go()
        else:
            self._app.exit()

"""To one's own past drills, by one's own four digits."""

from __future__ import annotations

from textual.app import App

from drills.run.desk import Desk
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.history import HistoryScreen
from drills.words.language import _
from engine.errors import RingtrueError
from results.journal.people import Person


class OwnHistory:
    """Asks a person for the digits, or to choose them the first time, then shows the history."""

    def __init__(self, app: App[None], desk: Desk, person: Person) -> None:
        self._app, self._desk, self._person = app, desk, person
        self._digits = desk.people.digits

    def begin(self) -> None:
        """Ask."""
        if self._digits.chosen(self._person.id):
            self._ask(_("Your four digits, please."))
        else:
            self._choose(_("Choose four digits; they keep other eyes away. The trainer can still look."))

    def _ask(self, said: str) -> None:
        self._app.push_screen(AskScreen(_("My past drills"), said, secret=True), self._try)

    def _try(self, typed: str | None) -> None:
        if not typed:
            return
        try:
            if self._digits.open(self._person.id, typed):
                self._app.push_screen(HistoryScreen(self._desk, self._person))
            else:
                self._ask(_("These are not the ones; once more?"))
        except RingtrueError as error:
            self._app.push_screen(ErrorScreen(error))

    def _choose(self, said: str) -> None:
        self._app.push_screen(AskScreen(_("My past drills"), said, secret=True), self._repeat)

    def _repeat(self, typed: str | None) -> None:
        if not typed:
            return

        def repeated(again: str | None) -> None:
            if again and again != typed:
                self._choose(_("The two were not the same. Choose four digits."))
            elif again:
                self._keep(again)

        screen = AskScreen(_("My past drills"), _("The same four digits once more."), secret=True)
        self._app.push_screen(screen, repeated)

    def _keep(self, typed: str) -> None:
        try:
            self._digits.choose(self._person.id, typed)
        except RingtrueError as error:
            self._app.push_screen(ErrorScreen(error))
            return
        self._app.push_screen(HistoryScreen(self._desk, self._person))

"""What comes before a person's first drill: who can see what, then one message to learn the keys."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

from drills.run.desk import Desk
from drills.run.party import Party
from drills.tui.flows.journey import Journey
from drills.tui.keys.idle import steady
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.who.notice import KeysScreen, NoticeScreen
from drills.words.language import _, current
from engine.errors import RingtrueError

if TYPE_CHECKING:
    from drills.tui.host import Host


class Welcome:
    """Leads to `then`, by way of what a party has not seen yet; Esc leads nowhere, and it is asked again."""

    def __init__(self, app: Host, desk: Desk, party: Party, then: Callable[[], None]) -> None:
        self._app, self._desk, self._party, self._then = app, desk, party, then

    def begin(self) -> None:
        """Show what is still to be seen."""
        if self._desk.untold(self._party):
            self._app.push_screen(NoticeScreen(), self._told)
        else:
            self._offer_keys()

    def _told(self, read: bool | None) -> None:
        if not read:
            return
        try:
            self._desk.inform(self._desk.untold(self._party))
        except RingtrueError as error:
            self._app.push_screen(ErrorScreen(error))
            return
        self._offer_keys()

    def _offer_keys(self) -> None:
        if self._desk.new(self._party):
            self._app.push_screen(KeysScreen(), self._have_answer)
        else:
            self._then()

    def _have_answer(self, learn: bool | None) -> None:
        if learn:
            self._learn()
        elif learn is not None:
            self._then()

    def _learn(self) -> None:
        from drills.run.background import background
        from drills.run.practice import begin_practice
        from engine.library.library import Library
        from engine.library.shelf import Shelf

        library = Library(Shelf(files("scenarios") / "keys"))
        drill = library.shelf.drill("keys-uk" if current() == "en" else "keys")
        session = begin_practice(library, drill, seed=secrets.token_hex(8), clock=steady)
        told = background(self._desk.store, library)
        Journey(self._app, session, told, None, self._then, _("The keys")).begin()

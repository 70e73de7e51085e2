"""From the home screen into a run: who, which drill, how long, or on with what was interrupted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App

from drills.desk import Desk
from drills.language import _
from drills.party import NOBODY, Party
from drills.tui.screens.drills import DrillsScreen, LengthScreen, ResumeScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.groups import GroupsScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.trainees import TraineesScreen
from drills.tui.start import start
from engine.drill import Drill
from engine.errors import RingtrueError
from engine.language import N_
from results.records import GroupRecord, RunRecord

if TYPE_CHECKING:
    from collections.abc import Sequence


class FirstScreen(MenuScreen[bool]):
    """On an empty store: try it alone at once, or make a group first."""

    TITLE_WORDS = N_("Before the first drill")

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        return [
            Row(_("Try it myself first"), True, _("not counted, not kept")),
            Row(_("Make a group"), False, _("for a branch or a class")),
        ]

    def said(self) -> str:
        """Return who can see what."""
        return _(
            "What you do is kept on this computer only. The trainer sees scores of groups, and can see yours."
        )


class Playing:
    """Asks one question a screen; Esc goes back one question."""

    def __init__(
        self,
        app: App[None],
        desk: Desk,
        group: GroupRecord | None,
        chosen: Callable[[GroupRecord | None], None],
    ) -> None:
        self._app, self._desk, self._group, self._chosen = app, desk, group, chosen
        self._party: Party | None = None
        self._drill: Drill | None = None

    def begin(self) -> None:
        """Ask for whatever is not known yet."""
        if self._group is not None:
            self._ask_person()
        elif any(not one.simulated for one in self._desk.groups()):
            self._app.push_screen(GroupsScreen(self._desk), self._have_group)
        else:
            self._app.push_screen(FirstScreen(), self._first)

    def _first(self, alone: bool | None) -> None:
        if alone is None:
            return
        if not alone:
            self._app.push_screen(GroupsScreen(self._desk), self._have_group)
            return
        self._have_party(NOBODY)

    def _have_group(self, group: GroupRecord | None) -> None:
        if group is not None:
            self._group = group
            self._chosen(group)
            self._ask_person()

    def _ask_person(self) -> None:
        if self._group is not None:
            self._app.push_screen(TraineesScreen(self._desk, self._group), self._have_party)

    def _have_party(self, party: Party | None) -> None:
        if party is None:
            return
        self._party = party
        record = self._desk.unfinished(party.person) if party.person else None
        drill = self._desk.shelf.drills.get(record.begun.drill) if record else None
        if record is None or drill is None:
            self._ask_drill()
            return

        def answered(on: bool | None) -> None:
            if on:
                self._start(drill, None, record)
            elif on is not None:
                self._ask_drill()

        self._app.push_screen(ResumeScreen(drill.title), answered)

    def _ask_drill(self) -> None:
        self._app.push_screen(DrillsScreen(self._desk), self._have_drill)

    def _have_drill(self, drill: Drill | None) -> None:
        if drill is None or self._party is None:
            return
        self._drill = drill
        self._app.push_screen(LengthScreen(self._desk, drill, self._party.person), self._have_length)

    def _have_length(self, minutes: int | None) -> None:
        if minutes is not None and self._drill is not None:
            self._start(self._drill, minutes or None, None)

    def _start(self, drill: Drill, minutes: int | None, record: RunRecord | None) -> None:
        from drills.tui.app import RingtrueApp

        if self._party is None or not isinstance(self._app, RingtrueApp):
            return
        group = self._group if self._party.people else None
        try:
            start(self._app, self._desk, group, self._party, drill,
                  minutes=minutes, interrupted=record, done=_nothing)  # fmt: skip
        except RingtrueError as error:
            self._app.push_screen(ErrorScreen(error))


def _nothing() -> None:
    """The run's own screen has gone; home stands below it."""

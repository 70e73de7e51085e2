"""From the home screen into a run: who, which drill, how long, or on with what was interrupted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App

from drills.desk import Desk
from drills.language import _
from drills.tui.screens.drills import DrillsScreen, LengthScreen, ResumeScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.groups import GroupsScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.trainees import TraineesScreen
from drills.tui.start import start
from engine.drill import Drill
from engine.errors import RingtrueError
from engine.language import N_
from results.people import Person
from results.records import GroupRecord, RunRecord

if TYPE_CHECKING:
    from collections.abc import Sequence


class FirstScreen(MenuScreen[bool]):
    """On an empty store: try it alone at once, or make a group first."""

    TITLE_WORDS = N_("Before the first drill")

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        return [
            Row(_("Try it myself first"), True, _("as a guest")),
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
        self._person: Person | None = None
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
        self._group = self._desk.group(_("practice"))
        self._chosen(self._group)
        self._have_person(self._desk.trainee(self._group.id, _("guest")))

    def _have_group(self, group: GroupRecord | None) -> None:
        if group is not None:
            self._group = group
            self._chosen(group)
            self._ask_person()

    def _ask_person(self) -> None:
        if self._group is not None:
            self._app.push_screen(TraineesScreen(self._desk, self._group), self._have_person)

    def _have_person(self, person: Person | None) -> None:
        if person is None:
            return
        self._person = person
        record = self._desk.unfinished(person.id)
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
        if drill is None or self._person is None:
            return
        self._drill = drill
        self._app.push_screen(LengthScreen(self._desk, drill, self._person), self._have_length)

    def _have_length(self, minutes: int | None) -> None:
        if minutes is not None and self._drill is not None:
            self._start(self._drill, minutes or None, None)

    def _start(self, drill: Drill, minutes: int | None, record: RunRecord | None) -> None:
        from drills.tui.app import RingtrueApp

        if self._group is None or self._person is None or not isinstance(self._app, RingtrueApp):
            return
        try:
            start(self._app, self._desk, self._group, self._person, drill,
                  minutes=minutes, interrupted=record, done=_nothing)  # fmt: skip
        except RingtrueError as error:
            self._app.push_screen(ErrorScreen(error))


def _nothing() -> None:
    """The run's own screen has gone; home stands below it."""

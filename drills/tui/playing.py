"""From the home screen into a run: who, which drill, how long, or on with what was interrupted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drills.desk import Desk
from drills.outlook import Outlook
from drills.party import NOBODY, Party
from drills.tui.beforehand import beforehand
from drills.tui.screens.drills import DrillsScreen, LengthScreen, ResumeScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.first import FirstScreen
from drills.tui.screens.groups import GroupsScreen
from drills.tui.screens.next_turn import NextTurnScreen
from drills.tui.screens.pair import PairScreen
from drills.tui.screens.trainees import TraineesScreen, Way
from drills.tui.start import start
from drills.tui.welcome import Welcome
from engine.drill import Drill
from engine.errors import RingtrueError
from results.records import GroupRecord, RunRecord

if TYPE_CHECKING:
    from drills.session import Session
    from drills.tui.app import RingtrueApp


class Playing:
    """Asks one question a screen; Esc goes back one question. The next turn is asked only who it is."""

    def __init__(
        self,
        app: RingtrueApp,
        desk: Desk,
        group: GroupRecord | None,
        chosen: Callable[[GroupRecord | None], None],
    ) -> None:
        self._app, self._desk, self._group, self._chosen = app, desk, group, chosen
        self._party = NOBODY
        self._drill: Drill | None = None
        self._minutes: int | None = None
        self._seed = ""
        self._session: Session | None = None
        self._next = False

    def begin(self) -> None:
        """Ask for whatever is not known yet."""
        if self._group is not None:
            self._ask_party()
        elif any(not one.simulated for one in self._desk.groups()):
            self._app.push_screen(GroupsScreen(self._desk), self._have_group)
        else:
            self._app.push_screen(FirstScreen(), self._first)

    def _first(self, alone: bool | None) -> None:
        if alone:
            self._have_party(NOBODY)
        elif alone is not None:
            self._app.push_screen(GroupsScreen(self._desk), self._have_group)

    def _have_group(self, group: GroupRecord | None) -> None:
        if group is not None:
            self._group = group
            self._chosen(group)
            self._ask_party()

    def _ask_party(self) -> None:
        if self._group is not None:
            self._app.push_screen(TraineesScreen(self._desk, self._group), self._have_way)

    def _have_way(self, way: Way | None) -> None:
        if isinstance(way, Party):
            self._have_party(way)
        elif way is not None and self._group is not None:
            self._app.push_screen(PairScreen(self._desk, self._group), self._have_party)

    def _have_party(self, party: Party | None) -> None:
        if party is None:
            return
        self._party = party
        record = self._desk.unfinished(party.person, partner=party.partner) if party.people else None
        drill = self._desk.shelf.drills.get(record.begun.drill) if record else None
        if record is None or drill is None:
            self._ask_drill()
            return

        def answered(on: bool | None) -> None:
            if on:
                self._welcome(drill, None, record)
            elif on is not None:
                self._ask_drill()

        elsewhere = self._desk.elsewhere(record)
        self._app.push_screen(ResumeScreen(drill.title, elsewhere=elsewhere), answered)

    def _ask_drill(self) -> None:
        if self._next and self._drill is not None:
            self._same_drill(self._drill, self._minutes)
        else:
            self._app.push_screen(DrillsScreen(self._desk, self._party), self._have_drill)

    def _same_drill(self, drill: Drill, minutes: int | None) -> None:
        outlook = Outlook(self._desk, drill, self._party)
        try:
            beforehand(self._app, outlook, minutes, lambda: self._welcome(drill, minutes, None, outlook.seed))
        except RingtrueError as error:
            self._app.push_screen(ErrorScreen(error), self._ask_another)

    def _have_drill(self, drill: Drill | None) -> None:
        if drill is None:
            return

        outlook = Outlook(self._desk, drill, self._party)

        def have_length(minutes: int | None) -> None:
            if minutes is not None:
                self._welcome(drill, minutes or None, None, outlook.seed)

        try:
            outlook.composed(None)
        except RingtrueError as error:
            self._app.push_screen(ErrorScreen(error), self._ask_another)
            return
        self._app.push_screen(LengthScreen(self._desk, outlook), have_length)

    def _ask_another(self, again: bool | None) -> None:
        if again:
            self._app.push_screen(DrillsScreen(self._desk, self._party), self._have_drill)

    def _welcome(self, drill: Drill, minutes: int | None, record: RunRecord | None, seed: str = "") -> None:
        self._drill, self._minutes, self._seed = drill, minutes, seed
        Welcome(self._app, self._desk, self._party, lambda: self._start(drill, record)).begin()

    def _start(self, drill: Drill, record: RunRecord | None) -> None:
        group = self._group if self._party.people else None
        try:
            self._session = start(
                self._app, self._desk, group, self._party, drill,
                minutes=self._minutes, interrupted=record, done=self._done, seed=self._seed,
            )  # fmt: skip
        except RingtrueError as error:
            self._app.push_screen(ErrorScreen(error))

    def _done(self) -> None:
        """Ask for the next person where a run came to its end; else home stands below."""
        ended = self._session is not None and self._session.over and not self._session.practice
        self._session, self._party = None, NOBODY
        if ended and self._drill is not None:
            self._app.push_screen(NextTurnScreen(self._drill.title), self._have_turn)

    def _have_turn(self, somebody: bool | None) -> None:
        self._next = bool(somebody)
        if somebody:
            self._ask_party()

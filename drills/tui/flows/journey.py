"""The way through a run: which screen comes next is decided by where the play stands, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from drills.tui.screens.contract import Runs
from drills.words.language import _
from drills.words.vocabulary import uncounted_words
from engine.errors import RingtrueError
from engine.play.encounter import Action, Phase
from results.journal.succession import OvertakenError

if TYPE_CHECKING:
    from drills.run.background import Background
    from drills.run.summary import Summary
    from drills.tui.host import Host
    from engine.play.play import Play

Done = Callable[[], None]


class Journey:
    """Leads one person through one run on one place of the screen stack; `summary` is
    asked at its end, `done` is called once it is left, debriefs ask the `background`. Without a summary it
    is there to learn the keys.

    `who` stands in the header of the summary. Every action is committed by the session before a screen
    changes; what cannot be committed is told and can be tried again.
    """

    def __init__(
        self, app: Host, session: Runs, background: Background,
        summary: Callable[[], Summary] | None, done: Done, who: str = "",
    ) -> None:  # fmt: skip
        self._app, self.session, self.background, self.who = app, session, background, who
        self._summary, self._done = summary, done
        self._on_stage = False
        self._choose: Callable[[int], None] | None = None
        self._unread: list[Play] | None = None
        """Debriefs kept for the end, once the run is over."""

    @property
    def where(self) -> str:
        """Which encounter this is, in words."""
        words = _("Encounter {number} of {count}")
        if self._summary is None:
            words = _("to learn the keys, not counted")
        elif self.session.uncounted:
            words = _("not counted: {number} of {count}")
        return words.format(number=self.session.position + 1, count=len(self.session.items))

    @property
    def uncounted_words(self) -> str:
        """Why nothing of this counts in a score of one person's own; empty where it counts."""
        return uncounted_words(self.session.uncounted)

    @property
    def guides(self) -> bool:
        """Whether every screen says which key does what."""
        return self._summary is None

    @property
    def leave_words(self) -> str:
        """What leaving means, on a list of ways."""
        if self.guides:
            return _("Skip to the drill")
        return _("Leave") if self.session.uncounted == "practice" else _("Leave, go on later")

    @property
    def done_share(self) -> float:
        """The share of the run that is done."""
        over = self.session.play.over
        return (self.session.position + (1 if over else 0)) / max(len(self.session.items), 1)

    def begin(self) -> None:
        """Show where the run stands: its first item, or the one that was interrupted."""
        self.next_item()

    def next_item(self) -> None:
        """Go on to the next item, or to the end of the run."""
        if self._unread is not None:
            self._read()
            return
        try:
            play = self.session.advance()
        except RingtrueError as error:
            self._tell(error, self.next_item)
            return
        if play is None:
            self._finish()
        else:
            self.show()

    def act(self, action: Action) -> bool:
        """Commit an action; return False where it could not be, which is told."""
        try:
            self.session.act(action)
        except RingtrueError as error:
            self._tell(error, None)
            return False
        return True

    def show(self, *, answered: bool = False) -> None:
        """Show the screen for where the play stands; `answered` once the telephone has been picked up."""
        from drills.tui.screens.encounter.arrangements import arrangement
        from drills.tui.screens.encounter.ringing import RingingScreen
        from drills.tui.screens.encounter.verdict import VerdictScreen

        play = self.session.play
        rings = play.scenario.rings and not play.events and not answered
        if play.phase is Phase.VERDICT:
            self._stage(VerdictScreen(self))
        elif play.phase is not Phase.DEBRIEF:
            self._stage(RingingScreen(self) if rings else arrangement(play.scenario.arrangement)(self))
        elif self.session.feedback == "each":
            self._debrief(play)
        else:
            self.next_item()

    def reread(self, choose: Callable[[int], None]) -> None:
        """Show the encounter again above the verdict; a rating given there is handed to `choose`."""
        from drills.tui.screens.encounter.arrangements import arrangement

        self._choose = choose
        self._app.push_screen(arrangement(self.session.play.scenario.arrangement)(self))

    def back_to_verdict(self, rating: int = 0) -> None:
        """Close the encounter that is read again; a rating 1..6 is chosen, not yet confirmed."""
        self._app.pop_screen()
        if rating and self._choose:
            self._choose(rating)

    def afresh(self) -> None:
        """Begin the current item again; with a verdict it counts as it is, and the next one follows."""
        try:
            begun = self.session.afresh()
        except RingtrueError as error:
            self._tell(error, self.afresh)
            return
        self._stop_rereading()
        if begun:
            self.show()
        else:
            self.next_item()

    def _stop_rereading(self) -> None:
        """Close the encounter that is read again above the verdict, if it is."""
        from drills.tui.screens.run_screen import RunScreen

        if isinstance(self._app.screen_stack[-2], RunScreen):
            self._app.pop_screen()

    def leave(self) -> None:
        """Leave the run; everything up to here is kept, and it can be gone on with later."""
        if self._on_stage:
            self._stop_rereading()
            self._app.pop_screen()
        self._done()

    def _finish(self) -> None:
        at_end = self.session.feedback == "end"
        self._unread = [one.play for one in self.session.ended] if at_end else []
        self._read()

    def _read(self) -> None:
        """Show the next debrief kept for the end, or the summary."""
        from drills.tui.screens.debrief.summary import SummaryScreen

        if self._unread:
            self._debrief(self._unread.pop(0))
        elif self._summary is None:
            self.leave()
        else:
            self._stage(SummaryScreen(self, self._summary()))

    def _debrief(self, play: Play) -> None:
        from drills.tui.screens.debrief.debrief import DebriefScreen
        from drills.tui.screens.debrief.quiz_debrief import QuizDebriefScreen

        self._stage(DebriefScreen(self, play) if play.scenario.judged else QuizDebriefScreen(self, play))

    def _tell(self, error: RingtrueError, again: Done | None) -> None:
        from drills.tui.screens.error import ErrorScreen, OvertakenScreen

        def answered(stay: bool | None) -> None:
            if stay and again:
                again()
            elif not stay:
                self.leave()

        overtaken = isinstance(error, OvertakenError)
        self._app.interrupt(OvertakenScreen(error) if overtaken else ErrorScreen(error), answered)

    def _stage(self, screen: Screen[None]) -> None:
        if self._on_stage:
            self._app.switch_screen(screen)
        else:
            self._app.push_screen(screen)
        self._on_stage = True

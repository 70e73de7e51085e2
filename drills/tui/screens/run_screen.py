"""What every screen of a run shares: where one is, the clock, and leaving."""

from __future__ import annotations

from drills.language import _
from drills.tui.journey import Journey
from drills.tui.screens.base import RingtrueScreen
from engine.encounter import Phase


class RunScreen(RingtrueScreen[None]):
    """A screen on a journey; Esc asks before it leaves."""

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self.journey = journey

    def on_mount(self) -> None:
        """Show where in the run this is."""
        super().on_mount()
        self.show_where()

    def show_where(self) -> None:
        """Show the header."""
        self.header.show(_(self.TITLE_WORDS), self.journey.where, self.journey.done_share)

    def pause(self, ago: int = 0) -> None:
        """Stop the clock of the play, as it stood `ago` milliseconds before."""
        self.journey.session.pause(ago)

    def go_on(self) -> None:
        """Let the clock of the play run again."""
        self.journey.session.go_on()

    def come_back(self) -> None:
        """Ask how to go on where the play is not over."""
        from drills.tui.screens.come_back import ComeBackScreen

        ways = {"afresh": self.journey.afresh, "later": self.journey.leave}

        def answered(way: str | None) -> None:
            if way in ways:
                ways[way]()

        session = self.journey.session
        if session.play.phase is not Phase.DEBRIEF:
            judged = session.play.rating is not None
            kept = session.uncounted != "practice"
            self.app.interrupt(ComeBackScreen(judged=judged, kept=kept), answered)

    def action_leave(self) -> None:
        """Ask whether to leave, while something can be interrupted."""
        from drills.tui.screens.leave import LeaveScreen

        def answered(leave: bool | None) -> None:
            if leave:
                self.journey.leave()

        session = self.journey.session
        midway = session.play.phase is not Phase.DEBRIEF
        self.app.interrupt(LeaveScreen(midway, kept=session.uncounted != "practice"), answered)

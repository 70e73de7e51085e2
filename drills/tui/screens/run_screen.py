"""What every screen of a run shares: where one is, the clock, and leaving."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import Line, flowed, rule
from drills.tui.keys.fresh_keys import FreshKeys, now
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.contract import Route
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.play.encounter import Phase


class RunScreen(RingtrueScreen[None]):
    """A screen on a journey; Esc asks before it leaves."""

    def __init__(self, journey: Route) -> None:
        super().__init__()
        self.journey = journey
        self._guide = Block(self._guidance)
        self._keys = FreshKeys()

    def compose(self) -> ComposeResult:
        """Lay out the screen, with a word on its keys for who is new to them."""
        yield from super().compose()
        if self.journey.guides:
            yield self._guide

    def guide_words(self) -> str:
        """Return which key does what now, for somebody who has never seen this screen."""
        return ""

    def _guidance(self, limit: int) -> Sequence[Line]:
        return [rule(limit), *flowed(self.guide_words(), "brass", limit)]

    def refresh_hints(self) -> None:
        """Show the hints, and the word on the keys, as they are now."""
        super().refresh_hints()
        self._guide.redraw()

    def on_mount(self) -> None:
        """Show where in the run this is."""
        super().on_mount()
        self.show_where()

    def on_screen_suspend(self) -> None:
        """Take no keys while another screen stands before this one."""
        self._keys.hide()

    def on_screen_resume(self) -> None:
        """Take keys once the frame is shown."""
        led_here = self.app.latest_key
        self.call_after_refresh(lambda: self._keys.show(led_here, now()))

    @property
    def seen(self) -> bool:
        """Whether the first frame is shown."""
        return self._keys.open

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen."""
        return self._keys.takes(key, at)

    def show_where(self) -> None:
        """Show the header."""
        self.header.show(_(self.TITLE_WORDS), self.journey.where, self.journey.done_share)

    def pause(self, ago: int = 0) -> None:
        """Stop the clock of the play, as it stood `ago` milliseconds before."""
        self.journey.session.pause(ago)

    def go_on(self) -> None:
        """Let the clock of the play run again."""
        self.journey.session.go_on()

    def action_recall(self) -> None:
        """Show what is known so far, without anything the play does not show."""
        from drills.tui.screens.between.recap import KnownScreen

        if self.journey.session.play.phase in (Phase.ENCOUNTER, Phase.VERDICT):
            self.app.push_screen(KnownScreen(self.journey.session.play))

    def come_back(self) -> None:
        """Ask how to go on where the play is not over."""
        from drills.tui.screens.between.come_back import ComeBackScreen

        ways = {"afresh": self.journey.afresh, "later": self.journey.leave}

        def answered(way: str | None) -> None:
            if way in ways:
                ways[way]()

        session = self.journey.session
        if session.play.phase is not Phase.DEBRIEF:
            judged = session.play.rating is not None
            self.app.interrupt(ComeBackScreen(self.journey.leave_words, judged=judged), answered)

    def action_leave(self) -> None:
        """Ask whether to leave, while something can be interrupted."""
        from drills.tui.screens.between.leave import LeaveScreen

        def answered(leave: bool | None) -> None:
            if leave:
                self.journey.leave()

        self.app.interrupt(
            LeaveScreen(self._kept_words(), _("Go on now"), self.journey.leave_words), answered
        )

    def _kept_words(self) -> str:
        """Return what is kept where one leaves now."""
        session = self.journey.session
        if session.uncounted == "practice":
            return _("This is practice; nothing of it is kept.")
        if session.play.phase is Phase.DEBRIEF:
            return _("Everything up to here is kept. You can go on later.")
        return _("Everything up to here is kept. You can go on later from this very place.")

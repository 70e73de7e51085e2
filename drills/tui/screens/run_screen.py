"""What every screen of a run shares: where one is, the clock, and leaving."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import Line, flowed, rule
from drills.tui.screens.between.come_back import ComeBackScreen
from drills.tui.screens.between.leave import LeaveScreen
from drills.tui.screens.between.recap import KnownScreen
from drills.tui.screens.contract import Turn, Way
from drills.tui.screens.error import error_screen
from drills.tui.screens.fresh import FreshScreen
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.errors import RingtrueError
from engine.play.encounter import Action, Phase


class RunScreen(FreshScreen[Way]):
    """Tells how the run goes on from here; Esc asks before it leaves."""

    def __init__(self, turn: Turn) -> None:
        super().__init__()
        self.turn = turn
        self._guide = Block(self._guidance)

    def compose(self) -> ComposeResult:
        """Lay out the screen, with a word on its keys for who is new to them."""
        yield from super().compose()
        if self.turn.guides:
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

    @property
    def ready(self) -> bool:
        """Whether keys are taken: once the first frame is shown."""
        return super().ready and self._keys.open

    def act(self, action: Action) -> bool:
        """Commit an action; return False where it could not be, which is told."""
        if not super().ready:
            return False
        try:
            self.turn.session.act(action)
        except RingtrueError as error:
            self.flow(self._tell(error))
            return False
        return True

    async def _tell(self, error: RingtrueError) -> None:
        if not await self.app.interrupt(error_screen(error)):
            self.dismiss("later")

    def show_where(self) -> None:
        """Show the header."""
        self.header.show(_(self.TITLE_WORDS), self.turn.where, self.turn.done_share)

    @property
    def cover_after(self) -> int:
        """Seconds without a key after which it is covered; 0 for never."""
        return self.turn.cover

    def pause(self, ago: int = 0) -> None:
        """Stop the clock of the play, as it stood `ago` milliseconds before."""
        self.turn.session.pause(ago)

    def go_on(self) -> None:
        """Let the clock of the play run again."""
        self.turn.session.go_on()

    def action_recall(self) -> None:
        """Show what is known so far, without anything the play does not show."""
        if self.turn.session.play.phase in (Phase.ENCOUNTER, Phase.VERDICT):
            self.app.push_screen(KnownScreen(self.turn.session.play))

    def come_back(self) -> None:
        """Ask how to go on where the play is not over."""
        if self.turn.session.play.phase is not Phase.DEBRIEF:
            self.flow(self._ask_how_to_go_on())

    async def _ask_how_to_go_on(self) -> None:
        judged = self.turn.session.play.rating is not None
        way = await self.app.interrupt(ComeBackScreen(self.turn.leave_words, judged=judged))
        if way in ("afresh", "later"):
            self.dismiss(way)

    def action_leave(self) -> None:
        """Ask whether to leave, while something can be interrupted."""
        self.flow(self._ask_to_leave())

    async def _ask_to_leave(self) -> None:
        leave = LeaveScreen(self._kept_words(), _("Go on now"), self.turn.leave_words)
        if await self.app.interrupt(leave):
            self.dismiss("later")

    def _kept_words(self) -> str:
        """Return what is kept where one leaves now."""
        session = self.turn.session
        if session.uncounted in ("practice", "today"):
            return _("This is practice; nothing of it is kept.")
        if session.uncounted == "look":
            return _("This is a look only; nothing of it is kept.")
        if session.play.phase is Phase.DEBRIEF:
            return _("Everything up to here is kept. You can go on later.")
        return _("Everything up to here is kept. You can go on later from this very place.")

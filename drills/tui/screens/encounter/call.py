"""A telephone call in progress: caller display, transcript, replies, standing actions."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from drills.tui.drawing.lines import line
from drills.tui.drawing.pieces import text
from drills.tui.screens.contract import Turn
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.widgets.encounter.panel import Beside, Panel
from drills.tui.widgets.encounter.transcript import Transcript
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Kind
from engine.play.play import Play


class CallScreen(EncounterScreen):
    """The number stands at the left, or in the header where it is narrow."""

    TITLE_WORDS = N_("Call")
    SAID_HEADING = N_("You say")
    sounds = True

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        self._transcript = Transcript()
        self._panel = Panel(boxed=True, classes="wide-only")
        self._under_cursor = Panel(boxed=False, classes="narrow-only")

    @property
    def paper(self) -> Paper:
        """The transcript."""
        return self._transcript

    def stage(self) -> ComposeResult:
        """Yield caller display and transcript."""
        yield self._under_cursor
        with Horizontal(id="talk"):
            yield self._panel
            yield self._transcript

    def draw(self, play: Play) -> None:
        """Show the number and what was said, and let what is new of it be heard."""
        if self.app.heard and not self.rereading:
            self.app.heard.show(play)
        passages = play.passages
        cursor = self.picker.at
        panel = [passage for passage in passages if passage.side == "panel"]
        talk = [passage for passage in passages if passage.side != "panel"]
        self._transcript.show(talk, cursor, self.divider)
        self._panel.show(Beside(self._lasted, panel, note=play.scenario.setting), cursor)
        on_panel = cursor and any(passage.index == cursor.passage for passage in panel)
        self._under_cursor.show(Beside("", panel if on_panel else ()), cursor)
        self.show_where()

    @property
    def _lasted(self) -> str:
        """How long the call had lasted when something was last said; it does not tick: nothing presses."""
        events = [event for event in self.play.events if event.action.kind is not Kind.MARK]
        if not events:
            return _("In the call")
        minutes, seconds = divmod(events[-1].at // 1000, 60)
        return _("In the call, {minutes}:{seconds:02}").format(minutes=minutes, seconds=seconds)

    def show_where(self) -> None:
        """Show the number in the header where there is no room for the caller display."""
        super().show_where()
        if not self.broad:
            number = next((text(passage) for passage in self.play.passages if passage.side == "panel"), "")
            caller = line((number, "strong"), (f"  {self._lasted}", "ink"))
            self.header.show("", self.turn.where, self.turn.done_share, caller)

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self.show_where()

"""A conversation at a bank counter: papers, transcript, replies, standing actions."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from drills.tui.screens.contract import Turn
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.widgets.encounter.panel import Beside, Panel
from drills.tui.widgets.encounter.transcript import Transcript
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from engine.language import N_
from engine.play.play import Play


class CounterScreen(EncounterScreen):
    """The papers stand at the right, or on one line above where it is narrow."""

    TITLE_WORDS = N_("Counter")
    SAID_HEADING = N_("You say")

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        self._transcript = Transcript(turn.session.play.scenario.setting)
        self._panel = Panel(boxed=True, classes="wide-only")
        self._one_line = Panel(boxed=False, classes="narrow-only")

    @property
    def paper(self) -> Paper:
        """The transcript."""
        return self._transcript

    def stage(self) -> ComposeResult:
        """Yield transcript and papers."""
        yield self._one_line
        with Horizontal(id="talk"):
            yield self._transcript
            yield self._panel

    def draw(self, play: Play) -> None:
        """Show the papers, what was said and what was noticed."""
        passages = play.passages
        panel = [passage for passage in passages if passage.side == "panel"]
        on_customer = self.picker.at is not None and self.picker.at.passage == panel[0].index
        talk = [passage for passage in passages if passage.side != "panel"]
        self._transcript.show(talk, self.picker.at, self.divider)
        self._panel.show(Beside(_("Papers"), panel), self.picker.at)
        self._one_line.show(Beside("", panel if on_customer else panel[1:]), self.picker.at)

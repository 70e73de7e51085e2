"""The arrangement of any channel without one of its own: setting, what stands beside, and what was said."""

from __future__ import annotations

from textual.app import ComposeResult

from drills.tui.screens.contract import Turn
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.widgets.encounter.panel import Beside, Panel
from drills.tui.widgets.encounter.setting import SettingLine
from drills.tui.widgets.encounter.transcript import Transcript
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from drills.words.vocabulary import channel_words
from engine.play.play import Play


class PlainScreen(EncounterScreen):
    """What stands beside is boxed above the talk, or begins it where there is no room."""

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        self._setting = SettingLine(turn.session.play.scenario.setting)
        self._box = Panel(boxed=True)
        self._transcript = Transcript()

    @property
    def paper(self) -> Paper:
        """What was said."""
        return self._transcript

    def stage(self) -> ComposeResult:
        """Yield the setting, what stands beside, and what was said."""
        yield self._setting
        yield self._box
        yield self._transcript

    def draw(self, play: Play) -> None:
        """Show what stands beside, and what was said so far."""
        panel = [passage for passage in play.passages if passage.side == "panel"] if self.roomy else []
        talk = [passage for passage in play.passages if passage not in panel]
        self._box.display = bool(panel)
        self._box.show(Beside("", panel), self.picker.at)
        self._transcript.show(talk, self.picker.at, self.divider)

    def show_where(self) -> None:
        """Show the name of the channel."""
        title = channel_words(self.play.scenario.channel)
        self.header.show(title, self.turn.where, self.turn.done_share)

    def confirm_words(self) -> str:
        """Return what Enter does at the end of what is only read."""
        return _("to the verdict")

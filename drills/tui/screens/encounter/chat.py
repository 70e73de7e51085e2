"""A messenger chat: who it is said to be in the header, the messages, what can be written back."""

from __future__ import annotations

from textual.app import ComposeResult

from drills.tui.drawing.lines import cut, line
from drills.tui.drawing.pieces import text
from drills.tui.screens.contract import Turn
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.widgets.encounter.bubbles import Bubbles
from drills.tui.widgets.encounter.panel import Beside, Panel
from drills.tui.widgets.encounter.setting import SettingLine
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from engine.language import N_
from engine.play.play import Play
from engine.text import width


class ChatScreen(EncounterScreen):
    """The contact stands in the header; the cursor can go there too, for what is odd may be the contact."""

    TITLE_WORDS = N_("Chat")
    SAID_HEADING = N_("You write")

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        scenario = turn.session.play.scenario
        self._setting = SettingLine(scenario.setting)
        self._contact = Panel(boxed=False)
        self._bubbles = Bubbles(deeds=[action.label for action in scenario.place.action])

    @property
    def paper(self) -> Paper:
        """The messages."""
        return self._bubbles

    def stage(self) -> ComposeResult:
        """Yield the setting, what is known of the contact, and the messages."""
        yield self._setting
        yield self._contact
        yield self._bubbles

    def draw(self, play: Play) -> None:
        """Show the contact and what was written."""
        passages = play.passages
        panel = [passage for passage in passages if passage.side == "panel"]
        self._setting.display = self.roomy or not any(passage.side == "you" for passage in passages)
        self._contact.show(Beside("", panel[1:]), self.picker.at)
        self._bubbles.show(
            [passage for passage in passages if passage.side != "panel"], self.picker.at, self.divider
        )

    def show_where(self) -> None:
        """Show the contact's name in the header."""
        super().show_where()
        where = self.turn.where
        name = next((text(passage) for passage in self.play.passages if passage.side == "panel"), "")
        room = self.app.size.width - 4 - width(where) - 2 - width(_(self.TITLE_WORDS)) - 2
        partner = line((cut(name, room), "strong"), (f"  {_(self.TITLE_WORDS)}", "ink"))
        self.header.show("", where, self.turn.done_share, partner)

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self.show_where()

"""What can be read whole, judged at once: the message and the six steps on one screen, one key a message."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.keys.option_keys import words
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.contract import Turn
from drills.tui.screens.run_screen import RunScreen
from drills.tui.widgets.encounter.setting import SettingLine
from drills.tui.widgets.encounter.six_steps import SixSteps
from drills.tui.widgets.encounter.thread import Thread
from drills.tui.widgets.hint_bar import Hint
from drills.words.encounter.verdicts import side_words
from drills.words.language import _
from drills.words.vocabulary import channel_words


class AtOnceScreen(RunScreen):
    """A digit from 1 to 6 is the verdict, and leads on; nothing confirms it and nothing is taken back."""

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        scenario = turn.session.play.scenario
        self._setting = SettingLine(scenario.setting)
        self._thread = Thread()
        self._steps = SixSteps(side_words(scenario.verdict_words))

    def body(self) -> ComposeResult:
        """Yield the setting, what is to be read, and the six steps below it."""
        yield self._setting
        yield self._thread
        yield self._steps

    def on_mount(self) -> None:
        """Show the message and the steps."""
        super().on_mount()
        self._show()

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self._show()

    def _show(self) -> None:
        play = self.turn.session.play
        self._thread.show(play.passages)
        self._steps.show([words(option) for option in play.options])
        self.refresh_hints()

    def show_where(self) -> None:
        """Show the name of the channel."""
        title = channel_words(self.turn.session.play.scenario.channel)
        self.header.show(title, self.turn.where, self.turn.done_share)

    def action_digit(self, digit: int) -> None:
        """Give the verdict."""
        options = self.turn.session.play.options
        if 1 <= digit <= len(options) and self.act(options[digit - 1].action):
            self.dismiss("on")

    def action_move(self, across: int, down: int) -> None:
        """Read on."""
        self._thread.move(down)

    def guide_words(self) -> str:
        """Return how to judge."""
        return _("1 to 6: how sure you are, from genuine to scam. One press counts at once.")

    def hints(self) -> Sequence[Hint]:
        """Return how to judge and read on."""
        return [Hint("1-6", _("judge, and on")), Hint(_("Up/Down"), _("read on"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [
            KeyHelp("1-6", _("the verdict; it counts at once, and the next message follows")),
            KeyHelp(_("Up/Down"), _("read on")),
        ]

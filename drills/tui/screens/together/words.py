"""What a room is to judge, in large type, while it is read aloud and talked about."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.large import large, loosened
from drills.tui.drawing.lines import Line, flowed, line
from drills.tui.drawing.pieces import label
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.language import N_
from engine.play.play import Play


class WordsScreen(TogetherScreen):
    """Enter asks for hands; `changing` tells that 0 was pressed: the number of people has changed."""

    TITLE_WORDS = N_("Listen and look")
    sounds = True

    def __init__(self, play: Play, where: str, done: float) -> None:
        super().__init__(where, done)
        self._play = play
        self.changing = False
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the words."""
        yield self._page

    def on_mount(self) -> None:
        """Let a call be heard."""
        super().on_mount()
        if self.app.heard:
            self.app.heard.show(self._play)

    def _rows(self, limit: int) -> Sequence[Line]:
        rows = flowed(self._play.scenario.setting, "soft", limit)
        for passage in self._play.passages:
            rows += [line((label(passage), "brass")), *large(passage.text, limit)]
        return loosened(rows, self.app.size.height - 5)

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def action_digit(self, digit: int) -> None:
        """Ask how many people are there now."""
        if digit == 0:
            self.changing = True
            self.dismiss("on")

    def hints(self) -> Sequence[Hint]:
        """Return how to ask for hands."""
        return [Hint(_("Enter"), _("hands up")), Hint("0", _("more or fewer people"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [*(KeyHelp(*hint) for hint in self.hints()), KeyHelp(_("Up/Down"), _("read on"))]

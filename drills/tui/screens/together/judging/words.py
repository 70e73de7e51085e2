"""What a room is to judge, in large type, while it is read aloud and talked about."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.large import large, loosened
from drills.tui.drawing.lines import Line, line
from drills.tui.drawing.pieces import label
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.screens.together.judging.talk import setting_from_afar
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.language import N_
from engine.play.play import Play


class WordsScreen(TogetherScreen):
    """Enter reads on, then asks for hands."""

    TITLE_WORDS = N_("Listen and look")

    def __init__(self, play: Play, where: str, done: float) -> None:
        super().__init__(where, done)
        self._play = play
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the words."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        words: list[Line] = []
        for passage in self._play.passages:
            words += [line((label(passage), "brass")), *large(passage.text, limit)]
        height = self._page.content_size.height
        rows = [*setting_from_afar(self._play, limit, height - len(words)), *words]
        return loosened(rows, self._page.content_size.height)

    def action_confirm(self) -> None:
        """Read on; at the end go on."""
        if self._page.more_below:
            self._page.move(max(self._page.content_size.height - 1, 1))
        else:
            super().action_confirm()

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def hints(self) -> Sequence[Hint]:
        """Return how to ask for hands."""
        return [Hint(_("Enter"), _("hands up")), Hint(_("Up/Down"), _("read on"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [*(KeyHelp(*hint) for hint in self.hints()), *self.lead_help()]

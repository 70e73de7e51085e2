"""A chat that many judge, over the whole screen, before hands are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import Line
from drills.tui.drawing.shown_whole import setting_rows, talk_rows
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.language import N_
from engine.play.play import Play


class ReadingScreen(TogetherScreen):
    """Shows a talk with its setting; Enter asks for hands."""

    TITLE_WORDS = N_("Listen and look")

    def __init__(self, play: Play, where: str, done: float) -> None:
        super().__init__(where, done)
        self._play = play
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the talk."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        setting = setting_rows(self._play, limit)
        room = self.app.size.height - (5 if self.roomy else 3) - len(setting)
        return [*setting, *talk_rows(self._play, limit, room)]

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self._page.redraw()

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def hints(self) -> Sequence[Hint]:
        """Return how to ask for hands."""
        return [Hint(_("Enter"), _("hands up")), Hint(_("Up/Down"), _("read on"))]

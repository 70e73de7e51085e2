"""How the story of an encounter went on for its hero, told of nobody who is there."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.large import large, loosened
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.drawing.pieces import text
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.evening import hero, told_of
from drills.words.language import _
from engine.language import N_
from engine.play.play import Play


def goes_on(play: Play) -> bool:
    """Return whether a judged play tells how it ended."""
    return play.scene.result is not None and any(passage.side == "after" for passage in play.passages)


class StoryScreen(TogetherScreen):
    """Tells what came of a judged play, in large type; Enter goes on."""

    TITLE_WORDS = N_("How it went on")

    def __init__(self, play: Play, where: str, done: float) -> None:
        super().__init__(where, done)
        self._play = play
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        scenario = self._play.scenario
        told = _("What became of it for {hero}:").format(hero=hero(scenario))
        rows = [*flowed(told, "soft", limit), BLANK]
        for passage in self._play.passages[self._play.shown_before_verdict :]:
            if passage.side == "after":
                rows += large(told_of(text(passage), scenario), limit)
        return loosened(rows, self._page.content_size.height)

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def hints(self) -> Sequence[Hint]:
        """Return how to go on."""
        return [Hint(_("Enter"), _("go on")), Hint(_("Up/Down"), _("read on"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [*(KeyHelp(*hint) for hint in self.hints()), *self.lead_help()]

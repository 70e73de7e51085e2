"""One encounter for one visitor in large type: the helper presses what the visitor says."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.together.visit import Visit
from drills.tui.drawing.large import large, loosened
from drills.tui.drawing.lines import Line, blank, flowed, hung, ink
from drills.tui.drawing.shown_whole import setting_rows, talk_rows
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.encounter.together import answer_labels
from drills.words.language import _
from drills.words.visits import ANSWERS
from engine.language import N_


class VisitScreen(TogetherScreen):
    """Ends with `answer`: one of three that the visitor gives, or empty where none is given."""

    TITLE_WORDS = N_("One to one")

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self.answer = ""
        self._page = Page(self._rows)
        self._answers = Block(self._answer_rows)

    def body(self) -> ComposeResult:
        """Yield the words, and the answers below them."""
        yield self._page
        yield self._answers

    def _rows(self, limit: int) -> Sequence[Line]:
        play = self._visit.play
        setting = setting_rows(play, limit)
        room = self.app.size.height - (5 if self.roomy else 3) - len(self._answer_rows(limit))
        return loosened([*setting, *talk_rows(play, limit, room - len(setting))], room)

    def _answer_rows(self, limit: int) -> Sequence[Line]:
        rows = flowed(_("What do you say? Take your time."), "soft", limit)
        for digit, words in enumerate(answer_labels(self._visit.play.scenario.verdict_words), start=1):
            rows += hung((ink(f" {digit} ", "chip"), blank(2)), large(words, limit - 5), 5)
        return rows

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self._page.redraw()
        self._answers.redraw()

    def action_digit(self, digit: int) -> None:
        """Take the answer, or none."""
        if digit <= len(ANSWERS):
            self.answer = [*ANSWERS][digit - 1] if digit else ""
            self.dismiss("on")

    def action_confirm(self) -> None:
        """Read on."""
        self._page.move(max(self._page.content_size.height - 1, 1))

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def kept_words(self) -> str:
        """Return that this visit is not counted yet."""
        return _("This visit is counted once there is an answer; all before is kept.")

    def hints(self) -> Sequence[Hint]:
        """Return how to take the answer."""
        return [Hint("1-3", _("what the visitor says")), Hint("0", _("no answer"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [*(KeyHelp(*hint) for hint in self.hints()), KeyHelp(_("Up/Down"), _("read on"))]

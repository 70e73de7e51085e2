"""Leaving a run or the program: asked first, and nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.choices import Choice, Choices
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.sheet import Sheet
from drills.words.language import _
from engine.language import N_


class LeaveScreen(RingtrueScreen[bool]):
    """Dismissed with whether to leave; `sentence` tells what is kept, `stay` and `leave` name the ways."""

    TITLE_WORDS = N_("Leave?")

    def __init__(self, sentence: str, stay: str, leave: str) -> None:
        super().__init__()
        self._stay, self._leave = stay, leave
        self._words = Words(sentence)
        self._choices = Choices()

    def body(self) -> ComposeResult:
        """Yield what is kept, and the two ways."""
        yield self._words
        yield self._choices

    def on_mount(self) -> None:
        """Point at going on."""
        super().on_mount()
        self._choices.show([Choice("1", self._stay), Choice("2", self._leave)], highlighted=0)

    def hints(self) -> Sequence[Hint]:
        """Return how to choose."""
        return [Hint("1-2", _("choose")), Hint(_("Enter"), _("confirm"))]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_digit(self, digit: int) -> None:
        """Go on or leave."""
        if digit in (1, 2):
            self.dismiss(digit == 2)

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Take the row that was clicked."""
        self.action_digit(int(message.key))

    def action_move(self, across: int, down: int) -> None:
        """Point at the other way."""
        self._choices.move(1 if down > 0 else -1)

    def action_confirm(self) -> None:
        """Take the way that is pointed at."""
        self.dismiss(self._choices.highlighted == 1)

    def action_leave(self) -> None:
        """Go on."""
        self.dismiss(False)


class Words(Sheet):
    """One paragraph with air below."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._sentence = words

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the paragraph."""
        return [BLANK, *flowed(self._sentence, "ink", limit), BLANK]

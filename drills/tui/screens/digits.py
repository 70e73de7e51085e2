"""Digits to type that nobody shall read over a shoulder: each is shown as a dot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from drills.tui.drawing.lines import BLANK, Line, flowed, line
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _

DOT = "●"
NEXT = "_"
"""Stands where the next digit comes."""


class DigitsScreen(RingtrueScreen[str]):
    """Dismissed with the digits, or with an empty text; a subclass may look at them before (`typed`)."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace,delete", "erase", show=False)]

    def __init__(self, title: str, prompt: str, most: int) -> None:
        super().__init__()
        self._title, self.prompt, self._most = title, prompt, most
        self._digits = ""
        self._block = Block(self._rows)

    def body(self) -> ComposeResult:
        """Yield the question and the dots."""
        yield self._block

    def _rows(self, limit: int) -> Sequence[Line]:
        dots = [DOT] * len(self._digits) + ([NEXT] if len(self._digits) < self._most else [])
        question = [row for text in self.prompt.split("\n") for row in flowed(text, "ink", limit)]
        # a blank behind each dot: some terminals draw it two cells wide
        return [*question, BLANK, line(("  " + " ".join(dots), "strong"))]

    def on_mount(self) -> None:
        """Show the title."""
        super().on_mount()
        self.header.show(self._title, "")

    def say(self, prompt: str) -> None:
        """Ask something else, with nothing typed yet."""
        self.prompt, self._digits = prompt, ""
        self._block.redraw()

    def hints(self) -> Sequence[Hint]:
        """Return how to type and be done."""
        return [Hint("0-9", _("type")), Hint(_("Enter"), _("done"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return what each key does."""
        return [*super().help_keys(), KeyHelp(_("Backspace"), _("take the last digit back"))]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_digit(self, digit: int) -> None:
        """Take a digit, while there is room."""
        self._digits = f"{self._digits}{digit}"[: self._most]
        self._block.redraw()

    def action_erase(self) -> None:
        """Take the last digit back."""
        self._digits = self._digits[:-1]
        self._block.redraw()

    def action_confirm(self) -> None:
        """Be done, once something is typed."""
        if self._digits:
            self.typed(self._digits)

    def typed(self, digits: str) -> None:
        """Take what was typed; by default the screen ends with it."""
        self.dismiss(digits)

    def action_leave(self) -> None:
        """Go back with nothing typed."""
        self.dismiss("")

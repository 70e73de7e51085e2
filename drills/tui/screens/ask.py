"""One line to type, such as a name; input methods work here."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Input

from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _


class AskScreen(RingtrueScreen[str]):
    """Dismissed with what was typed, or with an empty text."""

    def __init__(self, title: str, prompt: str, needed: str = "") -> None:
        """`needed` is what is said where nothing was typed; with it only Esc goes back without a text."""
        super().__init__()
        self._title, self._prompt, self._needed = title, prompt, needed
        self._empty = False
        self._about = Block(self._question)

    def body(self) -> ComposeResult:
        """Yield the question and the line."""
        yield self._about
        yield Input(id="typed", max_length=200)

    def _question(self, limit: int) -> Sequence[Line]:
        needed = flowed(self._needed, "brass", limit) if self._empty else []
        return [*flowed(self._prompt, "ink", limit), *needed, BLANK]

    def on_mount(self) -> None:
        """Put the cursor into the line."""
        super().on_mount()
        self.header.show(self._title, "")
        typed = self.query_one(Input)
        typed.cursor_blink = False
        typed.focus()

    def hints(self) -> Sequence[Hint]:
        """Return how to be done."""
        return [Hint(_("Enter"), _("done"))]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Take what was typed; where nothing was and something is needed, say so."""
        typed = message.value.strip()
        self._empty = bool(self._needed and not typed)
        if self._empty:
            self._about.redraw()
        else:
            self.dismiss(typed)

    def action_leave(self) -> None:
        """Go back with nothing typed."""
        self.dismiss("")

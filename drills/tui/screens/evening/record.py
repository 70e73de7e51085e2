"""What is recorded of an evening, one line a screen: Enter takes what stands there, also nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from textual.app import ComposeResult
from textual.widgets import Input

from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted
from engine.language import N_

RECORD = N_("Record of the evening")


class LineScreen(RingtrueScreen[str]):
    """Dismissed with the line, or with None where it is left for later.

    `offered` stands there from the beginning; `refused` says in a sentence why a line cannot be taken.
    """

    TITLE_WORDS = RECORD

    def __init__(
        self, where: str, prompt: str, offered: str, refused: Callable[[str], str] = lambda _line: ""
    ) -> None:
        super().__init__()
        self._where, self._prompt, self._offered, self._refused = where, prompt, offered, refused
        self._trouble = ""
        self._question = Block(self._rows)

    def body(self) -> ComposeResult:
        """Yield the question and the line."""
        yield self._question
        yield Input(self._offered, id="typed", max_length=300)

    def _rows(self, limit: int) -> Sequence[Line]:
        rows = flowed(self._prompt, "strong", limit)
        if self._trouble:
            rows += flowed(self._trouble, "brass-strong", limit)
        return [*rows, BLANK]

    def on_mount(self) -> None:
        """Put the cursor into the line."""
        super().on_mount()
        self.header.show(_(self.TITLE_WORDS), self._where)
        typed = self.query_one(Input)
        typed.cursor_blink = False
        typed.focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Take the line, or say why not."""
        words = message.value.strip()
        self._trouble = self._refused(words)
        if self._trouble:
            self._question.redraw()
        else:
            self.dismiss(words)

    def hints(self) -> Sequence[Hint]:
        """Return how to go on."""
        return [Hint(_("Enter"), _("on, also empty"))]

    def leave_words(self) -> str:
        """Return that the record can be made later."""
        return _("later")

    def action_leave(self) -> None:
        """Leave the record for later."""
        self.dismiss(None)


Faces = Literal["agreed", "nobody", "none"]
"""Whether whoever can be recognised has agreed, nobody can, or the pictures are not wanted then."""


class FacesScreen(MenuScreen[Faces]):
    """Dismissed with what may be done with so many pictures."""

    TITLE_WORDS = RECORD

    def __init__(self, pictures: int) -> None:
        super().__init__()
        self._pictures = pictures

    def rows(self) -> Sequence[Row[Faces]]:
        """Return the three answers."""
        return [
            Row(_("Everybody whose face is seen has agreed"), "agreed"),
            Row(_("Nobody can be recognised"), "nobody"),
            Row(_("Neither: keep no pictures"), "none"),
        ]

    def sentence(self) -> str:
        """Return how many there are, and what becomes of them."""
        return counted(
            "{count} picture is copied beside the results; the original stays where it is.",
            "{count} pictures are copied beside the results; the originals stay where they are.",
            self._pictures,
        )

"""A page to read: it scrolls, and Enter and Esc go back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from drills.tui.drawing.lines import Line
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.language import N_


class ReadingScreen(RingtrueScreen[None]):
    """A subclass gives the rows; what it shows above the page it yields in `body`."""

    ENTER_WORDS: ClassVar[str] = N_("back")
    """What Enter does, as a message id."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page(self.rows)

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows of the page for a width in cells."""
        return ()

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self.page

    def hints(self) -> Sequence[Hint]:
        """Return how to read on and go back."""
        return [Hint(_("Enter"), _(self.ENTER_WORDS)), Hint(_("Up/Down"), _("read on"))]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self.page.move(down)

    def action_confirm(self) -> None:
        """Go back."""
        self.dismiss()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

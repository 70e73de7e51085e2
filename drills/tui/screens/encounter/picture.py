"""A note over the whole screen, for small terminals and for a room."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import Line, flowed, line
from drills.tui.drawing.pieces import label, text
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.encounter.note_picture import NotePicture
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Passage, Picture

BELOW = 5
"""Rows kept for header, words and hint bar."""


class PictureScreen(RingtrueScreen[None]):
    """The last look as large as it goes; `words` shows its finding too, or leaves it to the eye.

    It is covered again after `seconds`, or stays.
    """

    TITLE_WORDS = N_("Banknote")

    def __init__(self, picture: Picture, finding: Passage, seconds: int | None = None) -> None:
        super().__init__()
        self._seconds = seconds
        self._shown, self._finding = picture, finding
        self._picture = NotePicture(BELOW)
        self._caption = Block(self._rows)
        self._open = False

    def body(self) -> ComposeResult:
        """Yield the picture and a line below it."""
        yield self._picture
        yield self._caption

    def on_mount(self) -> None:
        """Draw."""
        super().on_mount()
        self.header.show(label(self._finding), "", 0)
        self._picture.show(self._shown, self._seconds)

    def _rows(self, limit: int) -> Sequence[Line]:
        if not self._open:
            return [line((_("Look for yourself first; Space shows the words."), "soft"))]
        return flowed(text(self._finding), "ink", limit)[:4]

    def action_mark(self) -> None:
        """Show or hide what there is to see, in words."""
        self._open = not self._open
        self._caption.redraw()

    def action_confirm(self) -> None:
        """Go back."""
        self.dismiss()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def hints(self) -> Sequence[Hint]:
        """Return how to see the words and go back."""
        return [Hint(_("Enter"), _("back")), Hint(_("Space"), _("the words"))]

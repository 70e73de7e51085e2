"""The cover: a plain notes page, for when a customer comes to the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import Screen

from drills.tui.drawing.lines import BLANK, Line, flowed, line
from drills.tui.widgets.paper import Paper
from drills.words.language import _


class CoverScreen(Screen[None]):
    """Nothing of the program shows; the first key says how to go back, Enter goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,f9", "back", show=False)]
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self._page = NotesPage()

    def compose(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def on_key(self, event: Key) -> None:
        """Say how to go back, once any other key is pressed."""
        if event.key not in ("enter", "f9"):
            self._page.tell()

    def action_back(self) -> None:
        """Go back, once a key has been pressed before."""
        if self._page.noted:
            self.dismiss()
        self._page.tell()


class NotesPage(Paper):
    """A page of notes as any office has one."""

    DEFAULT_CSS = "NotesPage { margin: 1 2; }"

    noted = False

    def tell(self) -> None:
        """Show how to go back."""
        self.noted = True
        self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the notes."""
        rows: list[Line] = [line((_("Notes"), "strong")), BLANK]
        for note in (
            _("Mon  copy paper, two boxes"),
            _("Tue  tidy the leaflet rack"),
            _("Wed  time sheet"),
            _("Thu  check the clock in the hall"),
            _("Fri  water the plants"),
        ):
            rows += flowed(note, "ink", limit)
        if self.noted:
            rows += [BLANK, *flowed(_("Press Enter to go on."), "soft", limit)]
        return rows

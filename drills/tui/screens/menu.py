"""A screen that is a list to choose from: nine rows a page, each with its digit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.app import ComposeResult

from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.choices import Choice, Choices
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _

T = TypeVar("T")
PAGE = 9
"""Rows of a page, one for each digit but 0."""
AIRY = 8
"""Rows up to which a blank one stands between them, where there is room."""


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """One thing to choose: its words, a quiet word beside them, and what choosing it gives.

    Rows with the same `heading` stand together under it.
    """

    label: str
    value: T
    note: str = ""
    heading: str = ""
    about: str = ""
    """One line below, cut where it is longer."""


class MenuScreen(RingtrueScreen[T | None], Generic[T]):
    """Dismissed with the value of the row that was chosen, or with None."""

    def __init__(self) -> None:
        super().__init__()
        self._choices = Choices()
        self._first = 0
        self._rows: Sequence[Row[T]] = ()

    def rows(self) -> Sequence[Row[T]]:
        """Return what can be chosen now."""
        return ()

    def sentence(self) -> str:
        """Return a sentence above the rows; empty for none."""
        return ""

    def extra(self) -> str:
        """Return what the digit 0 does here; empty for nothing."""
        return ""

    @property
    def page_size(self) -> int:
        """How many rows a page has."""
        return PAGE

    def body(self) -> ComposeResult:
        """Yield the sentence and the rows."""
        yield Block(self._sentence)
        yield self._choices

    def _sentence(self, limit: int) -> Sequence[Line]:
        words = self.sentence()
        return [*flowed(words, "soft", limit), BLANK] if words else []

    def on_mount(self) -> None:
        """Show the first page."""
        self.renew()
        super().on_mount()

    def on_screen_resume(self) -> None:
        """Show what there is now."""
        self.renew()

    def renew(self) -> None:
        """Ask for the rows again and show their page."""
        self._rows, size = self.rows(), self.page_size
        self._first = min(self._first, max(len(self._rows) - 1, 0) // size * size)
        choices = [
            Choice(str(n), row.label, row.note, row.heading, row.about)
            for n, row in enumerate(self._page(), start=1)
        ]
        if self.extra():
            choices.append(Choice("0", self.extra()))
        airy = len(choices) <= AIRY and not any(row.about for row in self._rows)
        self._choices.show(choices, highlighted=0 if choices else None, airy=airy)
        pages = (len(self._rows) + self.page_size - 1) // self.page_size
        if pages > 1:
            where = _("Page {number} of {count}").format(number=self._first // size + 1, count=pages)
            self.header.show(_(self.TITLE_WORDS), where)

    def _page(self) -> Sequence[Row[T]]:
        return self._rows[self._first : self._first + self.page_size]

    def hints(self) -> Sequence[Hint]:
        """Return how to choose, and how to turn pages where there are several."""
        pages = [Hint(_("Left/Right"), _("page"))] if len(self._rows) > self.page_size else []
        return [Hint(_("Digit"), _("choose")), *pages, Hint(_("Enter"), _("confirm"))]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_digit(self, digit: int) -> None:
        """Choose a row of this page."""
        if digit == 0 and self.extra():
            self.more()
        elif 0 < digit <= len(self._page()):
            self.chosen(self._page()[digit - 1].value)

    def chosen(self, value: T) -> None:
        """Take what was chosen; by default the screen ends with it."""
        self.dismiss(value)

    def more(self) -> None:
        """Do what the digit 0 does."""

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Take the row that was clicked."""
        self.action_digit(int(message.key))

    def action_move(self, across: int, down: int) -> None:
        """Point at another row, or turn the page."""
        if across and len(self._rows) > self.page_size:
            size = self.page_size
            self._first = (self._first + across * size) % ((len(self._rows) + size - 1) // size * size)
            self.renew()
        elif down:
            self._choices.move(1 if down > 0 else -1)

    def action_confirm(self) -> None:
        """Choose the row that is pointed at."""
        at = self._choices.highlighted
        if at is not None:
            self.action_digit(int(self._choices.choices[at].key))

    def action_leave(self) -> None:
        """Go back with nothing chosen."""
        self.dismiss(None)

"""Before a visit: roughly how old somebody is, in one key, or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from textual.app import ComposeResult

from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.fresh import FreshScreen
from drills.tui.widgets.choices import Choice, Choices
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted
from drills.words.visits import AGES
from engine.language import N_

Asked = str | Literal["drill"]
"""A band of age or nothing, or that another drill is wanted."""
BANDS = tuple(band for band in AGES if band)
"""The bands in the order of their digits, from 1."""
ANOTHER = 9
"""The digit for another drill."""


class AgeScreen(FreshScreen[Asked]):
    """Dismissed with a band, empty where it is not asked, or `drill` where another `drill` is wanted.

    `helped` is how many were helped today.
    """

    TITLE_WORDS = N_("One to one")
    RESTS = False

    def __init__(self, drill: str, helped: int) -> None:
        super().__init__()
        self._drill, self._helped = drill, helped
        self._choices = Choices()

    def body(self) -> ComposeResult:
        """Yield the question and the bands."""
        yield Block(self._rows)
        yield self._choices

    def on_mount(self) -> None:
        """Show the bands."""
        super().on_mount()
        self.header.show(
            _(self.TITLE_WORDS), counted("{count} visit today", "{count} visits today", self._helped)
        )
        bands = [Choice(str(number), _(AGES[band])) for number, band in enumerate(BANDS, start=1)]
        another = Choice(str(ANOTHER), _("another drill"), self._drill)
        self._choices.show([*bands, Choice("0", _("not asked")), another], airy=False)

    def _rows(self, limit: int) -> Sequence[Line]:
        privacy = _("No name is asked for. Only the age band, the topic and the answer are counted.")
        return [*large(_("How old, roughly?"), limit), *flowed(privacy, "soft", limit), BLANK]

    def action_digit(self, digit: int) -> None:
        """Take a band, or none."""
        if digit <= len(BANDS):
            self.dismiss(BANDS[digit - 1] if digit else "")
        elif digit == ANOTHER:
            self.dismiss("drill")

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Take the row that was clicked."""
        self.action_digit(int(message.key))

    def action_confirm(self) -> None:
        """Go on without asking."""
        self.dismiss("")

    def action_leave(self) -> None:
        """End it."""
        self.dismiss(None)

    def leave_words(self) -> str:
        """Return that Esc ends it."""
        return _("enough for now")

    def hints(self) -> Sequence[Hint]:
        """Return how to answer, or not to."""
        return [Hint(_("Digit"), _("choose")), Hint(_("Enter"), _("go on without asking"))]

"""How many people are there, asked before an evening and whenever somebody has come or gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from drills.run.together.show_of_hands import MOST
from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, flowed, line
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _
from engine.language import N_


class PresentScreen(TogetherScreen):
    """Takes a number of people, `present`, which may be corrected at any time."""

    TITLE_WORDS = N_("Before we begin")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace", "erase", show=False)]

    def __init__(self, present: int, where: str = "") -> None:
        super().__init__(where)
        self.present = present
        self._fresh = True
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the question and the number."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        asks = large(_("How many people are here? Type the number."), limit)
        drawn = self.from_afar(str(self.present or "_"), limit)
        number = drawn or [line((f"[ {self.present or '  '} ]", "brass-strong"))]
        state = flowed(_("It can be changed at any time: F2."), "soft", limit)
        return [*asks, *number, BLANK, *state]

    def action_digit(self, digit: int) -> None:
        """Type a digit; the number that stood there is replaced."""
        number = (0 if self._fresh else self.present) * 10 + digit
        self.present, self._fresh = number if number <= MOST else digit, False
        self._changed()

    def action_erase(self) -> None:
        """Take back the last digit."""
        self.present, self._fresh = self.present // 10, False
        self._changed()

    def _changed(self) -> None:
        self._page.redraw()
        self.refresh_hints()

    def action_confirm(self) -> None:
        """Go on, once there is a number."""
        if self.present:
            self.dismiss("on")

    def hints(self) -> Sequence[Hint]:
        """Return how to type and go on."""
        onward = [Hint(_("Enter"), _("go on"))] if self.present else []
        return [Hint(_("Digits"), _("how many people")), *onward]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        keys = [*(KeyHelp(*hint) for hint in self.hints()), KeyHelp(_("Backspace"), _("take back a digit"))]
        return [*keys, *self.lead_help()]

"""A note for a whole room: its picture over the screen, one look after another."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.together.looking import Looking
from drills.tui.drawing.large import large
from drills.tui.drawing.lines import Line, flowed
from drills.tui.drawing.pieces import label, text
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.choices import Choice, span
from drills.tui.widgets.encounter.looks import Looks
from drills.tui.widgets.encounter.note_picture import NotePicture
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.language import N_

BELOW = 7
"""Rows kept for header, look keys and hint bar; the keys that lead an evening take one more."""


class LooksScreen(TogetherScreen):
    """Digits look another way; Enter shows the next look, and goes on once all were shown.

    Where a hall calls for looks (`on_call`), Enter asks for hands at once, whatever was called for. What a
    look shows in words waits until after the vote; it stands here where there is no picture.
    """

    TITLE_WORDS = N_("Banknote")

    def __init__(
        self, looking: Looking, setting: str, where: str, done: float, *, on_call: bool = False
    ) -> None:
        super().__init__(where, done)
        self.looking, self._setting, self._on_call = looking, setting, on_call
        self._picture = NotePicture(BELOW + on_call)
        self._words = Block(self._rows)
        self._looks = Looks()

    def body(self) -> ComposeResult:
        """Yield the picture, or words in its place, and the looks."""
        yield self._picture
        yield self._words
        yield self._looks

    def on_mount(self) -> None:
        """Show the look that is due."""
        super().on_mount()
        self._show()

    @property
    def _pictured(self) -> bool:
        return self._picture.possible and self.looking.look.picture is not None

    def _show(self) -> None:
        self._picture.display = self._pictured
        self._picture.show(self.looking.look.picture if self._pictured else None)
        self._words.redraw()
        self._looks.show([*map(self._choice, range(len(self.looking.looks)))], tight=True)
        self.refresh_hints()

    def _choice(self, place: int) -> Choice:
        note = "●" if place == self.looking.at else _("seen") if self.looking.shown(place) else ""
        return Choice(str(place + 1), label(self.looking.looks[place].finding), note)

    def _rows(self, limit: int) -> Sequence[Line]:
        if self._pictured:
            tight = self._on_call and not self.roomy
            return [] if tight else flowed(self._setting, "soft", limit)[:2]
        return [*flowed(self._setting, "soft", limit), *large(text(self.looking.look.finding), limit)]

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self._show()

    def action_digit(self, digit: int) -> None:
        """Look another way."""
        if digit:
            self.looking.turn_to(digit - 1)
            self._show()

    def action_move(self, across: int, down: int) -> None:
        """Look the way before or behind."""
        self.looking.turn_to(self.looking.at + (across or down))
        self._show()

    def action_confirm(self) -> None:
        """Show the next look, or go on."""
        waiting = self._waiting
        if waiting is None:
            self.dismiss("on")
        else:
            self.looking.turn_to(waiting)
            self._show()

    @property
    def _waiting(self) -> int | None:
        """The place of the look that is still to be shown before hands are asked for."""
        return None if self._on_call else self.looking.waiting

    def hints(self) -> Sequence[Hint]:
        """Return how to look on, or to go on."""
        onward = _("hands up") if self._waiting is None else _("look the next way")
        digits = span(*range(1, len(self.looking.looks) + 1))
        return [Hint(_("Enter"), onward), Hint(digits, _("look another way"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        arrows = KeyHelp(_("Left/Right"), _("the look before or behind"))
        return [*(KeyHelp(*hint) for hint in self.hints()), arrows, *self.lead_help()]

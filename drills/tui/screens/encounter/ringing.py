"""The telephone rings: where one is, who calls, and picking up."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import BLANK, Line, blank, boxed, centred, flowed, indented, ink, line, spaced
from drills.tui.drawing.pieces import text
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.contract import Turn
from drills.tui.screens.run_screen import RunScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.sheet import Sheet
from drills.words.language import _
from engine.language import N_

PHONE = 48
"""Cells of the telephone's face."""


class RingingScreen(RunScreen):
    """One key picks up; nothing has been said yet."""

    TITLE_WORDS = N_("Call")
    sounds = True

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        play = turn.session.play
        panel = [text(passage) for passage in play.passages if passage.side == "panel"]
        self._phone = Ringing(play.scenario.setting, *(*panel, "", "")[:2])

    def body(self) -> ComposeResult:
        """Yield the telephone."""
        yield self._phone

    def on_mount(self) -> None:
        """Let it ring."""
        super().on_mount()
        if self.app.heard:
            self.app.heard.ring(self.turn.session.play)

    def hints(self) -> Sequence[Hint]:
        """Return how to pick up."""
        return [Hint(_("Enter"), _("pick up"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return how to pick up."""
        return [KeyHelp(_("1 or Enter"), _("pick up"))]

    def action_confirm(self) -> None:
        """Pick up."""
        self.dismiss("on")

    def action_digit(self, digit: int) -> None:
        """Pick up."""
        if digit == 1:
            self.action_confirm()


class Ringing(Sheet):
    """The setting, and the telephone's face."""

    def __init__(self, setting: str, number: str, saved: str) -> None:
        super().__init__()
        self._setting, self._number, self._saved = setting, number, saved

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the setting above a box with number and button."""
        wide = min(PHONE, limit)
        inner = wide - 4
        number = " ".join(self._number) if len(self._number) * 2 < inner else self._number
        roomy = self.app.size.height >= 24
        button = centred((*line((" 1 ", "chip")), blank(2), ink(spaced(_("Pick up")), "strong")), 20)
        face = [
            centred(line((spaced(_("Incoming call")), "soft")), inner),
            *([BLANK, BLANK] if roomy else [BLANK]),
            centred(line((number, "strong")), inner),
            *(centred(row, inner) for row in flowed(self._saved, "soft", inner)),
            *([BLANK, BLANK] if roomy else [BLANK]),
            *([*(centred(row, inner) for row in boxed([button], 24))] if roomy else [centred(button, inner)]),
        ]
        box = indented(boxed(face, wide), (limit - wide) // 2)
        setting = flowed(self._setting, "ink", limit)
        return [*setting, *([BLANK, BLANK] if roomy else [BLANK]), *box]

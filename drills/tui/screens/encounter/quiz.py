"""A question: its stem, its answers, ticks where several may stand, a number where one is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from drills.tui.drawing.pieces import label
from drills.tui.keys.option_keys import words
from drills.tui.screens.contract import Route
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.widgets.choices import Choice
from drills.tui.widgets.encounter.stem import Row, Stem
from drills.tui.widgets.hint_bar import Hint
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Action, Kind, Option, Phase
from engine.text import typed_number

if TYPE_CHECKING:
    from engine.play.play import Play

SIGNS = 15
"""Digits, commas and points a typed number has at most."""


class QuizScreen(EncounterScreen):
    """One answer is pointed at and confirmed; parts of an answer are given one by one; a number is typed."""

    TITLE_WORDS = N_("Question")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("backspace", "erase", show=False),
        Binding("full_stop,fullwidth_full_stop,ideographic_full_stop", "sign('.')", show=False),
        Binding("comma,fullwidth_comma", "sign(',')", show=False),
    ]

    def __init__(self, journey: Route) -> None:
        super().__init__(journey)
        self._stem = Stem()
        self._pointed: int | None = None
        self._typed = ""

    @property
    def by_parts(self) -> bool:
        """Whether a digit gives a part of the answer at once, which can be taken back."""
        return self.play.scenario.by_parts

    @property
    def entry(self) -> Option | None:
        """The option that asks for a number."""
        return next((option for option in self.play.options if option.kind is Kind.TYPE), None)

    def stage(self) -> ComposeResult:
        """Yield the stem."""
        yield self._stem

    def draw(self, play: Play) -> None:
        """Show the question, and what was answered so far."""
        stem, *so_far = play.passages
        rows: list[Row] = []
        for passage in so_far:
            if passage.side == "you" and rows:
                rows[-1] = (rows[-1][1], passage.text)
            else:
                rows.append((label(passage), passage.text))
        entry = self.entry
        if entry:
            rows.append((_("Your answer"), f"[ {self._typed or ' '} ] {words(entry)}"))
        self._stem.show(stem.text, _(play.view.prompt), rows)

    def show_options(self) -> None:
        """Show the answers with what is ticked; what Enter does stands in the hint bar."""
        choices = [
            Choice(str(n), words(option), note(option))
            for n, option in enumerate(self.keyed.numbered, start=1)
        ]
        self.choices.show(choices, highlighted=self._pointed, airy=not self.by_parts)
        self.standing.show(())

    def take(self, option: Option) -> None:
        """Take an option; where it is offered no more, nothing is pointed at any more."""
        if self.play.scenario.shrinks:
            self._pointed = None
        super().take(option)

    def action_digit(self, digit: int) -> None:
        """Type a digit, point at one answer, or give a part of it."""
        if self.entry:
            self._type(f"{self._typed}{digit}")
        elif not 0 < digit <= len(self.keyed.numbered):
            return
        elif self.by_parts:
            self.take(self.keyed.numbered[digit - 1])
        else:
            self._point(digit - 1)

    def action_sign(self, sign: str) -> None:
        """Type a comma or a point."""
        if self.entry and self._typed:
            self._type(f"{self._typed}{sign}")

    def _type(self, typed: str) -> None:
        self._typed = typed[:SIGNS]
        self.draw(self.play)
        self.refresh_hints()

    def action_erase(self) -> None:
        """Take the last digit or sign back."""
        if self.entry:
            self._type(self._typed[:-1])

    def action_move(self, across: int, down: int) -> None:
        """Point at the answer above or below."""
        if down and self.keyed.numbered:
            self.choices.move(1 if down > 0 else -1)
            self._point(self.choices.highlighted)

    def action_mark(self) -> None:
        """Give the part of the answer that is pointed at."""
        if self.by_parts and self._pointed is not None:
            self.take(self.keyed.numbered[self._pointed])

    def _point(self, at: int | None) -> None:
        self._pointed = at
        self.show_options()
        self.refresh_hints()

    def action_confirm(self) -> None:
        """Give the answer."""
        if self.entry:
            typed = typed_number(self._typed)
            if typed is not None:
                self.take(Option(Kind.TYPE, self.entry.label, Action(Kind.TYPE, typed)))
        elif self.by_parts and self.keyed.enough:
            super().action_confirm()
        elif self._pointed is not None and self.play.phase is Phase.ENCOUNTER:
            self.take(self.keyed.numbered[self._pointed])

    def hints(self) -> list[Hint]:
        """Return how to choose and how to confirm."""
        if self.entry:
            confirm = [Hint(_("Enter"), _("confirm"))] if typed_number(self._typed) else []
            return [Hint("0-9", _("type")), *confirm, Hint(_("Backspace"), _("erase"))]
        count = len(self.keyed.numbered)
        does = _("tick") if self.play.scenario.several else _("choose")
        hints = [Hint(f"1-{count}" if count > 1 else "1", does)]
        if self.keyed.enough or self._pointed is not None:
            hints.append(Hint(_("Enter"), _("confirm")))
        return hints


def note(option: Option) -> str:
    """Return the quiet word beside an answer: its place in an order, or that it is ticked."""
    if option.rank:
        return _("no. {place}").format(place=option.rank)
    return _("ticked") if option.chosen else ""

"""The modes of a question: one answer is pointed at, an answer is given by parts, a number is typed."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.keys.option_keys import words
from drills.tui.screens.encounter.modes import Encounter, Mode
from drills.tui.widgets.choices import Choice, Choices, span
from drills.tui.widgets.encounter.standing_row import StandingRow
from drills.tui.widgets.encounter.stem import Row
from drills.tui.widgets.hint_bar import Hint
from drills.words.language import _
from engine.play.encounter import Action, Kind, Option, Phase
from engine.text import typed_number

SIGNS = 15
"""Digits, commas and points a typed number has at most."""


class Choosing(Mode):
    """One answer is pointed at and confirmed."""

    AIRY = True
    """Whether blank rows stand between the answers."""

    def __init__(self, screen: Encounter) -> None:
        super().__init__(screen)
        self.choices: Choices | None = None
        self.pointed: int | None = None

    def rows(self) -> list[Row]:
        """Return what of the answer stands below the question."""
        return []

    def show_options(self, choices: Choices, standing: StandingRow) -> None:
        """Show the answers with what is ticked; what Enter does stands in the hint bar."""
        self.choices = choices
        answers = [
            Choice(str(number), words(option), note(option))
            for number, option in enumerate(self.screen.keyed.numbered, start=1)
        ]
        choices.show(answers, highlighted=self.pointed, airy=self.AIRY)
        standing.show(())

    def digit(self, digit: int) -> None:
        """Point at an answer."""
        if 0 < digit <= len(self.screen.keyed.numbered):
            self._point(digit - 1)

    def move(self, across: int, down: int) -> None:
        """Point at the answer above or below."""
        if down and self.choices and self.screen.keyed.numbered:
            self.choices.move(1 if down > 0 else -1)
            self._point(self.choices.highlighted)

    def _point(self, at: int | None) -> None:
        self.pointed = at
        self.screen.show_options()
        self.screen.refresh_hints()

    def after(self) -> Mode:
        """Return that the question goes on as it is asked."""
        return self

    def mark(self) -> None:
        """Do nothing: there is nothing to doubt in a question."""

    def confirm(self) -> None:
        """Give the answer that is pointed at."""
        if self.pointed is not None and self.screen.play.phase is Phase.ENCOUNTER:
            self.screen.take(self.screen.keyed.numbered[self.pointed])

    def sign(self, sign: str) -> None:
        """Type a comma or a point, where a number is typed."""

    def erase(self) -> None:
        """Take the last digit or sign back, where a number is typed."""

    def hints(self) -> Sequence[Hint]:
        """Return how to choose and how to confirm."""
        does = _("tick") if self.screen.play.scenario.several else _("choose")
        hints = [Hint(span(*self.screen.keyed.digits), does)]
        if self.screen.keyed.enough or self.pointed is not None:
            hints.append(Hint(_("Enter"), _("confirm")))
        return hints


class GivingParts(Choosing):
    """A digit gives a part of the answer at once, which can be taken back; Enter is done.

    Where it `shrinks`, a part that was given is offered no more, and nothing is pointed at any more.
    """

    AIRY = False

    def __init__(self, screen: Encounter, *, shrinks: bool) -> None:
        super().__init__(screen)
        self._shrinks = shrinks

    def digit(self, digit: int) -> None:
        """Give a part."""
        if 0 < digit <= len(self.screen.keyed.numbered):
            self._give(digit - 1)

    def mark(self) -> None:
        """Give the part that is pointed at."""
        if self.pointed is not None:
            self._give(self.pointed)

    def _give(self, at: int) -> None:
        self.pointed = None if self._shrinks else self.pointed
        self.screen.take(self.screen.keyed.numbered[at])

    def confirm(self) -> None:
        """Give the whole answer, or the part that is pointed at."""
        if self.screen.keyed.confirm:
            self.screen.take(self.screen.keyed.confirm)
        elif self.pointed is not None:
            self._give(self.pointed)


class Typing(Choosing):
    """A number is typed: digits, a comma or a point."""

    def __init__(self, screen: Encounter, entry: Option) -> None:
        super().__init__(screen)
        self._entry = entry
        self._typed = ""

    def rows(self) -> list[Row]:
        """Return what is typed, with its unit."""
        return [(_("Your answer"), f"[ {self._typed or ' '} ] {words(self._entry)}")]

    def digit(self, digit: int) -> None:
        """Type a digit."""
        self._type(f"{self._typed}{digit}")

    def sign(self, sign: str) -> None:
        """Type a comma or a point, behind a digit."""
        if self._typed:
            self._type(f"{self._typed}{sign}")

    def erase(self) -> None:
        """Take the last digit or sign back."""
        self._type(self._typed[:-1])

    def _type(self, typed: str) -> None:
        self._typed = typed[:SIGNS]
        self.screen.draw(self.screen.play)
        self.screen.refresh_hints()

    def confirm(self) -> None:
        """Give the number."""
        number = typed_number(self._typed)
        if number is not None:
            self.screen.take(Option(Kind.TYPE, self._entry.label, Action(Kind.TYPE, number)))

    def hints(self) -> Sequence[Hint]:
        """Return how to type, confirm and erase."""
        confirm = [Hint(_("Enter"), _("confirm"))] if typed_number(self._typed) else []
        return [Hint("0-9", _("type")), *confirm, Hint(_("Backspace"), _("erase"))]


def note(option: Option) -> str:
    """Return the quiet word beside an answer: its place in an order, or that it is ticked."""
    if option.rank:
        return _("no. {place}").format(place=option.rank)
    return _("ticked") if option.chosen else ""

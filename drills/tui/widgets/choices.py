"""A list of choices, each with its digit; nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.events import Click
from textual.message import Message

from drills.tui.drawing.lines import BLANK, Line, blank, cells, cut, flowed, ink, line, spaced
from drills.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from engine.play.encounter import Option


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: its key, its words, and a quiet word beside them such as 已选.

    The first of those with the same `heading` stands below it, and what has none below a blank row.
    """

    key: str
    label: str
    note: str = ""
    heading: str = ""
    about: str = ""
    """One line below, cut where it is longer."""


def numbered(options: Sequence[Option], first: int = 1) -> list[Choice]:
    """Return options as choices, each with its digit from `first` on."""
    from drills.tui.keys.option_keys import words  # with what encounters are made of: home shows none

    return [Choice(str(digit), words(option)) for digit, option in enumerate(options, start=first)]


def span(*digits: int) -> str:
    """Return these digits as their first and last, such as `1-4`."""
    return f"{digits[0]}-{digits[-1]}" if len(digits) > 1 else str(*digits)


def cap(choice: Choice, *, chip: bool) -> Line:
    """Return a choice that stands alone: a key cap, or a brass key where caps would melt into a block."""
    key = line((f" {choice.key} ", "chip")) if chip else line((choice.key, "brass-strong"))
    return (*key, *line((f" {choice.label}", "ink"), (f" {choice.note}" if choice.note else "", "soft")))


class Choices(Sheet):
    """Rows of brass digit, bar and words; `highlighted` is the row a menu points at, or None."""

    @dataclass
    class Chosen(Message):
        """A row was clicked."""

        choices: Choices
        key: str

    def __init__(self, heading: str = "", classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._heading = heading
        self._choices: Sequence[Choice] = ()
        self._keys: list[str] = []
        self._airy = False
        self.highlighted: int | None = None

    @property
    def choices(self) -> Sequence[Choice]:
        """What can be chosen now."""
        return self._choices

    def show(
        self,
        choices: Sequence[Choice],
        heading: str = "",
        highlighted: int | None = None,
        *,
        airy: bool = False,
    ) -> None:
        """Show other choices under another heading; `airy` leaves a row between them where there is room."""
        self._choices, self._heading, self.highlighted = tuple(choices), heading, highlighted
        self._airy = airy and self.app.size.height >= 24
        self.display = bool(self._choices)
        if self.changed(self._choices, heading, highlighted, airy):
            self.redraw()

    def move(self, by: int) -> None:
        """Point at another row, around the ends; the first move points at the first or the last."""
        if self._choices:
            at = -1 if self.highlighted is None and by > 0 else self.highlighted or 0
            self.show(self._choices, self._heading, (at + by) % len(self._choices), airy=self._airy)

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the heading, if any, and the rows."""
        rows: list[Line] = []
        self._keys = []
        above = ""
        for number, choice in enumerate(self._choices):
            heading = choice.heading or self._heading
            if heading != above:
                rows.append(line((" ", "ink"), (spaced(heading), "soft")) if heading else BLANK)
                self._keys.append("")
            above = heading
            made = self._row(choice, number == self.highlighted, limit)
            if self._airy and number:
                made.insert(0, ())
            rows += made
            self._keys += [choice.key] * len(made)
        return rows

    def _row(self, choice: Choice, pointed: bool, limit: int) -> list[Line]:
        key: Line = line((f" {choice.key} ", "chip-on" if pointed else "brass-strong"))
        words = flowed(choice.label, "strong" if pointed else "ink", limit - 6)
        if choice.note:
            words = _noted(words, choice.note, limit - 6)
        if choice.about:
            words = [*words, line((cut(choice.about, limit - 6), "soft"))]
        bar = ink("┃" if pointed else "│", "brass" if pointed else "line")
        return [
            ((*key, bar) if number == 0 else (blank(3), bar)) + (blank(2), *row)
            for number, row in enumerate(words)
        ]

    def on_click(self, event: Click) -> None:
        """Tell which row was clicked."""
        if event.y < len(self._keys) and self._keys[event.y]:
            self.post_message(self.Chosen(self, self._keys[event.y]))


def _noted(words: Sequence[Line], note: str, limit: int) -> list[Line]:
    note_row = line((note, "soft"))
    if cells(words[-1]) + 2 + cells(note_row) <= limit:
        return [*words[:-1], (*words[-1], blank(2), *note_row)]
    return [*words, *flowed(note, "soft", limit)]

"""A show of hands: three answers in large type, a count each, and nothing shown of it before it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from drills.run.together.show_of_hands import Counting
from drills.tui.drawing.huge import ROWS
from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, blank, cells, flowed, ink, line
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.from_afar import short_answers
from drills.words.encounter.together import answer_labels
from drills.words.language import _
from engine.language import N_
from engine.play.verdict import VerdictWords


class VoteScreen(TogetherScreen):
    """Takes the counts into `counting`: of what was typed only the line that is typed on shows its number."""

    TITLE_WORDS = N_("Hands up")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace", "erase", show=False)]

    def __init__(self, counting: Counting, words: VerdictWords, where: str, done: float) -> None:
        super().__init__(where, done)
        self.counting, self._words = counting, words
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the three answers."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        counting, height = self.counting, self._page.content_size.height
        below = self._state(limit)
        asks = flowed(_("Eyes closed. Which is it? Hands up, one answer each."), "soft", limit)
        gap = [BLANK] * (3 if height >= 2 * ROWS + 6 else 1)
        drawn = self.from_afar(short_answers(self._words)[counting.at], limit)
        if drawn and len(asks) + 3 + len(drawn) + len(below) > height:
            asks = []  # the leader reads it aloud
        if drawn and len(asks) + 3 + len(drawn) + len(below) <= height:
            gap = gap if len(asks) + 3 + len(drawn) + len(below) + 4 * len(gap) <= height else []
        else:
            drawn = []
        rows = [*asks, *gap]
        for number, answer in enumerate(answer_labels(self._words), start=1):
            rows += [*self._answer_row(number, answer, limit)]
            rows += [*(drawn if number - 1 == counting.at else []), *gap]
        return [*rows, *below]

    def _state(self, limit: int) -> list[Line]:
        """Return how many people are there, or that more hands went up."""
        counting = self.counting
        if counting.too_many:
            words = _("{raised} hands for {present} people: count again, or F2 changes how many are here.")
            too_many = words.format(raised=counting.hands.raised, present=counting.present)
            return flowed(too_many, "strong", limit)
        state = _("{present} people here").format(present=counting.present)
        if counting.estimated:
            state += _("; counts are estimated")
        return flowed(state, "soft", limit)

    def _answer_row(self, number: int, answer: str, limit: int) -> list[Line]:
        counting, place = self.counting, number - 1
        on = place == counting.at
        lead = (ink("┃" if on else " ", "brass"), ink(f" {number} ", "chip-on" if on else "chip"), blank(2))
        words = large(answer, limit - 20)[0]
        count = counting.counts[place]
        state = f"[ {'' if count is None else count} ]" if on else _("noted") if count is not None else ""
        row: Line = (*lead, *words)
        return [
            (*row, blank(max(limit - 14 - cells(row), 2)), *line((state, "brass-strong" if on else "soft")))
        ]

    def _changed(self) -> None:
        self._page.redraw()
        self.refresh_hints()

    def action_digit(self, digit: int) -> None:
        """Type a digit of the count."""
        self.counting.digit(digit)
        self._changed()

    def action_erase(self) -> None:
        """Take back a digit."""
        self.counting.erase()
        self._changed()

    def action_mark(self) -> None:
        """Mark the counts as estimated, or not."""
        self.counting.estimated = not self.counting.estimated
        self._changed()

    def action_move(self, across: int, down: int) -> None:
        """Go to another line."""
        self.counting.move(1 if (down or across) > 0 else -1)
        self._changed()

    def action_confirm(self) -> None:
        """Go to the next line; behind the last one close, unless there are more hands than people."""
        last = self.counting.confirm()
        self._changed()
        if last and not self.counting.too_many:
            self.dismiss("on")

    def kept_words(self) -> str:
        """Return that these counts are not kept yet."""
        return _("The hands of this encounter are kept once all are noted; all before is kept.")

    def hints(self) -> Sequence[Hint]:
        """Return how to type counts and close."""
        last = self.counting.at == len(self.counting.counts) - 1
        onward = Hint(_("Enter"), _("show the counts") if last else _("next line"))
        return [Hint(_("Digits"), _("how many hands")), onward, Hint(_("Up/Down"), _("another line"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [
            *(KeyHelp(*hint) for hint in self.hints()),
            KeyHelp(_("Space"), _("the counts are estimated, or counted")),
            KeyHelp(_("Backspace"), _("take back a digit")),
            *self.lead_help(),
        ]

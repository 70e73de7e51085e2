"""The encounter again, step by step: cues lit, what was given when, and what else could have been said."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing import lit_passages
from drills.tui.drawing.divider import came_of_it
from drills.tui.drawing.lines import BLANK, Line, blank, cells, indented, ink, line
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.debrief.hindsight import HindsightScreen
from drills.tui.screens.debrief.road import RoadScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.encounter.answers import given_words
from drills.words.language import _
from engine.debrief.debrief import Review
from engine.debrief.retrace import first_sign, retrace
from engine.debrief.road import others, road
from engine.language import N_
from engine.play.encounter import Option
from engine.play.play import Play

EDGE = 2
"""Cells at the left for the bar of what came with this step."""


class ReplayScreen(HindsightScreen):
    """Arrows go from step to step; a digit takes another road from here, which counts for nothing."""

    TITLE_WORDS = N_("Once more")
    OTHERWISE = N_("What if you had said or done")

    def __init__(self, play: Play, review: Review) -> None:
        super().__init__()
        self._play, self._review = play, review
        self._moments, self._sign = retrace(play), first_sign(play)
        self._at = 0
        self._others: Sequence[Option] = ()
        self._page = Page(self._rows)
        self._remarks = Block(self._remark_rows)

    def body(self) -> ComposeResult:
        """Yield what was shown up to here, what this step was, and the other roads."""
        yield self._page
        yield self._remarks
        yield self.choices

    @property
    def options(self) -> Sequence[Option]:
        """What else could have been said or done here."""
        return self._others

    def take(self, option: Option) -> None:
        """Take another road from here."""
        self.app.push_screen(RoadScreen(road(self._play, self._at).take(option.action)))

    def show(self) -> None:
        """Show the play up to this step."""
        self._others = others(self._play, self._at)
        where = _("Step {number} of {count}").format(number=self._at + 1, count=len(self._moments))
        self.header.show(_(self.TITLE_WORDS), where, (self._at + 1) / len(self._moments))
        self._remarks.redraw()
        super().show()
        self._page.redraw()
        self._page.follow()

    def _rows(self, limit: int) -> Sequence[Line]:
        moment = self._moments[self._at]
        rows: list[Line] = []
        for number, lit in enumerate(self._review.passages[: moment.until]):
            if lit.passage.side == "panel" and not lit_passages.numbers(lit):
                continue
            if number == self._review.encounter:
                rows += [BLANK, *indented([came_of_it(limit - EDGE)], EDGE)]
            now = number >= moment.first
            edge = ink("┃ ", "brass") if now else blank(EDGE)
            rows += [BLANK] if rows and self.roomy else []
            rows += [(edge, *row) for row in lit_passages.passage_rows(self._review, lit, limit - EDGE)]
        return rows

    def _remark_rows(self, limit: int) -> Sequence[Line]:
        """Return what this step was: the first sign, or what was given away in it."""
        moment = self._moments[self._at]
        remarks: list[Line] = []
        if moment.gave:
            gave = _("Here it went out: {what}").format(what=given_words(moment.gave))
            remarks.append(line((f" {gave} ", "label-scam")))
        if self._at == self._sign:
            remarks.append(line((_("From here on it could be recognised."), "brass-strong")))
        if len(remarks) == 2 and cells(remarks[0]) + 2 + cells(remarks[1]) <= limit:
            return [(*remarks[0], blank(2), *remarks[1])]
        return remarks

    def action_move(self, across: int, down: int) -> None:
        """Go a step on or back, or scroll."""
        if across:
            self._step(across)
        else:
            self._page.move(down)

    def _step(self, by: int) -> None:
        at = min(max(self._at + by, 0), len(self._moments) - 1)
        if at != self._at:
            self._at = at
            self.show()

    def action_confirm(self) -> None:
        """Go a step on; after the last one back to the debrief."""
        if self._at + 1 < len(self._moments):
            self._step(1)
        else:
            self.dismiss()

    def hints(self) -> Sequence[Hint]:
        """Return how to step, and to take another road."""
        last = self._at + 1 == len(self._moments)
        hints = [Hint(_("Enter"), _("back") if last else _("next step"))]
        if self._at:
            hints.append(Hint(_("Left"), _("step back")))
        return [*hints, *self.option_hints(_("the other road"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the replay."""
        return [
            KeyHelp(_("Left/Right"), _("a step back or on")),
            KeyHelp("1-9", _("see what would have come of it; it counts for nothing")),
            KeyHelp(_("Up/Down"), _("read what was said before")),
        ]

"""The debrief: what it was, the cues where they stood, what to ask and to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from drills.background import others_words
from drills.language import _
from drills.tui import lit, steps
from drills.tui.journey import Journey
from drills.tui.lines import BLANK, Line, blank, cells, flowed, hung, line, rule, spaced
from drills.tui.screens.aid import AidScreen
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.details import DetailsScreen
from drills.tui.screens.replay import ReplayScreen
from drills.tui.screens.run_screen import RunScreen
from drills.tui.theme import Role
from drills.tui.widgets.choices import Choice
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.tui.widgets.standing_row import StandingRow
from drills.verdicts import chosen_words, outcome_label
from drills.words import given_words, ladder_words
from engine.language import N_

if TYPE_CHECKING:
    from engine.play import Play
    from engine.review import Review

ROLES: dict[str, Role] = {
    "hit": "label-real", "miss": "chip-on", "false-alarm": "chip-on", "correct-rejection": "label-real",
}  # fmt: skip
"""How what it was is shown."""


class DebriefScreen(RunScreen):
    """Everything beside everything where there is room; else page by page, Enter turning them."""

    TITLE_WORDS = N_("Debrief")

    def __init__(self, journey: Journey, play: Play) -> None:
        super().__init__(journey)
        from engine.review import review

        self._play = play
        self._found: Review = review(play)
        self._at = 0
        self._page = Page(self._rows)
        self._todo = Block(self._todo_rows, classes="wide-only")
        self._standing = StandingRow()
        self._aid = journey.background.aid(self._found.region) if self._found.lost else None
        outcomes = journey.background.outcomes(play.scenario.id)
        self._others = others_words(outcomes, self._found.outcome)

    def body(self) -> ComposeResult:
        """Yield the page, and what to do below it."""
        yield self._page
        yield self._todo
        yield self._standing

    def on_mount(self) -> None:
        """Show what else there is to see."""
        super().on_mount()
        more = [Choice("0", _("sources, points")), Choice("9", _("once more, step by step"))]
        self._standing.show([*more, Choice("8", _("if it had gone out"))] if self._aid else more)

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self._turn(0)

    def _pages(self) -> list[tuple[list[Line], tuple[int, ...]]]:
        limit, height = self._page.content_size
        limit = max(limit, 20)
        signs = lit.pages(self._found, limit, height)
        return [*signs, *((rows, ()) for rows in steps.pages(self._found.conduct, limit, height))]

    @property
    def _last(self) -> int:
        return 0 if self.broad else len(self._pages())

    def _turn(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), self._last)
        self._page.redraw()
        self._page.scroll_home(animate=False, immediate=True, force=True)
        self.show_where()
        self.refresh_hints()

    def show_where(self) -> None:
        """Show which cues are on this page, or where in the run this is."""
        super().show_where()
        if self._at and not self.broad:
            shown = self._pages()[self._at - 1][1]
            if not shown:
                self.header.show(_(self.TITLE_WORDS), _("The procedure"), self.journey.done_share)
                return
            told = _("Signs {first}-{last} of {count}") if len(shown) > 1 else _("Sign {first} of {count}")
            where = told.format(first=shown[0], last=shown[-1], count=len(self._found.findings))
            self.header.show(_(self.TITLE_WORDS), where, self.journey.done_share)

    def _rows(self, limit: int) -> Sequence[Line]:
        if self.broad:
            return [*self._heading(limit), BLANK, *self._whole(limit)]
        if self._at:
            return self._pages()[self._at - 1][0]
        return [*self._heading(limit), BLANK, *self._todo_rows(limit)]

    def _whole(self, limit: int) -> list[Line]:
        """Return every passage with its signs; a procedure takes the place of the talk it was done in."""
        found = self._found
        if not found.conduct:
            return lit.whole(found, limit, roomy=self.roomy)
        before = replace(found, passages=found.passages[: found.encounter])
        signs = lit.whole(before, limit, roomy=self.roomy)
        return [*signs, *([BLANK] if signs else []), *steps.whole(found.conduct, limit)]

    def _heading(self, limit: int) -> list[Line]:
        found = self._found
        outcome = found.outcome or "hit"
        words = outcome_label(outcome, found.verdict_words)
        named = line((f" {spaced(words) if len(words) < 6 else words} ", ROLES[outcome]))
        chosen = line((chosen_words(outcome, found.rating or 1, found.verdict_words), "strong"))
        apart = cells(named) + 2 + cells(chosen) <= limit
        rows: list[Line] = [(*named, blank(2), *chosen)] if apart else [named, chosen]
        rows += [BLANK] if self.roomy or not self.broad else []
        rows += flowed(found.debrief.what_happened, "ink", limit)
        rows += flowed(self._others, "soft", limit) if self._others else []
        if found.given:
            gave = [given_words(one) for one in found.given]
            rows += [BLANK] if self.roomy else []
            rows += self._labelled(_("What was given"), gave, limit)
            rows += self._labelled("", [ladder_words(found.given)], limit, "soft")
        return rows

    def _todo_rows(self, limit: int) -> list[Line]:
        debrief = self._found.debrief
        rows = [rule(limit), *self._labelled(_("What to do"), debrief.do, limit, "strong")]
        if debrief.report:
            rows += self._labelled(_("Where to report"), ["  ".join(debrief.report)], limit)
        return rows

    def _labelled(self, label: str, said: Sequence[str], limit: int, role: Role = "ink") -> list[Line]:
        gutter = (
            max(cells(line((_(one), "ink"))) for one in ("What to do", "Where to report", "What was given"))
            + 2
        )
        words = [row for one in said for row in flowed(one, role, limit - gutter)]
        return hung(line((label, "soft")), words, gutter)

    def guide_words(self) -> str:
        """Return how to read on, and the key for when somebody comes."""
        return _("Enter turns the page and goes on. F9 covers the screen when a customer comes.")

    def hints(self) -> Sequence[Hint]:
        """Return how to read on, go on and see the sources."""
        last = self._at >= self._last
        onward = Hint(_("Enter"), _("next") if last else _("turn the page"))
        return [onward, Hint(_("Up/Down"), _("read on"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the debrief."""
        return [
            *(KeyHelp(*hint) for hint in self.hints()),
            KeyHelp(_("Left/Right"), _("turn the page")),
            KeyHelp("0", _("where the facts come from, and how the points came about")),
            KeyHelp("9", _("the encounter again, and what other words would have led to")),
            *([KeyHelp("8", _("the first steps after a loss"))] if self._aid else []),
        ]

    def action_move(self, across: int, down: int) -> None:
        """Scroll, or turn the page."""
        if across or not (self._page.more_below or self._page.scroll_offset.y):
            self._turn(across or (1 if down > 0 else -1))
        else:
            self._page.move(down)

    def action_confirm(self) -> None:
        """Turn the page; after the last one go on."""
        if self._at < self._last:
            self._turn(1)
        else:
            self.journey.next_item()

    def action_digit(self, digit: int) -> None:
        """Show sources and points, the encounter again, or the first steps after a loss."""
        if digit == 0:
            self.app.push_screen(DetailsScreen(self._play, self._found, self.journey.uncounted_words))
        elif digit == 9:
            self.app.push_screen(ReplayScreen(self._play, self._found))
        elif digit == 8 and self._aid:
            self.app.push_screen(AidScreen(self._aid))

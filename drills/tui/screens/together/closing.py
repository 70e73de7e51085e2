"""The end of what many judged at once: each encounter, what it was, and how many saw it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import BLANK, Line, flowed, hung, line
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.theme import Role
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.debrief import kind_title
from drills.words.language import _
from engine.play.scenario import Scenario


class ClosingScreen(TogetherScreen):
    """A page of encounters; Enter and Esc go back."""

    def __init__(self, where: str, rows: Callable[[int], Sequence[Line]]) -> None:
        """Show the rows of the page, by how many cells wide it is."""
        super().__init__(where, 1)
        self._page = Page(rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def encounter(self, number: int, scenario: Scenario, outcome: str, limit: int) -> list[Line]:
        """Return one encounter: its title, what it was, and in words what was made of it."""
        truth = scenario.truth or "genuine"
        role: Role = "label-scam" if truth == "scam" else "label-real"
        kind = kind_title(scenario.verdict_words, truth)
        title = line((f"{scenario.title}  ", "strong"), (f" {kind} ", role))
        rows = hung(line((str(number), "brass-strong")), [title, *flowed(outcome, "ink", limit - 3)], 3)
        return [*rows, BLANK] if self.roomy else rows

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss("on")

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def hints(self) -> Sequence[Hint]:
        """Return how to go back."""
        return [Hint(_("Enter"), _("done")), Hint(_("Up/Down"), _("read on"))]

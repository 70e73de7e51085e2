"""What it was, in large type, how many saw it, and the short debrief: what settles it, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.together.encounters import seen_through
from drills.tui.drawing.large import large
from drills.tui.drawing.lines import Line, flowed, line, packed, spaced
from drills.tui.drawing.rows.debrief_rows import Rows, further, joined, settling
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.debrief.twin import TwinScreen
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.choices import Choice
from drills.tui.widgets.encounter.note_pair import beside_a_sound_one
from drills.tui.widgets.encounter.standing_row import StandingRow
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.encounter.debrief import kind_title, routine_words, twin_key_words
from drills.words.language import _
from engine.debrief.debrief import review
from engine.debrief.decisive import decisive
from engine.language import N_
from engine.play.play import Play
from engine.play.scenario import Scenario


class TruthScreen(TogetherScreen):
    """Tells what a play was that a room judged, and who `saw` it; one screen is all one has to read."""

    TITLE_WORDS = N_("Debrief")

    def __init__(self, play: Play, saw: str, twin: Scenario | None, where: str, done: float) -> None:
        super().__init__(where, done)
        self._play, self._saw, self._twin = seen_through(play), saw, twin
        self._review, self._settles = review(self._play), decisive(self._play)
        self._page = Page(self._rows)
        self._standing = StandingRow()
        self._pair = beside_a_sound_one(self._settles, play.scenario.truth)

    def body(self) -> ComposeResult:
        """Yield what it was, pictures where there are any, the page, the routine, and the key to its twin."""
        yield Block(self._heading)
        if self._pair:
            yield self._pair
        yield self._page
        yield Block(lambda limit: flowed(routine_words(), "brass-strong", limit))
        yield self._standing

    def on_mount(self) -> None:
        """Show what else there is to see."""
        super().on_mount()
        self._standing.show([Choice("7", twin_key_words(self._review))] if self._twin else [])
        self._show_pictures()

    def _show_pictures(self) -> None:
        """Show a false note beside a sound one, where there is room and nothing is read below."""
        if self._pair:
            room = self.broad and self.roomy and self._pair.possible
            self._pair.display = room and not self._page.scroll_offset.y

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self._show_pictures()

    def _heading(self, limit: int) -> Sequence[Line]:
        truth = self._play.scenario.truth or "genuine"
        words = self._review.verdict_words
        title = line(
            (f" {spaced(kind_title(words, truth))} ", "label-scam" if truth == "scam" else "label-real")
        )
        return packed([title, *large(self._saw, limit)], limit)

    def _rows(self, limit: int) -> Sequence[Line]:
        height, settles = self._page.content_size.height - 1, self._settles
        first: list[Rows] = []
        if settles:
            first = [settling(self._review, settles, limit, height, broad=self.broad)]
        return joined([*first, *further(self._review, "", limit, broad=self.broad)])

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)
        self._show_pictures()

    def action_digit(self, digit: int) -> None:
        """Show the twin."""
        if digit == 7 and self._twin:
            self.app.push_screen(TwinScreen(self._play, self._twin))

    def hints(self) -> Sequence[Hint]:
        """Return how to go on and read on."""
        return [Hint(_("Enter"), _("go on")), Hint(_("Up/Down"), _("read on"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        twin = [KeyHelp("7", twin_key_words(self._review))] if self._twin else []
        return [*(KeyHelp(*hint) for hint in self.hints()), *twin]

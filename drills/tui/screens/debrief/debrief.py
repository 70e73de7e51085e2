"""The debrief: what it was, what settles it where it stood, what to do, and then the whole encounter."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.overview.background import others_words
from drills.tui.drawing.lines import Line, flowed, line, packed, spaced
from drills.tui.drawing.rows.debrief_rows import Rows, further, joined, next_top, settling, stops
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.contract import Turn
from drills.tui.screens.debrief.aid import AidScreen
from drills.tui.screens.debrief.details import DetailsScreen
from drills.tui.screens.debrief.replay import ReplayScreen
from drills.tui.screens.debrief.twin import TwinScreen
from drills.tui.screens.run_screen import RunScreen
from drills.tui.theme import Role
from drills.tui.widgets.choices import Choice
from drills.tui.widgets.encounter.note_pair import beside_a_sound_one
from drills.tui.widgets.encounter.standing_row import StandingRow
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.encounter.debrief import routine_words, twin_key_words
from drills.words.encounter.verdicts import chosen_words, outcome_label
from drills.words.language import _
from drills.words.runs import unreviewed_mark
from engine.debrief.debrief import Review, review
from engine.debrief.decisive import decisive
from engine.language import N_
from engine.play.play import Play

ROLES: dict[str, Role] = {
    "hit": "label-real", "miss": "chip-on", "false-alarm": "chip-on", "correct-rejection": "label-real",
}  # fmt: skip
"""How what it was is shown."""


class DebriefScreen(RunScreen):
    """What settles it stands on the first screen; Enter reads on while there is more, then goes on.

    In a brief run the first screen is all that has to be read; the rest is behind 0. The three steps that
    end every debrief stand below whatever is read.
    """

    TITLE_WORDS = N_("Debrief")

    def __init__(self, turn: Turn, play: Play) -> None:
        super().__init__(turn)
        self._play = play
        self._review: Review = review(play)
        self._settles = decisive(play)
        self._whole = not turn.session.brief
        self._blocks: list[Rows] = []
        self._page = Page(self._rows, below=self._below_words)
        self._standing = StandingRow()
        self._pair = beside_a_sound_one(self._settles, self._review.truth)
        self._aid = turn.background.aid(self._review.region) if self._review.lost else None
        self._twin = turn.session.twin(play.scenario)
        outcomes = turn.background.outcomes(play.scenario.id)
        self._unsigned = turn.background.unsigned(play.scenario.id)
        self._others = others_words(outcomes, self._review.outcome)

    def body(self) -> ComposeResult:
        """Yield what it was, pictures where there are any, the page, and the routine below it."""
        yield Block(self._heading)
        if self._pair:
            yield self._pair
        yield self._page
        yield Block(lambda limit: flowed(routine_words(), "brass-strong", limit))
        yield self._standing

    def on_mount(self) -> None:
        """Show what else there is to see."""
        super().on_mount()
        self._show_pictures()

    def _below_words(self) -> str:
        return _("more below, key Enter") if self._whole else _("more below, key 0")

    def _show_standing(self) -> None:
        more = [Choice("0", _("the rest") if self._folded else _("sources, points"))]
        more += [Choice("7", twin_key_words(self._review))] if self._twin else []
        more += [Choice("8", _("if it had gone out"))] if self._aid else []
        self._standing.show([*more, Choice("9", _("once more, step by step"))])

    def refit(self) -> None:
        """Lay out for the new size, from the beginning."""
        super().refit()
        self._read_at(0)

    def _read_at(self, top: int) -> None:
        """Show the page from a row on."""
        self._page.scroll_to(y=top, animate=False, immediate=True, force=True)
        self._show_pictures()
        self.refresh_hints()

    def _show_pictures(self) -> None:
        """Show the pictures above the first rows, where there is room for them."""
        if self._pair:
            room = self.broad and self.roomy and self._pair.possible
            self._pair.display = room and not self._page.scroll_offset.y
            self.set_class(self._pair.display, "-pictured")

    def _rows(self, limit: int) -> Sequence[Line]:
        height, settles = self._page.content_size.height - 1, self._settles
        blocks = [settling(self._review, settles, limit, height, broad=self.broad)] if settles else []
        self._blocks = [*blocks, *further(self._review, self._others, limit, broad=self.broad)]
        self.call_after_refresh(self._laid)
        return joined(self._blocks)

    def _laid(self) -> None:
        """Say what can be done, now that it is known what stands below."""
        self._show_standing()
        self.refresh_hints()

    def _heading(self, limit: int) -> list[Line]:
        review = self._review
        outcome = review.outcome or "hit"
        words = outcome_label(outcome, review.verdict_words)
        named = line((f" {spaced(words) if len(words) < 6 else words} ", ROLES[outcome]))
        chosen = line((chosen_words(outcome, review.rating or 1, review.verdict_words), "strong"))
        unsigned = [line((unreviewed_mark(), "soft"))] if self._unsigned else []
        return packed([named, chosen, *unsigned], limit)

    def guide_words(self) -> str:
        """Return how to read on, and the key for when somebody comes."""
        return _("Enter turns the page and goes on. F9 covers the screen when a customer comes.")

    @property
    def _folded(self) -> bool:
        """Whether there is more below that need not be read."""
        return not self._whole and self._page.more_below

    @property
    def _more(self) -> bool:
        """Whether Enter reads on."""
        return self._whole and self._page.more_below

    def hints(self) -> Sequence[Hint]:
        """Return how to read on and go on."""
        onward = Hint(_("Enter"), _("turn the page") if self._more else _("go on"))
        return [onward, Hint(_("Up/Down"), _("read on"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the debrief."""
        return [
            *(KeyHelp(*hint) for hint in self.hints()),
            KeyHelp(_("Left/Right"), _("turn the page")),
            KeyHelp("0", _("where the facts come from, and how the points came about")),
            *([KeyHelp("7", twin_key_words(self._review))] if self._twin else []),
            *([KeyHelp("8", _("the first steps after a loss"))] if self._aid else []),
            KeyHelp("9", _("the encounter again, and what other words would have led to")),
        ]

    def action_move(self, across: int, down: int) -> None:
        """Scroll, or turn the page."""
        if across > 0:
            self._turn()
        elif across:
            self._read_at(max(self._page.scroll_offset.y - self._page.content_size.height + 2, 0))
        else:
            self._page.move(down)
            self._read_at(self._page.scroll_offset.y)

    def _turn(self) -> None:
        top, height = self._page.scroll_offset.y, self._page.content_size.height
        if self._page.more_below:
            self._read_at(next_top(stops(self._blocks), top, height))

    def action_confirm(self) -> None:
        """Read on; at the end go on to the next encounter."""
        if self._more:
            self._turn()
        else:
            self.dismiss("on")

    def action_digit(self, digit: int) -> None:
        """Show the rest, sources and points, the twin, first steps after a loss, or the encounter again."""
        if digit == 0 and self._folded:
            self._whole = True
            self._turn()
            self._laid()
        elif digit == 0:
            self.app.push_screen(DetailsScreen(self._play, self._review, self.turn.uncounted_words))
        elif digit == 7 and self._twin:
            self.app.push_screen(TwinScreen(self._play, self._twin))
        elif digit == 8 and self._aid:
            self.app.push_screen(AidScreen(self._aid))
        elif digit == 9:
            self.app.push_screen(ReplayScreen(self._play, self._review))

"""The other one of a pair beside the one just judged: read only, nothing of it is recorded."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing import lit_passages
from drills.tui.drawing.excerpt import excerpt
from drills.tui.drawing.lines import BLANK, Line, beside, blank, flowed, hung, line, rule, spaced
from drills.tui.drawing.pieces import label
from drills.tui.drawing.rows.debrief_rows import Rows, joined, next_top, stops
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.encounter.note_pair import Caption, NotePair
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.debrief import kind_title, sound_words
from drills.words.language import _
from engine.debrief.debrief import Exposed, expose
from engine.debrief.decisive import Decisive, decisive
from engine.debrief.ways import fullest
from engine.kinds import Truth
from engine.language import N_
from engine.play.play import Play
from engine.play.scenario import Scenario

MOST = 6
"""Rows of an excerpt."""
APART = 4
"""Cells between two columns."""


class TwinScreen(RingtrueScreen[None]):
    """What settles each of the two, face to face, then both in full; of a drawn note both pictures."""

    TITLE_WORDS = N_("The two kinds")

    def __init__(self, play: Play, twin: Scenario) -> None:
        super().__init__()
        other = fullest(twin, play.terms)
        self._truth: Truth = "scam" if play.scenario.truth == "scam" else "genuine"
        self._words = play.scenario.verdict_words
        self._settles = {self._truth: decisive(play), self._other: decisive(other)}
        self._exposed: dict[Truth, Exposed] = {self._truth: expose(play), self._other: expose(other)}
        self._blocks: list[Rows] = []
        self._page = Page(self._rows, below=lambda: _("more below, key Enter"))
        self._pair = self._pictures()

    @property
    def _other(self) -> Truth:
        return "genuine" if self._truth == "scam" else "scam"

    def _pictures(self) -> NotePair | None:
        """Return both notes as they are drawn, in the look that tells them apart."""
        settles = self._settles["scam"]
        if settles is None or settles.picture is None:
            return None
        words = settles.lit.passage.text
        false = "".join(words[span.start : span.end] for _number, span in settles.lit.spans)
        captions = (
            Caption(kind_title(self._words, "scam"), "scam", false),
            Caption(kind_title(self._words, "genuine"), "real", settles.sound or sound_words()),
        )
        return NotePair(settles.picture, settles.near, captions, stacked=True)

    def body(self) -> ComposeResult:
        """Yield the pictures, or the page."""
        if self._pair:
            yield self._pair
        yield self._page

    def on_mount(self) -> None:
        """Show pictures where the terminal can."""
        super().on_mount()
        self.header.show(_(self.TITLE_WORDS), _("read only, not counted"))
        pictured = self._pair is not None and self._pair.possible
        if self._pair:
            self._pair.display = pictured
        self._page.display = not pictured
        self.set_class(pictured, "-pictured")

    def refit(self) -> None:
        """Lay out for the new size, from the beginning."""
        super().refit()
        self._read_at(0)

    def _rows(self, limit: int) -> Sequence[Line]:
        own, other = self._truth, self._other
        if self.broad:
            wide = (limit - APART) // 2
            self._blocks = [beside(self._side(own, wide), self._side(other, wide), wide + APART)]
            talk = beside(self._talk(own, wide), self._talk(other, wide), wide + APART)
        else:
            self._blocks = [self._side(own, limit), self._side(other, limit)]
            talk = [line((spaced(kind_title(self._words, other)), "soft")), *self._talk(other, limit)]
        if not self._look:
            self._blocks.append([rule(limit), *talk])
        self.call_after_refresh(self.refresh_hints)
        return joined(self._blocks)

    @property
    def _look(self) -> str:
        """The look that tells both notes apart; empty where it is no note."""
        false = self._settles["scam"]
        return false.look if false else ""

    def _side(self, truth: Truth, limit: int) -> Rows:
        """Return what settles one of the two."""
        title = line(
            (f" {kind_title(self._words, truth)} ", "label-scam" if truth == "scam" else "label-real")
        )
        if truth == self._truth:
            title = (*title, blank(2), *line((_("yours"), "soft")))
        settles = self._settles[truth]
        if self._look and truth == "genuine":
            return [title, *self._sound(limit)]
        return [title, *(self._settled(settles, limit) if settles else [])]

    def _sound(self, limit: int) -> Rows:
        """Return what the look that shows what is wrong with the one shows of the other."""
        false = self._settles["scam"]
        if false is None or not false.sound:
            return flowed(sound_words(), "ink", limit)
        return hung(line((label(false.lit.passage), "soft")), flowed(false.sound, "real", limit - 6), 6)

    def _settled(self, settles: Decisive, limit: int) -> Rows:
        rows = excerpt(settles, settles.lit, limit, MOST)
        for finding in settles.findings:
            rows += [
                *lit_passages.name_rows(settles, finding, limit),
                *lit_passages.why_rows(finding.cue, limit),
            ]
        return rows

    def _talk(self, truth: Truth, limit: int) -> Rows:
        """Return one of the two in full, its cues lit."""
        exposed, rows = self._exposed[truth], list[Line]()
        for lit in exposed.passages:
            rows += [
                *lit_passages.passage_rows(exposed, lit, limit, chips=False),
                *([BLANK] if self.roomy else []),
            ]
        return rows

    def _read_at(self, top: int) -> None:
        self._page.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.refresh_hints()

    @property
    def _more(self) -> bool:
        return self._page.display and self._page.more_below

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._read_at(max(self._page.scroll_offset.y + down, 0))

    def action_confirm(self) -> None:
        """Read on; at the end go back to the debrief."""
        if self._more:
            top, height = self._page.scroll_offset.y, self._page.content_size.height
            self._read_at(next_top(stops(self._blocks), top, height))
        else:
            self.dismiss()

    def action_digit(self, digit: int) -> None:
        """Go back with the key that came here."""
        if digit == 7:
            self.dismiss()

    def action_leave(self) -> None:
        """Go back to the debrief."""
        self.dismiss()

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def hints(self) -> Sequence[Hint]:
        """Return how to read on and go back."""
        onward = Hint(_("Enter"), _("turn the page") if self._more else _("back"))
        return [onward, Hint(_("Up/Down"), _("read on"))] if self._page.display else [onward]

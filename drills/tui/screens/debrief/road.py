"""The other road: what would have come of other words. Nothing of it is kept, and it says so."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import Line, flowed
from drills.tui.screens.debrief.hindsight import HindsightScreen
from drills.tui.widgets.encounter.transcript import Transcript
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.debrief.road import Road
from engine.language import N_
from engine.play.encounter import Option


class RoadScreen(HindsightScreen):
    """Digits go on along this road; Esc goes back to the play as it was."""

    TITLE_WORDS = N_("The other road")

    def __init__(self, road: Road) -> None:
        super().__init__()
        self._road = road
        self._transcript = Transcript()
        self._end = Block(self._end_rows)

    def body(self) -> ComposeResult:
        """Yield the conversation and what can be said."""
        yield self._transcript
        yield self._end
        yield self.choices

    @property
    def options(self) -> Sequence[Option]:
        """What can be said on this road."""
        return self._road.options

    def take(self, option: Option) -> None:
        """Go on along this road."""
        self._road = self._road.take(option.action)
        self.show()

    def show(self) -> None:
        """Show the conversation as far as it went."""
        self.header.show(_(self.TITLE_WORDS), _("does not count"), 0)
        self._end.redraw()
        super().show()
        self._transcript.show([passage for passage in self._road.play.passages if passage.side != "panel"])

    def _end_rows(self, limit: int) -> Sequence[Line]:
        return flowed(_("This road ends here."), "soft", limit) if self._road.over else ()

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._transcript.move(down)

    def action_confirm(self) -> None:
        """Go back at the end of the road."""
        if self._road.over:
            self.dismiss()

    def hints(self) -> Sequence[Hint]:
        """Return how to go on."""
        onward = [Hint(_("Enter"), _("back"))] if self._road.over else self.option_hints(_("go on this way"))
        return [*onward, Hint(_("Up/Down"), _("read on"))]

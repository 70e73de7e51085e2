"""The other road: what would have come of other words. Nothing of it is kept, and it says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from drills.tui.drawing.lines import Line, flowed
from drills.tui.keys.option_keys import words
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.widgets.choices import Choice, Choices
from drills.tui.widgets.encounter.transcript import Transcript
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.language import N_

if TYPE_CHECKING:
    from engine.debrief.road import Road


class RoadScreen(RingtrueScreen[None]):
    """Digits go on along this road; Esc goes back to the play as it was."""

    TITLE_WORDS = N_("The other road")

    def __init__(self, road: Road) -> None:
        super().__init__()
        self._road = road
        self._transcript = Transcript()
        self._choices = Choices()
        self._end = Block(self._end_rows)

    def body(self) -> ComposeResult:
        """Yield the conversation and what can be said."""
        yield self._transcript
        yield self._end
        yield self._choices

    def on_mount(self) -> None:
        """Show what came of the first other act."""
        super().on_mount()
        self._show()

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self._show()

    def _show(self) -> None:
        self.header.show(_(self.TITLE_WORDS), _("does not count"), 0)
        self._end.redraw()
        choices = [
            Choice(str(number), words(option)) for number, option in enumerate(self._road.options, start=1)
        ]
        self._choices.show(choices)
        talk = [passage for passage in self._road.play.passages if passage.side != "panel"]
        self._transcript.show(talk)
        self.refresh_hints()

    def _end_rows(self, limit: int) -> Sequence[Line]:
        return flowed(_("This road ends here."), "soft", limit) if self._road.over else ()

    def action_digit(self, digit: int) -> None:
        """Go on along this road."""
        options = self._road.options
        if 0 < digit <= len(options):
            self._road = self._road.take(options[digit - 1].action)
            self._show()

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Take the row that was clicked."""
        self.action_digit(int(message.key))

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._transcript.move(down)

    def action_confirm(self) -> None:
        """Go back at the end of the road."""
        if self._road.over:
            self.dismiss()

    def action_leave(self) -> None:
        """Go back to the play as it was."""
        self.dismiss()

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def hints(self) -> Sequence[Hint]:
        """Return how to go on."""
        if self._road.over:
            return [Hint(_("Enter"), _("back")), Hint(_("Up/Down"), _("read on"))]
        count = min(len(self._road.options), 9)
        return [
            Hint(f"1-{count}" if count > 1 else "1", _("go on this way")),
            Hint(_("Up/Down"), _("read on")),
        ]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the road."""
        return [KeyHelp(*hint) for hint in self.hints()]

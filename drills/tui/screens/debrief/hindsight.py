"""A play that is over, looked at again: where other words would have led stands behind digits."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.choices import Choices, numbered, span
from drills.tui.widgets.hint_bar import Hint
from drills.words.language import _
from engine.play.encounter import Option

MOST = 9
"""Options that have a digit."""


class HindsightScreen(RingtrueScreen[None]):
    """A subclass gives the `options` and takes one; Esc goes back. Nothing of it is kept."""

    OTHERWISE = ""
    """The words above the options, as a message id."""

    def __init__(self) -> None:
        super().__init__()
        self.choices = Choices()

    @property
    def options(self) -> Sequence[Option]:
        """What else could be said or done."""
        return ()

    def take(self, option: Option) -> None:
        """Say or do it."""

    def show(self) -> None:
        """Show what can be said or done now; a subclass shows what stands above first."""
        self.choices.show(numbered(self.options[:MOST]), _(self.OTHERWISE) if self.OTHERWISE else "")
        self.refresh_hints()

    def on_mount(self) -> None:
        """Show the beginning."""
        super().on_mount()
        self.show()

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self.show()

    def action_digit(self, digit: int) -> None:
        """Take an option."""
        if 0 < digit <= len(self.options[:MOST]):
            self.take(self.options[digit - 1])

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Take the row that was clicked."""
        self.action_digit(int(message.key))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def option_hints(self, does: str) -> list[Hint]:
        """Return which digits take an option, with what they do; nothing where there is none."""
        count = len(self.options[:MOST])
        return [Hint(span(*range(1, count + 1)), does)] if count else []

"""A list of which several rows can be chosen: a digit or Space marks a row, Enter is done."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.hint_bar import Hint
from drills.words.language import _


class SeveralScreen(MenuScreen[tuple[str, ...]]):
    """Dismissed with the names chosen, in the order of the list, none if none was; or with None."""

    def __init__(self, sentence: str, options: Sequence[tuple[str, str, str]]) -> None:
        """Offer options: what each is called here, its words, and a quiet word beside them."""
        super().__init__()
        self._told, self._options = sentence, options
        self._chosen: set[str] = set()

    def rows(self) -> Sequence[Row[tuple[str, ...]]]:
        """Return the options, those chosen with a word beside them."""
        return [
            Row(words, (name,), _("ticked") if name in self._chosen else note)
            for name, words, note in self._options
        ]

    def sentence(self) -> str:
        """Return what is asked."""
        return self._told

    def chosen(self, value: tuple[str, ...]) -> None:
        """Choose a row, or take it back."""
        self._chosen ^= {*value}
        self.renew()
        self._choices.move([row.value for row in self._page()].index(value))

    def hints(self) -> Sequence[Hint]:
        """Return how to choose, to be done, and to turn pages."""
        hints = super().hints()
        return [Hint(_("Space"), _("choose")), Hint(_("Enter"), _("done")), *hints[2:]]

    def action_mark(self) -> None:
        """Choose the row that is pointed at, or take it back."""
        super().action_confirm()

    def action_confirm(self) -> None:
        """Be done with what is chosen."""
        self.dismiss(tuple(name for name, _words, _note in self._options if name in self._chosen))

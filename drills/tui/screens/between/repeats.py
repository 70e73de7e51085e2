"""Before a run of which not all is new."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from drills.words.runs import not_apart_words, repeats_words
from engine.language import N_
from engine.library.draws.compose import Composed


class RepeatsScreen(MenuScreen[bool]):
    """Dismissed with True to begin all the same."""

    TITLE_WORDS = N_("Not all of it is new")

    def __init__(self, composed: Composed) -> None:
        super().__init__()
        self._composed = composed

    def rows(self) -> Sequence[Row[bool]]:
        """Return the way on."""
        return [Row(_("Begin"), True)]

    def sentence(self) -> str:
        """Return how much is new."""
        return repeats_words(self._composed)


class NotApartScreen(MenuScreen[bool]):
    """Before practice of a drill that is too small to keep anything for it; dismissed with True to begin."""

    TITLE_WORDS = N_("A small drill")

    def rows(self) -> Sequence[Row[bool]]:
        """Return the way on."""
        return [Row(_("Begin"), True)]

    def sentence(self) -> str:
        """Return that what is met may come again."""
        return not_apart_words()

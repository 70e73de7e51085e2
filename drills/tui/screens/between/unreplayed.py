"""Before a run goes on: which of its encounters could not be played again, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.reading import ReadingScreen
from drills.words.language import _
from engine.language import N_


class UnreplayedScreen(ReadingScreen):
    """Says the sentences of `Opened`; dismissed once they are read."""

    TITLE_WORDS = N_("Before it goes on")
    ENTER_WORDS: ClassVar[str] = N_("go on")

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__()
        self._sentences = sentences

    def rows(self, limit: int) -> Sequence[Line]:
        """Return one paragraph a sentence."""
        return [row for sentence in self._sentences for row in (*flowed(sentence, "ink", limit), BLANK)]

    def leave_words(self) -> str:
        """Return that Esc goes on as well: what was recorded stays as it is either way."""
        return _("go on")

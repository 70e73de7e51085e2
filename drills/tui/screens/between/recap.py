"""What I know: where I am, who it is said to be, what I have marked; nothing the play does not show."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, flowed, hung, line, spaced
from drills.tui.drawing.pieces import label, text
from drills.tui.screens.reading import ReadingScreen
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Passage
from engine.play.play import Play
from engine.text import width


class KnownScreen(ReadingScreen):
    """Three short lists; the clock runs on, for reading one's notes is part of the encounter."""

    TITLE_WORDS = N_("What I know")

    def __init__(self, play: Play) -> None:
        super().__init__()
        self._setting = play.scenario.setting
        self._passages = play.passages

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the setting, what stands beside, and what was marked."""
        rows = flowed(self._setting, "ink", limit)
        panel = [passage for passage in self._passages if passage.side == "panel"]
        gutter = max((width(label(passage)) for passage in panel), default=0) + 2
        rows += [BLANK] if panel else []
        for passage in panel:
            rows += hung(line((label(passage), "soft")), flowed(text(passage), "ink", limit - gutter), gutter)
        rows += [BLANK, line((spaced(_("Marked as doubtful")), "soft"))]
        marked = [words for passage in self._passages for words in _marked(passage)]
        for words in marked:
            rows += hung(line(("- ", "soft")), flowed(words, "ink", limit - 2), 2)
        return rows if marked else [*rows, line((_("nothing so far"), "soft"))]

    def action_recall(self) -> None:
        """Go back with the key that came here."""
        self.dismiss()


def _marked(passage: Passage) -> list[str]:
    """Return what is marked of a passage: the whole, or pieces of it."""
    if passage.marked:
        return [text(passage)]
    return [piece.text for piece in passage.pieces if piece.marked]

"""Beside the preview: where to jump, what else can be done, and every finding in full."""

from __future__ import annotations

from collections.abc import Sequence

from drills.authoring.rehearsal import Rehearsal
from drills.tui.drawing.lines import Line, cut
from drills.tui.drawing.rows.finding_rows import full_rows
from drills.tui.keys.option_keys import words
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.reading import ReadingScreen
from drills.words.language import _
from engine.inert import inert
from engine.language import N_
from engine.play.encounter import Option
from engine.text import width

ASIDE = 10
"""Cells beside the words of a row: its digit, its bar and the edges."""


class StopsScreen(MenuScreen[str]):
    """Dismissed with the id of a line or an ending, or with "" for the beginning."""

    TITLE_WORDS = N_("Jump to a line")

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self._rehearsal = rehearsal

    def rows(self) -> Sequence[Row[str]]:
        """Return the beginning, the lines and the endings, each on one row."""
        rows = [Row(_("The beginning"), "")]
        for stop in self._rehearsal.stops:
            room = self.app.size.width - ASIDE - (width(stop.result) + 2 if stop.result else 0)
            rows.append(Row(cut(inert(f"{stop.id}  {stop.words}"), room), stop.id, stop.result))
        return rows


class MoreScreen(MenuScreen[Option]):
    """Dismissed with an option for which there was no digit left."""

    TITLE_WORDS = N_("What else can be done")

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self._options = options

    def rows(self) -> Sequence[Row[Option]]:
        """Return the options."""
        return [Row(words(option), option) for option in self._options]


class FindingsScreen(ReadingScreen):
    """Every finding with its place, what is wrong and an example of the repair; follows the file."""

    TITLE_WORDS = N_("Findings")

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self._rehearsal = rehearsal

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the findings."""
        return full_rows(self._rehearsal, limit)

    def renew(self) -> None:
        """Show what is found now."""
        self.page.redraw()

    def action_recall(self) -> None:
        """Go back with the key that came here."""
        self.dismiss()

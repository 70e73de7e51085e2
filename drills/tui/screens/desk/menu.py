"""The menu of the trainer's desk: everything of trainers, a digit each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drills.tui.screens.desk.pin import DESK
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from results.journal.records.enrolled import GroupRecord

DeskWay = Literal[
    "scores",
    "roster",
    "duty",
    "practised",
    "hand-in",
    "take-in",
    "papers",
    "copies",
    "settings",
    "campaigns",
]
"""Where a row of the menu leads."""


class DeskScreen(MenuScreen[DeskWay]):
    """Dismissed with where to go; it points at where one was before."""

    TITLE_WORDS = DESK

    def __init__(self, group: GroupRecord | None, before: DeskWay | None = None) -> None:
        super().__init__()
        self._group, self._before = group, before

    def rows(self) -> Sequence[Row[DeskWay]]:
        """Return the ways."""
        return [
            Row(_("Scores of this month"), "scores", _("and of other times")),
            Row(_("Roster"), "roster", self._group.label if self._group else _("groups and people")),
            Row(_("To be practised"), "duty", _("which drills, how often, by when, by whom")),
            Row(_("Who has practised, who has not"), "practised", _("and who is excused")),
            Row(_("Hand results in"), "hand-in", _("workbook and results, to head office")),
            Row(_("Take results in"), "take-in", _("from a folder, at head office")),
            Row(_("Print, export"), "papers", _("the month as a workbook, tables, sheets")),
            Row(_("Backups"), "copies", _("of results and names")),
            Row(_("Settings"), "settings", _("PIN, packs, a drill of our own")),
        ]

    def extra(self) -> str:
        """Return that campaigns of many units are run here."""
        return _("Campaigns")

    def more(self) -> None:
        """Go to the campaigns."""
        self.dismiss("campaigns")

    def renew(self) -> None:
        """Show the ways, and point at where one was."""
        super().renew()
        ways = [row.value for row in self.rows()]
        if self._before in ways:
            self._choices.move(ways.index(self._before))

    def leave_words(self) -> str:
        """Return that Esc leaves the desk."""
        return _("leave the desk")

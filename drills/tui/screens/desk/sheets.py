"""Which sheet is to be printed: drawn notes, or the statements of a pack."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _, counted
from engine.language import N_
from engine.library.header import Pack

SHEETS = (12, 24, 48)
"""Pictures of a sheet that can be chosen, four a row."""
TABLES = 8
"""Pictures of the sheet that is handed out to the tables of a hall."""
NOTES, STATEMENTS = N_("A sheet of drawn notes"), N_("Statements to sign")


class SheetScreen(MenuScreen[int]):
    """Dismissed with how many pictures a sheet has."""

    TITLE_WORDS = NOTES

    def rows(self) -> Sequence[Row[int]]:
        """Return the numbers."""
        numbers = [Row(counted("{count} picture", "{count} pictures", number), number) for number in SHEETS]
        return [*numbers, Row(_("For the tables of a hall"), TABLES, _("one page, mixed; the key apart"))]

    def sentence(self) -> str:
        """Return what is on it."""
        return _("Sound, worn and false notes in the ways of looking, each numbered. All are invented.")


class PackScreen(MenuScreen[Pack]):
    """Dismissed with the pack whose statements are to be signed."""

    TITLE_WORDS = N_("Which pack?")

    def __init__(self, packs: Sequence[Pack]) -> None:
        super().__init__()
        self._packs = packs

    def rows(self) -> Sequence[Row[Pack]]:
        """Return the packs."""
        return [Row(pack.title or pack.id, pack, pack.id) for pack in self._packs]


class FormScreen(MenuScreen[str]):
    """Dismissed with the ending of a paper's file."""

    TITLE_WORDS = STATEMENTS

    def rows(self) -> Sequence[Row[str]]:
        """Return the forms."""
        return [
            Row(_("To print"), ".html", _("opens in a browser")),
            Row(_("To fill in, as a spreadsheet"), ".xlsx"),
            Row(_("To fill in, as a document"), ".docx"),
        ]

"""Choose a file that lies near at hand, or say where it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drills.roster.files import OLD_ENDINGS, typed_path
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.errors import RingtrueError
from engine.language import N_


class FilesScreen(MenuScreen[Path]):
    """Dismissed with the file that was chosen."""

    TITLE_WORDS = N_("Which file?")

    def __init__(self, near: Sequence[Path]) -> None:
        super().__init__()
        self._near = near

    def rows(self) -> Sequence[Row[Path]]:
        """Return the files near at hand, the newest first, each with its folder."""
        return [Row(path.name, path, self._note(path)) for path in self._near]

    def _note(self, path: Path) -> str:
        return _("save as XLSX first") if path.suffix.casefold() in OLD_ENDINGS else path.parent.name

    def sentence(self) -> str:
        """Return where they were looked for."""
        if self._near:
            return _("Found on the desktop, among the downloads and here; the newest first.")
        return _("No CSV, TSV, TXT or XLSX on the desktop, among the downloads or here.")

    def extra(self) -> str:
        """Return that a place can be typed."""
        return _("Say where the file is")

    def more(self) -> None:
        """Ask for the place of the file."""
        self.flow(self._ask())

    async def _ask(self) -> None:
        prompt = _("Where is the file? Drag it into this window, or type its path.")
        typed = await self.app.push_screen_wait(AskScreen(_("Read a file"), prompt))
        if not typed:
            return
        try:
            self.dismiss(typed_path(typed))
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))

"""Which folder: the one used last, one near at hand, or one that is typed; a missing one can be made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drills.desk.folders import near_folders
from drills.desk.preferences.last_folder import keep_last_folder, last_folder
from drills.roster.files import typed_path
from drills.tui.host import Host
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.errors import RingtrueError
from engine.language import N_
from results.files.destinations import refuse_folder
from results.files.durable import reading, writing


async def folder_to_write(app: Host, store: Path) -> Path | None:
    """Return the folder that was chosen for files, which is there and can be written into; None for none."""
    while (folder := await _chosen(app, store)) is not None:
        try:
            if not folder.exists():
                if not await app.push_screen_wait(MissingFolderScreen(folder)):
                    continue
                with writing(folder):
                    folder.mkdir(parents=True)
            refuse_folder(folder)
        except RingtrueError as error:
            await app.push_screen_wait(ErrorScreen(error))
            continue
        keep_last_folder(store, folder)
        return folder
    return None


async def folder_to_read(app: Host, store: Path) -> Path | None:
    """Return the folder that was chosen to read files from, which is there; None for none."""
    while (folder := await _chosen(app, store)) is not None:
        try:
            with reading(folder):
                next(folder.iterdir(), None)
        except RingtrueError as error:
            await app.push_screen_wait(ErrorScreen(error))
            continue
        keep_last_folder(store, folder)
        return folder
    return None


async def _chosen(app: Host, store: Path) -> Path | None:
    last = last_folder(store)
    near = near_folders(Path.home())
    return await app.push_screen_wait(FoldersScreen([*dict.fromkeys([last, *near] if last else near)], last))


class FoldersScreen(MenuScreen[Path]):
    """Dismissed with the folder that was chosen, there or not."""

    TITLE_WORDS = N_("Which folder?")

    def __init__(self, near: Sequence[Path], last: Path | None = None) -> None:
        """Offer these; `last` is the one of them that was used last."""
        super().__init__()
        self._near, self._last = near, last

    def rows(self) -> Sequence[Row[Path]]:
        """Return the folders near at hand."""
        return [Row(path.name or str(path), path, self._note(path)) for path in self._near]

    def _note(self, path: Path) -> str:
        parent = str(path.parent)
        return _("{folder}, used last").format(folder=parent) if path == self._last else parent

    def extra(self) -> str:
        """Return that a place can be typed."""
        return _("Say where the folder is")

    def more(self) -> None:
        """Ask for the place of the folder."""
        self.flow(self._ask())

    async def _ask(self) -> None:
        prompt = _("Where is the folder? Drag it into this window, or type its path.")
        typed = await self.app.push_screen_wait(AskScreen(_("Which folder?"), prompt))
        if not typed:
            return
        try:
            self.dismiss(typed_path(typed).absolute())
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))


class MissingFolderScreen(MenuScreen[bool]):
    """Dismissed with whether a folder that is not there is to be made."""

    TITLE_WORDS = N_("The folder is not there")

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def rows(self) -> Sequence[Row[bool]]:
        """Return both ways on."""
        return [Row(_("Another folder"), False), Row(_("Make this folder"), True)]

    def sentence(self) -> str:
        """Return which one, and what may be the matter."""
        return _("{folder} is not there. Is the stick plugged in?").format(folder=self._folder)

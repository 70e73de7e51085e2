"""Backups: made, put back, and what can still be read of a damaged store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from drills.desk.copies import Keeper
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.between.leave import LeaveScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.reading import ReadingScreen
from drills.tui.screens.work import at_work
from drills.tui.widgets.pages import Block
from drills.words.copies import contents_words, facts_words, moment_words, rescued_lines, restored_lines
from drills.words.language import _, counted, explain
from engine.errors import RingtrueError, StoreError
from engine.language import N_
from results.journal.copies.backups import Backup
from results.journal.copies.restore import look


class CopiesScreen(MenuScreen[str]):
    """What can be done with copies; stays open until Esc. With `trouble` the store cannot be opened."""

    TITLE_WORDS = N_("Backups")

    def __init__(self, keeper: Keeper, trouble: StoreError | None = None) -> None:
        super().__init__()
        self._keeper, self._trouble = keeper, trouble
        self._report = ""

    def rows(self) -> Sequence[Row[str]]:
        """Return what can be done; a store that cannot be opened can only be replaced or rescued."""
        copies = self._keeper.backups()
        made = counted("{count} backup", "{count} backups", len(copies))
        last = _made(self._keeper, copies[0]) if copies else _("none yet")
        rows = [
            Row(_("Put a backup in place"), "restore", made),
            Row(_("Rescue what can be read"), "rescue", _("of a damaged store")),
        ]
        if self._trouble:
            return rows
        return [Row(_("Make a backup now"), "make", _("last: {moment}").format(moment=last)), *rows]

    def sentence(self) -> str:
        """Return what was done last, what is wrong, or when backups are made."""
        if self._report:
            return self._report
        if self._trouble and self._trouble.code == "store-foreign":
            return _("The store is damaged, or another file lies in its place: {path}").format(
                path=self._keeper.path
            )
        if self._trouble:
            return explain(self._trouble)
        return _(
            "Backups are made by themselves, at the start of a day and after each session. "
            "Copy the folder to a stick now and then: {folder}"
        ).format(folder=self._keeper.path.parent)

    def chosen(self, value: str) -> None:
        """Do what was chosen."""
        self.flow(self._go(value))

    async def _go(self, way: str) -> None:
        ways = {"make": self._make, "restore": self._restore, "rescue": self._rescue}
        try:
            await ways[way]()
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
        self.renew()
        self.query_one(Block).redraw()

    async def _make(self) -> None:
        words = _("Copying the store and its names.")
        backup = await at_work(self.app, words, lambda _tell: self._keeper.back_up())
        self._report = (
            _("A backup was made: {file}").format(file=backup.path.name)
            if backup
            else _("Nothing is new since the last backup.")
        )

    async def _restore(self) -> None:
        words = _("Looking through the backups.")
        held = await at_work(self.app, words, lambda _tell: _all_held(self._keeper))
        backup = await self.app.push_screen_wait(BackupsScreen(self._keeper, held))
        if backup is not None:
            await self._put(backup.path, f"{_made(self._keeper, backup)}  {held[backup]}")

    async def _rescue(self) -> None:
        words = _("Reading page by page. This may take a minute.")
        rescued, names = await at_work(self.app, words, lambda _tell: self._keeper.rescue())
        lines = [*rescued_lines(rescued, lambda person: names.get(person, person))]
        self._report = _("What was rescued is {file}.").format(file=rescued.path.name)
        await self.app.push_screen_wait(LinesScreen(lines))
        await self._put(rescued.path, facts_words(rescued.facts))

    async def _put(self, source: Path, words: str) -> None:
        """Ask, then let a copy take the place of the store."""
        question = _("{copy} takes the place of the store; what stands there is kept beside it.")
        if not await self.app.push_screen_wait(PutScreen(question.format(copy=words))):
            return
        words = _("Putting the copy in the place of the store.")
        with self._keeper.making_room() as put:
            restored = await at_work(self.app, words, lambda _tell: put(source))
        self._report = "\n".join(restored_lines(restored))
        if self._trouble:
            self.dismiss("")


class PutScreen(LeaveScreen):
    """Dismissed with whether a copy is to take the place of the store."""

    TITLE_WORDS = N_("Put it in place?")

    def __init__(self, question: str) -> None:
        super().__init__(question, _("Leave everything"), _("Put it in place"))


class BackupsScreen(MenuScreen[Backup]):
    """The backups there are, the newest first, with what they hold."""

    TITLE_WORDS = N_("Which backup?")

    def __init__(self, keeper: Keeper, held: Mapping[Backup, str]) -> None:
        super().__init__()
        self._keeper, self._held = keeper, held

    def rows(self) -> Sequence[Row[Backup]]:
        """Return each with its time and what it holds."""
        return [Row(_made(self._keeper, backup), backup, holds) for backup, holds in self._held.items()]

    def sentence(self) -> str:
        """Return that there is none, if so."""
        return "" if self._held else _("There is no backup yet.")


class LinesScreen(ReadingScreen):
    """What was rescued and what is lost."""

    TITLE_WORDS = N_("Rescued")
    ENTER_WORDS = N_("go on")

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self._lines = lines

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the sentences."""
        return [row for words in self._lines for row in (*flowed(words, "ink", limit), BLANK)]


def _made(keeper: Keeper, backup: Backup) -> str:
    return moment_words(backup.made, keeper.offset(backup.made))


def _all_held(keeper: Keeper) -> dict[Backup, str]:
    """Return of each backup, the newest first, what it holds; each is read wholly."""
    return {backup: _holds(keeper, backup) for backup in keeper.backups()}


def _holds(keeper: Keeper, backup: Backup) -> str:
    try:
        contents = look(backup.path)
    except StoreError:
        return _("not in order")
    return contents_words(contents, keeper.offset(contents.last))

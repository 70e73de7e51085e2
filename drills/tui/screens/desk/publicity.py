"""Words for the public: a theme to print, and what the office prints of itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drills.authoring.signing.wording import state_words
from drills.desk import content
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.desk.preferences.local import (
    APPROVED_ONLY,
    LABELS,
    keep_approved_only,
    keep_local,
    local_file,
    read_local,
)
from drills.papers.publicity.forms import write_forms
from drills.papers.publicity.gathered import approval_state, gather
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.folders import folder_to_write
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.work import at_work
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted, sentences
from drills.words.script import reading_order, text_as_read
from engine.errors import RingtrueError
from engine.language import N_
from engine.library.library import Library, ThemeOfPack

TITLE = N_("Words for the public")


class ThemesScreen(MenuScreen[ThemeOfPack]):
    """The themes of all packs, those in the reader's language first; stays open until Esc."""

    TITLE_WORDS = TITLE

    def __init__(self, desk: Desk) -> None:
        """Raises `InputError` where a theme or approvals are wrong."""
        super().__init__()
        self._desk = desk
        self._library = Library(content.shelf(desk.store.path))
        every = self._library.themes.values()
        self._themes = sorted(every, key=lambda each: (reading_order(each.theme.lang), each.theme.id))
        self._states = {
            each.theme.id: approval_state(self._library, each, desk.today) for each in self._themes
        }
        self._report = ""

    def rows(self) -> Sequence[Row[ThemeOfPack]]:
        """Return the themes, each with whether an office has signed it."""
        return [
            Row(
                text_as_read(each.theme.title, each.theme.lang), each,
                f"{each.theme.region} {state_words(self._states[each.theme.id])}",
            )
            for each in self._themes
        ]  # fmt: skip

    def sentence(self) -> str:
        """Return what was written last, or what is written."""
        return self._report or _(
            "Slogans, a poster, a hand-out, texts to read out, messages and the card for who has sent money."
        )

    def extra(self) -> str:
        """Return that 0 leads to what the office prints of itself."""
        return _("Our name and local numbers")

    def more(self) -> None:
        """Show what the office prints of itself."""
        self.flow(self._local())

    async def _local(self) -> None:
        try:
            await self.app.push_screen_wait(LocalScreen())
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))

    def chosen(self, value: ThemeOfPack) -> None:
        """Write the pages of a theme."""
        self.flow(self._go(value))

    async def _go(self, of_pack: ThemeOfPack) -> None:
        folder = await folder_to_write(self.app, self._desk.store.path)
        if folder is None:
            return
        try:
            words = _("Writing the pages.")
            self._report = await at_work(self.app, words, lambda _tell: self._written(of_pack, folder))
        except RingtrueError as error:
            self._report = ""
            await self.app.push_screen_wait(ErrorScreen(error))
        self.renew()
        self.query_one(Block).redraw()

    def _written(self, of_pack: ThemeOfPack, folder: Path) -> str:
        """Write the pages, in a thread; return what is said of them."""
        words = gather(self._library, of_pack, of_pack.theme.id, read_local(), self._desk.today)
        files = write_forms(words, folder / words.title, program_files(str(self._desk.store.path)))
        written = counted("{count} page is written", "{count} pages are written", len(files))
        signed = "" if words.approval else _("No office has signed these words yet.")
        return sentences(_("{pages} into {folder}.").format(pages=written, folder=files[0].parent), signed)


class LocalScreen(MenuScreen[str]):
    """What the office prints of itself; stays open until Esc."""

    TITLE_WORDS = N_("Our name and local numbers")

    def __init__(self) -> None:
        """Raises `InputError` where the file is wrong."""
        super().__init__()
        self._local = read_local()

    def rows(self) -> Sequence[Row[str]]:
        """Return each line with what it holds."""
        local = self._local
        held = {
            "office": local.office,
            "police": local.police,
            "bank": local.bank,
            "community": local.community,
        }
        lines = [Row(_(LABELS[key]), key, words or _("not set")) for key, words in held.items()]
        only = _("yes") if local.approved_only else _("no")
        return [*lines, Row(_("Print only what an office has signed"), APPROVED_ONLY, only)]

    def sentence(self) -> str:
        """Return where it is kept, and what it is for."""
        return _("Printed on posters, hand-outs and cards. It is kept in {file}.").format(file=local_file())

    def chosen(self, value: str) -> None:
        """Ask for what is to stand there."""
        self.flow(self._ask(value))

    async def _ask(self, key: str) -> None:
        try:
            if key == APPROVED_ONLY:
                keep_approved_only(wanted=not self._local.approved_only)
            else:
                prompt = _("What shall be printed here? Empty leaves it as it is.")
                words = await self.app.push_screen_wait(AskScreen(_(LABELS[key]), prompt))
                if words:
                    keep_local(key, words)
            self._local = read_local()
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
        self.renew()

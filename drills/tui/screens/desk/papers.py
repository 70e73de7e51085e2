"""What is printed and exported: the workbook of a month, and tables for spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.folders import near_folders
from drills.desk.paths import program_files
from drills.papers.exports import WHAT, Wish, save_workbook
from drills.papers.hand_in import workbook_name
from drills.papers.workbook import SUFFIX, write_workbook
from drills.tui.screens.care.exchange import FoldersScreen
from drills.tui.screens.desk import paper_quiz, prize_draw, publicity
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.work import Tell, at_work
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted
from engine.errors import RingtrueError
from engine.language import N_
from results.journal.derived.days import month_of
from results.journal.records.evenings import evenings
from results.scores.groups import Period

BOOK = "workbook"
PUBLIC, QUIZ, DRAW = "publicity", "quiz", "draw"
OTHERS = (PUBLIC, QUIZ, DRAW)
"""What leads to a screen of its own."""
TABLES = ("groups", "people", "plays")
"""The tables that are offered, and evenings where there were any; `ringtrue export` writes all."""


class PapersScreen(MenuScreen[tuple[str, str]]):
    """What can be written of this month and the last one; stays open until Esc."""

    TITLE_WORDS = N_("Print, export")

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._report = ""

    def rows(self) -> Sequence[Row[tuple[str, str]]]:
        """Return the workbooks of both months, then the tables of this one."""
        first = self._desk.today.replace(day=1)
        months = [first, (first - timedelta(days=1)).replace(day=1)]
        book, table = _("Workbook of {month}"), _("{what} as a table")
        books = [
            Row(book.format(month=f"{day:%Y-%m}"), (BOOK, day.isoformat()), _("to print and sign"))
            for day in months
        ]
        tables = [
            Row(table.format(what=_(WHAT[what])), (what, first.isoformat()), f"{first:%Y-%m}")
            for what in (*TABLES, *(("rooms",) if self._any_evening(first) else ()))
        ]
        others = [
            Row(_(publicity.TITLE), (PUBLIC, ""), _("posters, hand-outs, texts to read out")),
            Row(_(paper_quiz.TITLE), (QUIZ, ""), _("print it, type sheets in")),
            Row(_(prize_draw.TITLE), (DRAW, ""), _("among numbered tickets")),
        ]
        return [*books, *tables, *others]

    def _any_evening(self, first: date) -> bool:
        """Return whether anything was held by show of hands in the month of a day."""
        return bool(evenings(self._desk.store.db, *Period.of_month(month_of(first)).bounds))

    def sentence(self) -> str:
        """Return what was done last, or what the files are."""
        return self._report or _(
            "Spreadsheets open what is written here; staff numbers stay text. `ringtrue export` also writes"
            " CSV, which is exact."
        )

    def chosen(self, value: tuple[str, str]) -> None:
        """Write what was chosen."""
        self.flow(self._go(*value))

    async def _go(self, what: str, day: str) -> None:
        if what in OTHERS:
            await self._other(what)
            return
        folder = await self.app.push_screen_wait(FoldersScreen(near_folders(Path.home())))
        if folder is None:
            return
        named: bool | None = False
        if what in (BOOK, "people"):
            named = await self.app.push_screen_wait(NamesScreen())
        if named is None:
            return
        period = Period.of_month(month_of(date.fromisoformat(day)))
        try:
            words = _("Writing the file.")
            self._report = await at_work(
                self.app, words, lambda tell: self._written(what, period, folder, named, tell)
            )
        except RingtrueError as error:
            self._report = ""
            await self.app.push_screen_wait(ErrorScreen(error))
        self.renew()
        self.query_one(Block).redraw()

    async def _other(self, what: str) -> None:
        try:
            if what == PUBLIC:
                await self.app.push_screen_wait(publicity.ThemesScreen(self._desk))
            elif what == QUIZ:
                await self.app.push_screen_wait(paper_quiz.PaperQuizScreen(self._desk))
            elif draw := await prize_draw.ask_draw(self.app):
                await self.app.push_screen_wait(prize_draw.PrizeDrawScreen(draw))
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))

    def _written(self, what: str, period: Period, folder: Path, named: bool, tell: Tell) -> str:
        """Write a file, in a thread and so through a desk of its own; return what is said of it."""
        path = self._desk.store.path
        owned = program_files(str(path))
        with Desk.open(path, self._desk.shelf, self._desk.clock, self._desk.zone) as desk:
            if what == BOOK:
                file = folder / workbook_name(desk, period)
                month = write_workbook(desk, period, file, owned, named=named)
                people = counted("{count} person", "{count} people", len(month.people))
            else:
                file = folder / f"{_(WHAT[what])}-{period.month}{SUFFIX}"
                rows = save_workbook(desk, period, Wish(what, words=True, named=named), file, owned)
                people = counted("{count} row", "{count} rows", rows)
        return f"{_('{file} is written.').format(file=file.name)} {people}"


class NamesScreen(MenuScreen[bool]):
    """Dismissed with whether names go into the file."""

    TITLE_WORDS = N_("With names?")

    def rows(self) -> Sequence[Row[bool]]:
        """Return both answers."""
        return [
            Row(_("With names"), True, _("and staff numbers, to be signed")),
            Row(_("Without names"), False, _("pseudonyms only")),
        ]

"""What is printed and exported: the workbook of a month, tables for spreadsheets, sheets to print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from drills.desk.desk import Desk
from drills.papers.exports import WHAT
from drills.tui.screens.desk import paper_quiz, prize_draw, publicity
from drills.tui.screens.desk.sheets import NOTES, STATEMENTS
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.language import N_
from results.journal.derived.days import month_of
from results.journal.records.evenings import evenings
from results.scores.groups import Period

BOOK, EVENING = "workbook", N_("For an evening before a room")
TABLES = ("groups", "people", "plays")
"""The tables that are offered, and evenings where there were any; `ringtrue export` writes all."""


class PaperWish(NamedTuple):
    """What is to be written: `BOOK`, one of `WHAT`, or a sheet; `day` is the first of its month, if any."""

    what: str
    day: str = ""


class PapersScreen(MenuScreen[PaperWish]):
    """Dismissed with what is to be written of this month or the last one, or beside them."""

    TITLE_WORDS = N_("Print, export")

    def __init__(self, desk: Desk, report: str = "") -> None:
        """`report` is what was written last."""
        super().__init__()
        self._desk, self._report = desk, report

    def rows(self) -> Sequence[Row[PaperWish]]:
        """Return the workbooks of both months, the tables of this one, then what is about no month."""
        first = self._desk.today.replace(day=1)
        months = [first, (first - timedelta(days=1)).replace(day=1)]
        book, table = _("Workbook of {month}"), _("{what} as a table")
        books = [
            Row(book.format(month=f"{day:%Y-%m}"), PaperWish(BOOK, day.isoformat()), _("to print and sign"))
            for day in months
        ]
        tables = [
            Row(table.format(what=_(WHAT[what])), PaperWish(what, first.isoformat()), f"{first:%Y-%m}")
            for what in (*TABLES, *(("rooms",) if self._any_evening(first) else ()))
        ]
        sheets = [
            Row(_(NOTES), PaperWish(NOTES), _("a picture to print, with its key")),
            Row(_(STATEMENTS), PaperWish(STATEMENTS), _("of a pack, for the office")),
            Row(_(EVENING), PaperWish(EVENING), _("script, cards, voices")),
        ]
        public = [
            Row(_(publicity.TITLE), PaperWish(publicity.TITLE), _("posters, hand-outs, texts to read out")),
            Row(_(paper_quiz.TITLE), PaperWish(paper_quiz.TITLE), _("print it, type sheets in")),
            Row(_(prize_draw.TITLE), PaperWish(prize_draw.TITLE), _("among numbered tickets")),
        ]
        return [*books, *tables, *sheets, *public]

    def _any_evening(self, first: date) -> bool:
        """Return whether anything was held by show of hands in the month of a day."""
        return bool(evenings(self._desk.store.db, *Period.of_month(month_of(first)).bounds))

    def sentence(self) -> str:
        """Return what was done last, or what the files are."""
        return self._report or _(
            "Spreadsheets open what is written here; staff numbers stay text. `ringtrue export` also writes"
            " CSV, which is exact."
        )


class NamesScreen(MenuScreen[bool]):
    """Dismissed with whether names go into the file."""

    TITLE_WORDS = N_("With names?")

    def rows(self) -> Sequence[Row[bool]]:
        """Return both answers."""
        return [
            Row(_("With names"), True, _("and staff numbers, to be signed")),
            Row(_("Without names"), False, _("pseudonyms only")),
        ]

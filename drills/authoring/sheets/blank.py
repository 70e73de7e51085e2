"""The form to fill in: an XLSX workbook with drop-downs, notes in grey and one example row a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drills.authoring.sheets import form
from drills.authoring.sheets.channels import CHANNEL_WORDS
from drills.authoring.sheets.choices import (
    ACTS,
    AFTERS,
    AUDIENCES,
    COMFORTS,
    FLAGS,
    REGIONS,
    RESULTS,
    TOPICS,
    YES,
)
from drills.authoring.sheets.form import Asked, Column
from drills.workbook.styles import grey, heading, letter, note, page, plain, room
from engine.play.place import Place

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

ROWS = 30
"""Rows of a table that have drop-downs and borders."""
HEAD = 2
"""The row of the headings, below a note."""

_TITLES = {
    "channel": "渠道",
    "place": "地点",
    "topic": "由头",
    "region": "地区",
    "audience": "给谁练",
    "flag": "可疑处种类",
    "comfort": "放心处种类",
    "act": "做法",
    "result": "结果",
    "after": "怎么走到这里",
    "yes": "是否",
}
"""Drop-down -> how it is headed on the sheet of words."""


@dataclass(frozen=True)
class Prefilled:
    """What stands in a form from the beginning: by label for scam and genuine twin, or row by row."""

    basics: Mapping[str, tuple[str, str]] = field(default_factory=lambda: {"地区": ("大陆", "")})
    debrief: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    talk: Sequence[Sequence[str]] = ()
    twin: Sequence[Sequence[str]] = ()
    endings: Sequence[Sequence[str]] = ()


class Blank:
    """One form in the making."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        from openpyxl import Workbook

        choices = (
            CHANNEL_WORDS, {place.title: place for place in places.values()}, TOPICS, REGIONS, AUDIENCES,
            FLAGS, COMFORTS, ACTS, RESULTS, AFTERS, YES,
        )  # fmt: skip
        self._lists = {name: [*words] for name, words in zip(_TITLES, choices, strict=True)}
        self.book = Workbook()
        self.book.remove(self.book.worksheets[0])

    def pairs(self, title: str, rows: Sequence[Asked], filled: Mapping[str, tuple[str, str]]) -> None:
        """Add a sheet of labelled rows."""
        sheet = self._sheet(title, 4)
        heads = ((form.LABEL, 20), (form.SCAM, 36), (form.GENUINE, 36), (form.HOW, 66))
        for at, (head, width) in enumerate(heads, start=1):
            heading(sheet.cell(HEAD, at), head)
            sheet.column_dimensions[letter(at)].width = width
        for number, row in enumerate(rows, start=HEAD + 1):
            scam, genuine = filled.get(row.label, ("", ""))
            room(sheet, number, [(scam, 36), (genuine, 36)])
            heading(sheet.cell(number, 1), row.label)
            plain(sheet.cell(number, 2), scam)
            plain(sheet.cell(number, 3), genuine, shaded=row.shared)
            grey(sheet.cell(number, 4), row.how)
            if row.choice:
                self._drop_down(sheet, f"B{number}" if row.shared else f"B{number}:C{number}", row.choice)

    def table(
        self, title: str, columns: Sequence[Column], example: Sequence[str], filled: Sequence[Sequence[str]]
    ) -> None:
        """Add a sheet of rows below headings, the first of them an example."""
        sheet = self._sheet(title, min(len(columns), 7))
        last = HEAD + 1 + max(ROWS, len(filled) + 5)
        wide = [column.width for column in columns]
        for number, texts in enumerate((example, *filled), start=HEAD + 1):
            room(sheet, number, [*zip(texts, wide, strict=False)])
        for at, column in enumerate(columns, start=1):
            heading(sheet.cell(HEAD, at), column.heading)
            sheet.column_dimensions[letter(at)].width = column.width
            grey(sheet.cell(HEAD + 1, at), _nth(example, at))
            for number in range(HEAD + 2, last + 1):
                row = filled[number - HEAD - 2] if number - HEAD - 2 < len(filled) else ()
                plain(sheet.cell(number, at), _nth(row, at))
            if column.choice:
                self._drop_down(sheet, f"{letter(at)}{HEAD + 2}:{letter(at)}{last}", column.choice)

    def words(self) -> None:
        """Add the sheet of the words that the drop-downs offer."""
        sheet = self.book.create_sheet(form.WORDS)
        for at, (name, words) in enumerate(self._lists.items(), start=1):
            heading(sheet.cell(1, at), _TITLES[name])
            for number, word in enumerate(words, start=2):
                plain(sheet.cell(number, at), word)
            sheet.column_dimensions[letter(at)].width = 2 * max(map(len, words)) + 4
        page(sheet, "1:1")

    def _sheet(self, title: str, columns: int) -> Worksheet:
        sheet: Worksheet = self.book.create_sheet(title)
        note(sheet, form.NOTES[title], columns)
        page(sheet, across=2 if columns > 4 else 1)
        sheet.freeze_panes = f"B{HEAD + 1}"
        return sheet

    def _drop_down(self, sheet: Worksheet, cells: str, name: str) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation

        column = letter([*self._lists].index(name) + 1)
        source = f"{form.WORDS}!${column}$2:${column}${len(self._lists[name]) + 1}"
        rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
        rule.errorTitle, rule.error = _TITLES[name], "请从下拉里选一个。"
        rule.add(cells)
        sheet.add_data_validation(rule)


def workbook(places: Mapping[str, Place], prefilled: Prefilled) -> Workbook:
    """Return the form; the words of its drop-downs stand on the last sheet."""
    blank = Blank(places)
    blank.pairs(form.BASICS, form.BASIC_ROWS, prefilled.basics)
    blank.table(form.TALK, form.talk_columns(twin=False), form.TALK_EXAMPLE, prefilled.talk)
    blank.table(form.ENDINGS, form.ENDING_COLUMNS, form.ENDING_EXAMPLE, prefilled.endings)
    blank.pairs(form.DEBRIEF, form.DEBRIEF_ROWS, prefilled.debrief)
    blank.table(form.TWIN, form.talk_columns(twin=True), form.TWIN_EXAMPLE, prefilled.twin)
    blank.words()
    return blank.book


def _nth(texts: Sequence[str], at: int) -> str:
    return texts[at - 1] if at <= len(texts) else ""

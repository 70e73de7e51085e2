"""The paper as a workbook: ticks and remarks typed beside the statements, to be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from drills.authoring.signing.paper import Paper
from drills.authoring.signing.wording import shown, statement_words, where_words
from drills.words.language import _
from drills.workbook.styles import heading, letter, page, plain, room
from engine.language import N_

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SIGNED = {
    "pack": N_("Pack"),
    "office": N_("Office"),
    "role": N_("Role"),
    "date": N_("Date"),
    "until": N_("Valid until"),
}
"""What stands above the statements, one row each."""
COLUMNS = {
    "number": N_("No."),
    "id": N_("Scenario"),
    "where": N_("Where"),
    "statement": N_("Statement"),
    "agreed": N_("Agreed"),
    "change": N_("Change"),
    "remark": N_("Remark"),
    "mark": N_("Mark"),
}
"""The columns; they are found again by these headings, wherever they were moved."""
TICK = "√"
_WIDTHS = (6, 18, 18, 70, 8, 8, 30, 20)


def write_workbook(paper: Paper, target: BinaryIO) -> None:
    """Write the workbook; text is stored as text, so that no statement is taken for a formula."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(_("Review"))
    signed = {"pack": shown(paper.pack.id)}
    for row, (name, words) in enumerate(SIGNED.items(), start=1):
        _put(sheet, row, 1, _(words))
        _put(sheet, row, 2, signed.get(name, ""))
    row = len(SIGNED) + 2
    top = row
    for column, words in enumerate(COLUMNS.values(), start=1):
        heading(sheet.cell(row, column), _(words))
    for entry in paper.shown:
        for numbered in entry.open:
            row += 1
            texts = where_words(numbered.statement), statement_words(numbered.statement)
            cells = (str(numbered.number), entry.id, *texts, "", "", "", numbered.statement.mark)
            for column, text in enumerate(cells, start=1):
                _put(sheet, row, column, text)
    _dress(sheet, top, row)
    book.save(target)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = sheet.cell(row, column)
    plain(cell, text)
    cell.number_format = "@"


def _dress(sheet: Worksheet, top: int, last: int) -> None:
    """Set widths, heights, a heading that stays and is printed on each page, and the drop-downs."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for column, wide in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[letter(column)].width = wide
    for number, row in enumerate(sheet.iter_rows(min_row=top, max_row=last), start=top):
        texts = [(str(cell.value or ""), wide) for cell, wide in zip(row, _WIDTHS, strict=True)]
        room(sheet, number, texts)
    sheet.freeze_panes = f"A{top + 1}"
    ticks = DataValidation(type="list", formula1=f'"{TICK}"', allow_blank=True, showErrorMessage=False)
    ticks.add(f"E{top + 1}:F{max(last, top + 1)}")
    sheet.add_data_validation(ticks)
    page(sheet, f"{top}:{top}")

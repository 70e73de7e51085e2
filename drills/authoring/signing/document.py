"""The paper as a DOCX: one table, filled in with a word processor or by hand, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from drills.authoring.signing.paper import Paper
from drills.authoring.signing.wording import shown, statement_words, where_words
from drills.authoring.signing.workbook import COLUMNS, SIGNED
from drills.words.language import _
from drills.workbook.bounds import Bounds
from drills.workbook.reading import Row, unpackable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Row as DocxRow

SMALL = 6
"""Points of the marks, which only the program reads."""
_WIDTHS = (1.0, 2.4, 2.6, 10.0, 1.2, 1.2, 4.0, 2.4)
"""Centimetres of the columns on a page lying down."""


def write_document(paper: Paper, target: BinaryIO) -> None:
    """Write the document; what people wrote is text in it, never markup."""
    from docx import Document as new_document
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    document = new_document()
    _lie_down(document)
    document.add_heading(_("Review of {pack}").format(pack=shown(paper.pack.title)), 1)
    signed = document.add_table(rows=0, cols=2, style="Table Grid")
    for name, words in SIGNED.items():
        row = signed.add_row()
        row.cells[0].text, row.cells[1].text = _(words), shown(paper.pack.id) if name == "pack" else ""
    document.add_paragraph()
    table = document.add_table(rows=0, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    for column, wide in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(wide)
    heading = table.add_row()
    _fill(heading, [_(words) for words in COLUMNS.values()])
    # the library has no word for a row that is printed again on each page
    heading._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for entry in paper.shown:
        for numbered in entry.open:
            texts = where_words(numbered.statement), statement_words(numbered.statement)
            _fill(
                table.add_row(), [str(numbered.number), entry.id, *texts, "", "", "", numbered.statement.mark]
            )
    document.save(target)


def document_rows(data: bytes) -> list[Row]:
    """Return the rows of all tables; raises whatever the archive provokes where it is broken.

    Raises `InputError` where it goes beyond `Bounds`.
    """
    from docx import Document as open_document

    bounds = Bounds()
    rows: list[Row] = []
    for table in open_document(unpackable(data, bounds)).tables:
        for number, row in enumerate(table.rows, start=1):
            wide = sum(cell.grid_span for cell in row._tr.tc_lst)
            bounds.row(number, wide)
            bounds.column(wide)
            cells = tuple(cell.text.strip() for cell in row.cells)
            if any(cells):
                rows.append(Row(len(rows) + 1, cells))
    return rows


def _fill(row: DocxRow, texts: list[str]) -> None:
    from docx.shared import Cm, Pt

    for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        cell.width = Cm(_WIDTHS[place])
        run = cell.paragraphs[0].add_run(text)
        run.font.size = Pt(SMALL if place == len(texts) - 1 else 9)


def _lie_down(document: Document) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(1.5)

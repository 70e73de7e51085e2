"""How wide the columns of a paper's tables are, and headings of tables that stand on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.text import width

if TYPE_CHECKING:
    from docx.document import Document

PAGE, SHORT, EDGE = 100, 16, 4
"""Cells of small type on a line of A4, those up to which a column is never wrapped, and a column's edges."""


def shares(rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """Return the share of the page for each column, of 1 together: short ones whole, then by words."""
    longest = [max(width(row[at]) for row in rows) + EDGE for at in range(len(rows[0]))]
    short = sum(cells for cells in longest if cells <= SHORT)
    rest = sum(min(cells, PAGE) for cells in longest if cells > SHORT)
    room = max(PAGE - short, SHORT)
    squeezed = min(1.0, room / rest) if rest else 1.0
    cells = [cells if cells <= SHORT else min(cells, PAGE) * squeezed for cells in longest]
    return tuple(each / sum(cells) for each in cells)


def fit_tables(document: Document, tables: Sequence[Sequence[Sequence[str]]]) -> None:
    """Set the columns of those tables of a document that begin with the headings of `tables`, in order.

    Tables of the office's own letterhead stay as they are. A row is not parted between pages.
    """
    from docx.oxml import OxmlElement
    from docx.shared import Length

    section = document.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    waiting = list(tables)
    for table in document.tables:
        if not waiting or [cell.text for cell in table.rows[0].cells] != list(waiting[0][0]):
            continue
        widths = [int(room * share) for share in shares(waiting.pop(0))]
        table.autofit = False
        for column, wide in zip(table.columns, widths, strict=False):
            column.width = Length(wide)
        for row in table._tbl.tr_lst:
            row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for element, wide in zip(row.tc_lst, widths, strict=False):
                element.width = Length(wide)
        table._tbl.tr_lst[0].get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell in table.rows[0].cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True

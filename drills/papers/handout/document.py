"""A handout as a DOCX, to be changed with a word processor before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from drills.papers.handout.handout import Handout, HandoutRow, HandoutSection
from engine.inert import inert

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_WIDTHS = (2.2, 3.2, 11.6)
"""Centimetres of the three columns on A4."""
_LEAD, _NOTE, _LINES = 12, 10, 14
"""Points of their letters."""
_FONT = "Microsoft YaHei"


def write_document(handout: Handout, target: BinaryIO) -> None:
    """Write the document; what people wrote is text in it, never markup."""
    from docx import Document as new_document
    from docx.oxml.ns import qn
    from docx.shared import Cm

    document = new_document()
    style = document.styles["Normal"]
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    document.add_heading(inert(handout.title), 1)
    for words in handout.lines:
        document.add_paragraph(inert(words))
    for section in handout.sections:
        _write_section(document, handout, section)
    document.save(target)


def _write_section(document: Document, handout: Handout, section: HandoutSection) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    aside = f"  {section.aside}" if section.aside else ""
    document.add_heading(inert(f"{section.heading}{aside}"), 2)
    table = document.add_table(rows=0, cols=len(_WIDTHS), style="Table Grid")
    table.autofit = False
    for column, wide in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(wide)
    heading: list[HandoutRow] = []
    if handout.columns:
        lead, note, lines = handout.columns
        heading.append(HandoutRow(lead, (lines,), note, "done"))
    for row in (*heading, *section.rows):
        whole = table.add_row()
        # the library has no word for a row that no page break parts
        whole._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        cells = whole.cells
        texts = (inert(row.lead), inert(row.note), "\n".join(map(inert, row.lines)))
        for cell, text, wide, points in zip(cells, texts, _WIDTHS, (_LEAD, _NOTE, _LINES), strict=True):
            cell.width = Cm(wide)
            _write_cell(cell.paragraphs[0], text, points, bold=row.kind == "done")


def _write_cell(paragraph: Paragraph, text: str, points: int, *, bold: bool) -> None:
    from docx.shared import Pt

    run = paragraph.add_run(text)
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    run.font.size = Pt(points)
    run.font.bold = bold

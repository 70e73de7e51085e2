"""Make the shipped template of campaigns' papers: `python -m tests.letterhead`."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FILE = Path(__file__).parent.parent / "drills" / "papers" / "campaign" / "letterhead.docx"


def main() -> None:
    """Write it: a head, then one paragraph or table a block."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "SimSun", Pt(12)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    for words, size in (
        ("{{ title }}", 20),
        ("{{ kind }}", 18),
        ("{{ organiser }}  {{ as_of }}  {{ made }}", 12),
    ):
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = line.add_run(words)
        run.font.size, run.bold = Pt(size), size > 12
    for words in ("{%p for block in blocks %}", "{%p if block.kind == 'heading' %}"):
        document.add_paragraph(words)
    title = document.add_paragraph()
    title.paragraph_format.space_before, title.paragraph_format.keep_with_next = Pt(14), True
    run = title.add_run("{{ block.text }}")
    run.bold, run.font.size = True, Pt(14)
    for kind, lines in (
        ("text", ("{{ block.text }}",)),
        ("item", ("· {{ block.text }}",)),
        ("bar", ("{{ block.picture }}  {{ block.text }}",)),
        ("picture", ("{{ block.picture }}", "{{ block.text }}")),
        ("table", ()),
    ):
        document.add_paragraph(f"{{%p elif block.kind == '{kind}' %}}")
        for words in lines:
            line = document.add_paragraph(words)
            line.paragraph_format.space_after = Pt(4)
            line.paragraph_format.keep_with_next = True if words == "{{ block.picture }}" else None
    table = document.add_table(rows=3, cols=3)
    table.style = "Table Grid"
    table.rows[0].cells[0].text = "{%tr for row in block.rows %}"
    for cell, words in zip(
        table.rows[1].cells, ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}"), strict=True
    ):
        cell.text = words
    table.rows[2].cells[0].text = "{%tr endfor %}"
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(9)
    gap = document.add_paragraph().paragraph_format
    gap.space_after, gap.line_spacing = Pt(0), Pt(8)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.save(str(FILE))


if __name__ == "__main__":
    main()

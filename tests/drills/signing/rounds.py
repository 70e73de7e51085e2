"""A round of review over one pair, as its tests begin it: the paper, and a workbook that was signed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from drills.authoring.signing.paper import Paper, paper
from drills.authoring.signing.workbook import write_workbook
from engine.library.header import read_pack
from engine.library.library import Library

DAY = date(2026, 11, 23)
HEAD = 7
"""The row of the headings."""


def now(shipped: Library, folder: Path, day: date = DAY) -> Paper:
    return paper(shipped, read_pack(folder), day)


def filled(paper: Paper, file: Path, *, refuse: int = 0, until: str = "") -> Path:
    """Write the workbook of a paper and sign it; the statement numbered `refuse` is to be changed."""
    with file.open("wb") as target:
        write_workbook(paper, target)
    book = load_workbook(file)
    sheet = book.worksheets[0]
    sheet["B2"], sheet["B3"], sheet["B4"], sheet["B5"] = "演练县公安局", "反诈中心", "2026-11-20", until
    for row in range(HEAD + 1, sheet.max_row + 1):
        if sheet.cell(row, 1).value == str(refuse):
            sheet.cell(row, 6).value, sheet.cell(row, 7).value = "√", "改成当面办"
        else:
            sheet.cell(row, 5).value = "√"
    book.save(file)
    return file

"""How the cells of forms and papers look: quiet, and good to print on A4 across."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.text import width as cells

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_GREY, _PALE, _HEAD, _LINE = "7F7F7F", "EFEFEF", "D9E2EC", "BFBFBF"


def letter(at: int) -> str:
    """Return the letter of a column, from 1."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(at)


def plain(cell: Cell | MergedCell, text: str, *, shaded: bool = False) -> None:
    """Fill in a cell to be written in; what begins with = stays a text."""
    from openpyxl.styles import PatternFill

    _framed(cell)
    if text:
        cell.value = text
        cell.data_type = "s"
    if shaded:
        cell.fill = PatternFill("solid", fgColor=_PALE)


def grey(cell: Cell | MergedCell, text: str) -> None:
    """Fill in an explanation or an example."""
    from openpyxl.styles import Font

    _framed(cell)
    cell.value = text or None
    cell.font = Font(color=_GREY, italic=True, size=10)


def heading(cell: Cell | MergedCell, text: str) -> None:
    """Fill in a heading."""
    from openpyxl.styles import Font, PatternFill

    _framed(cell)
    cell.value = text
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor=_HEAD)


def note(sheet: Worksheet, text: str, columns: int) -> None:
    """Write what the sheet is for over its first columns."""
    from openpyxl.styles import Alignment, Font

    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=columns)
    cell = sheet.cell(1, 1, text)
    cell.font = Font(color=_GREY, size=11)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.row_dimensions[1].height = 34


def room(sheet: Worksheet, number: int, texts: Sequence[tuple[str, int]]) -> None:
    """Make a row high enough for its texts, each with the width of its column in cells."""
    lines = max((-(-cells(text) // max(wide - 2, 1)) for text, wide in texts if text), default=1)
    if lines > 1:
        sheet.row_dimensions[number].height = 15.0 * lines


def page(sheet: Worksheet, repeated: str = "1:2", *, across: int = 1) -> None:
    """Lay a sheet out for A4 across, so many pages wide, what heads it on every page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = across, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = repeated
    if across > 1:
        sheet.print_title_cols = "A:A"


def _framed(cell: Cell | MergedCell) -> None:
    from openpyxl.styles import Alignment, Border, Side

    side = Side(style="thin", color=_LINE)
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    cell.alignment = Alignment(wrap_text=True, vertical="top")

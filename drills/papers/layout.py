"""Sheets that open well and print on A4: heads that stay, widths, what is repeated on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple, TypeAlias

from drills.words.language import _
from engine.text import width
from results.files.failing import failing_once

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell: TypeAlias = "str | int | float | date | None"
Form = Literal["text", "short", "long", "whole", "share", "day"]
"""What a column holds; `short` texts stand in the middle, `long` ones are wrapped."""
NOTHING = "–"
"""What stands where there is nothing to say."""
_FORMS: dict[Form, dict[str, object]] = {
    "text": {"num_format": "@"},
    "short": {"num_format": "@", "align": "center"},
    "long": {"num_format": "@", "text_wrap": True},
    "whole": {"num_format": "0", "align": "center"},
    "share": {"num_format": "0%", "align": "center"},
    "day": {"num_format": "yyyy-mm-dd", "align": "center"},
}
_CELL = {"border": 1, "border_color": "#BFBFBF", "valign": "vcenter", "font_size": 10}
A4 = 9


class Field(NamedTuple):
    """A column of a sheet: its heading, its width in signs, what it holds."""

    heading: str
    width: int
    form: Form = "text"


class Papers:
    """A workbook that is written into a stream; `mark` stands at the head of every page, such as 演练数据."""

    def __init__(self, target: BinaryIO, mark: str = "", foot: str = "") -> None:
        from xlsxwriter import Workbook

        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = Workbook(failing_once(target), options)
        self._mark, self._foot = mark, foot
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def close(self) -> None:
        """Write all sheets; raise `OSError` where no room is left for them."""
        from xlsxwriter.exceptions import FileCreateError

        try:
            self._book.close()
        except FileCreateError as error:
            raise error.args[0] from error

    def style(self, **more: object) -> Format:
        """Return a format, made once."""
        key = tuple(sorted(more.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(dict(key))
        return self._formats[key]

    def sheet(self, title: str, widths: Sequence[int], *, across: bool = True) -> Worksheet:
        """Return a new sheet laid out for A4, as wide as the paper at most."""
        sheet = self._book.add_worksheet(title)
        for at, wide in enumerate(widths):
            sheet.set_column(at, at, wide)
        if across:
            sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.6)
        sheet.center_horizontally()
        sheet.hide_gridlines(2)
        sheet.set_header(f"&L&9 {_plain(self._mark)}&R&9 {_plain(title)}")
        page = _("page {page} of {pages}").format(page="&P", pages="&N")
        sheet.set_footer(f"&L&9 {_plain(self._foot)}&R&9 {page}")
        sheet.fit_to_pages(1, 0)
        return sheet

    def table(
        self, title: str, lines: Sequence[str], fields: Sequence[Field], rows: Iterable[Sequence[Cell]],
        *, height: int = 20, frozen: int = 1,
    ) -> Worksheet:  # fmt: skip
        """Return a sheet with lines over a table whose head stays in sight and on every page.

        `height` is that of a row in points, `frozen` how many columns stay in sight.
        """
        sheet = self.sheet(title, [field.width for field in fields])
        last = len(fields) - 1
        for at, line in enumerate(lines):
            style = self.style(
                bold=at == 0, font_size=12 if at == 0 else 10, text_wrap=True, valign="vcenter"
            )
            sheet.merge_range(at, 0, at, last, line, style)
            wide = sum(field.width for field in fields)
            sheet.set_row(at, 18 * -(-width(line) * (1.15 if at == 0 else 1) // wide))
        head = len(lines)
        heading = self.style(**_CELL, bold=True, text_wrap=True, align="center", bg_color="#D9E2EC")
        sheet.set_row(head, 32)
        for at, field in enumerate(fields):
            sheet.write_string(head, at, field.heading, heading)
        count = self._rows(sheet, head + 1, fields, rows, height)
        sheet.freeze_panes(head + 1, frozen)
        sheet.repeat_rows(head)
        sheet.autofilter(head, 0, head + max(count, 1), last)
        sheet.print_area(0, 0, head + max(count, 1), last)
        sheet.ignore_errors({"number_stored_as_text": f"A1:{column_letter(last)}{head + count + 1}"})
        return sheet

    def _rows(
        self, sheet: Worksheet, first: int, fields: Sequence[Field], rows: Iterable[Sequence[Cell]],
        height: int,
    ) -> int:  # fmt: skip
        count = 0
        for count, row in enumerate(rows, start=1):
            texts = ((cell, field) for cell, field in zip(row, fields, strict=True) if isinstance(cell, str))
            deep = max(
                (-(-width(cell) // max(field.width - 1, 1)) for cell, field in texts if field.form == "long"),
                default=1,
            )
            sheet.set_row(first + count - 1, max(height, 14 * deep + 4))
            for at, (cell, field) in enumerate(zip(row, fields, strict=True)):
                self._cell(sheet, first + count - 1, at, cell, self.style(**_CELL, **_FORMS[field.form]))
        return count

    def _cell(self, sheet: Worksheet, row: int, column: int, cell: Cell, style: Format) -> None:
        if cell is None:
            sheet.write_string(row, column, NOTHING, self.style(**_CELL, align="center"))
        elif cell == "":
            sheet.write_blank(row, column, None, style)
        elif isinstance(cell, str):
            sheet.write_string(row, column, cell, style)
        elif isinstance(cell, date):
            sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), style)  # noqa: DTZ001
        else:
            sheet.write_number(row, column, cell, style)


def column_letter(at: int) -> str:
    """Return the letters of a column, counted from 0."""
    from xlsxwriter.utility import xl_col_to_name

    return xl_col_to_name(at)


def _plain(text: str) -> str:
    """Return a text for the head or foot of a page, where `&` begins a command."""
    return text.replace("&", "&&")[:200]

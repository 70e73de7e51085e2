"""XLSX as spreadsheets open it: texts are texts, never formulas, and staff numbers keep their zeros."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain, islice
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from engine.text import width
from results.exports.table import Column, Kind, Row, Table, Watch, watched
from results.files.failing import failing_once
from results.scores.family import Plain

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
"""Rows of a sheet under its heading."""
LONGEST = 32_767
"""Characters of a cell; what is longer is cut."""
EXACT = 10**15
"""Whole numbers from here on have digits that a spreadsheet does not keep, and are written as texts."""
WIDEST = 24
_FORMATS: dict[Kind, str] = {
    "whole": "0", "number": "0.00", "share": "0.0%", "day": "yyyy-mm-dd", "text": "@", "yes": "0",
}  # fmt: skip


def write(
    target: BinaryIO, table: Table, title: str, *, watch: Watch | None = None, most: int = MOST_ROWS
) -> int:
    """Write a table as a workbook and return its rows; above `most` rows it goes on on another sheet.

    Each row is written and given up before the next one is asked for. `title` names the sheets. Raises
    `OSError` where no room is left for what is written meanwhile.
    """
    from xlsxwriter.exceptions import FileCreateError

    rows = iter(watched(table.rows, watch))
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        book = _book(target, scratch)
        try:
            count = _sheets(book, rows, table.columns, title, most)
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error
    return count


def _book(target: BinaryIO, scratch: str) -> Workbook:
    from xlsxwriter import Workbook

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(failing_once(target), {**options, "tmpdir": scratch})
    book.use_zip64()
    return book


def _sheets(book: Workbook, rows: Iterator[Row], columns: Sequence[Column], title: str, most: int) -> int:
    formats = {kind: book.add_format({"num_format": form}) for kind, form in _FORMATS.items()}
    kinds = [column.kind for column in columns]
    count = 0
    for number, rest in enumerate(_parts(rows), start=1):
        sheet = book.add_worksheet(title if number == 1 else f"{title} {number}")
        _dress(book, sheet, columns)
        written = _fill(sheet, islice(rest, most), kinds, formats)
        sheet.autofilter(0, 0, max(written, 1), len(columns) - 1)
        count += written
    return count


def _parts(rows: Iterator[Row]) -> Iterator[Iterator[Row]]:
    """Yield the rest of the rows as long as there are any, and once in any case."""
    yield rows
    for row in rows:
        yield chain((row,), rows)


def _fill(sheet: Worksheet, rows: Iterator[Row], kinds: Sequence[Kind], formats: dict[Kind, Format]) -> int:
    at = 0
    for at, row in enumerate(rows, start=1):
        for column, (cell, kind) in enumerate(zip(row, kinds, strict=True)):
            _write(sheet, at, column, cell, kind, formats)
    return at


def _write(
    sheet: Worksheet, row: int, column: int, cell: Plain, kind: Kind, formats: dict[Kind, Format]
) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, str):
        day = _day(cell) if kind == "day" else None
        if day:
            sheet.write_datetime(row, column, day, formats["day"])
        else:
            sheet.write_string(row, column, cell[:LONGEST], formats["text"])
    elif abs(cell) >= EXACT:
        sheet.write_string(row, column, str(cell), formats["text"])
    else:
        sheet.write_number(row, column, cell, formats[kind])


def _day(text: str) -> datetime | None:
    """Return the day a spreadsheet can count from 1900 on; None for any other text."""
    try:
        day = datetime.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year > 1900 else None


def _dress(book: Workbook, sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Write the headings, which stay in sight and are printed on every page."""
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#D9E2EC"})
    for at, column in enumerate(columns):
        sheet.set_column(at, at, min(max(width(column.title) + 3, 11), WIDEST))
        sheet.write_string(0, at, column.title, bold)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1 if len(columns) < 16 else 2, 0)
    sheet.repeat_rows(0)

"""Sheets of cells from an XLSX workbook of anybody: values only, never formulas, within bounds."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from typing import Any, NamedTuple

from drills.workbook.bounds import Bounds, Stream
from engine.errors import InputError, Location
from engine.language import N_

ARCHIVE, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How an XLSX begins; how an XLS or an encrypted workbook does."""
EXACT = 10**15
"""Numbers from here on have digits that a spreadsheet does not keep."""
_ZEROS = re.compile("0+")
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
SHEETS = 40
"""Sheets that are looked at."""


class Row(NamedTuple):
    """One row of a table; `number` is its place in the file, from 1."""

    number: int
    cells: tuple[str, ...]


class Merge(NamedTuple):
    """Cells of one column merged downwards: the column from 0, its first and last row from 1."""

    column: int
    first: int
    last: int


class Sheet(NamedTuple):
    """The rows of one sheet that hold anything."""

    title: str
    rows: list[Row]
    merged: tuple[Merge, ...] = ()


def is_workbook(data: bytes) -> bool:
    """Return whether data are a workbook rather than text."""
    return data.startswith((ARCHIVE, OLD))


def unpackable(data: bytes, bounds: Bounds) -> Stream:
    """Return an archive to read from within bounds; raise `InputError` where it would grow beyond them."""
    with zipfile.ZipFile(Stream(data, bounds)) as archive:
        entries = archive.infolist()
        bounds.unpack(len(entries), sum(entry.file_size for entry in entries))
        for entry in entries:
            if entry.filename.endswith((".xml", ".rels")):
                text = archive.read(entry)
                rows = text.split(b"row") if "worksheets/" in entry.filename else ()
                bounds.marks(text.count(b"<"), max((row.count(b"<") for row in rows), default=0))
    return Stream(data, bounds)


@contextmanager
def readable(name: str, hint: str) -> Iterator[None]:
    """Raise `InputError` in the words of people where what is read within provokes anything at all.

    What goes beyond the bounds is said as it is, with the name of the file.
    """
    try:
        yield
    except InputError as error:
        error.location = error.location or Location(name)
        raise
    except Exception as error:
        # The reader raises whatever the archive provokes; all of it means the same to a person.
        raise InputError(
            "workbook-broken", N_("The workbook {name} cannot be read."), hint, name=name
        ) from error


def sheets(data: bytes) -> Iterator[Sheet]:
    """Yield the sheets of a workbook; raises whatever the archive provokes where it is broken.

    Raises `InputError` where it goes beyond `Bounds`, all sheets together.
    """
    from openpyxl import load_workbook

    bounds = Bounds()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(unpackable(data, bounds), read_only=True, data_only=True)
        for sheet in islice(book.worksheets, SHEETS):
            # some programs write a size that is too small
            sheet.reset_dimensions()
            rows = [*_rows(sheet.iter_rows(), bounds)]
            yield Sheet(sheet.title, rows, _merges(sheet))


def _merges(sheet: Any) -> tuple[Merge, ...]:
    """Return the vertical merges; the reader of rows does not tell them, so they are read from the XML."""
    from openpyxl.utils import column_index_from_string

    source = getattr(sheet, "_get_source", lambda: None)()
    if source is None:
        return ()
    with source:
        matches = _MERGE.findall(source.read())
    return tuple(
        Merge(column_index_from_string(column.decode()) - 1, int(first), int(last))
        for column, first, other, last in matches
        if column == other
    )


def _rows(rows: Iterator[tuple[Any, ...]], bounds: Bounds) -> Iterator[Row]:
    for number, row in enumerate(rows, start=1):
        bounds.row(number, len(row))
        values = [shown_value(cell.value, cell) for cell in row]
        last = next((at for at in range(len(values), 0, -1) if values[at - 1] not in (None, "")), 0)
        bounds.column(last)
        cells = tuple(_cell(value) for value in values[:last])
        if any(cells):
            yield Row(number, cells)


def shown_value(value: object, cell: Any) -> object:
    """Return a number as the spreadsheet shows it: with leading zeros, as an exponent beyond its digits."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if abs(value) >= EXACT:
        return f"{value:.5E}"
    if value >= 0 and float(value).is_integer() and _ZEROS.fullmatch(cell.number_format):
        return str(int(value)).zfill(len(cell.number_format))
    return value


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return "" if value is None else str(value)

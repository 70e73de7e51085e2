"""Sheets of cells from an XLSX workbook of anybody: values only, never formulas, within bounds."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple

from engine.errors import InputError
from engine.language import N_

ARCHIVE, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How an XLSX begins; how an XLS or an encrypted workbook does."""
UNPACKED = 100_000_000
"""Bytes an archive may grow to; what people fill in is nowhere near."""
SHEETS = 40
"""Sheets that are looked at."""


class Row(NamedTuple):
    """One row of a table; `number` is its place in the file, from 1."""

    number: int
    cells: tuple[str, ...]


class Sheet(NamedTuple):
    """The rows of one sheet that hold anything."""

    title: str
    rows: list[Row]


def is_workbook(data: bytes) -> bool:
    """Return whether data are a workbook rather than text."""
    return data.startswith((ARCHIVE, OLD))


def refuse_huge(data: bytes) -> None:
    """Raise `ValueError` where an archive would grow beyond `UNPACKED`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > UNPACKED:
            raise ValueError("too large")


@contextmanager
def readable(name: str, hint: str) -> Iterator[None]:
    """Raise `InputError` in the words of people where what is read within provokes anything at all."""
    try:
        yield
    except Exception as error:
        # The reader raises whatever the archive provokes; all of it means the same to a person.
        raise InputError(
            "workbook-broken", N_("The workbook {name} cannot be read."), hint, name=name
        ) from error


def sheets(data: bytes) -> Iterator[Sheet]:
    """Yield the sheets of a workbook; raises whatever the archive provokes where it is broken."""
    from openpyxl import load_workbook

    refuse_huge(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in islice(book.worksheets, SHEETS):
            # some programs write a size that is too small
            sheet.reset_dimensions()
            yield Sheet(sheet.title, [*_rows(sheet.iter_rows(values_only=True))])


def _rows(rows: Iterator[tuple[object, ...]]) -> Iterator[Row]:
    for number, values in enumerate(rows, start=1):
        cells = tuple(_cell(value) for value in values)
        if any(cells):
            yield Row(number, cells)


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return "" if value is None else str(value)

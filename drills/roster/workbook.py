"""Rows of cells from an XLSX workbook: values only, never formulas."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

from drills.roster.rows import Row
from engine.errors import InputError
from engine.language import N_

ARCHIVE, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How an XLSX begins; how an XLS or an encrypted workbook does."""
UNPACKED = 100_000_000
"""Bytes an archive may grow to; a roster is nowhere near."""


def is_workbook(data: bytes) -> bool:
    """Return whether data are a workbook rather than text."""
    return data.startswith((ARCHIVE, OLD))


def workbook_rows(data: bytes, name: str) -> list[Row]:
    """Return the rows of the first sheet that holds anything; raise `InputError` where it cannot be read."""
    try:
        return _read(data)
    except Exception as error:
        # The reader raises whatever the archive provokes; all of it means the same to a person.
        raise InputError(
            "roster-workbook",
            N_("The workbook {name} cannot be read."),
            N_(
                "Open it in a spreadsheet program and save it as XLSX without a password, or paste the names."
            ),
            name=name or "?",
        ) from error


def _read(data: bytes) -> list[Row]:
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(one.file_size for one in archive.infolist()) > UNPACKED:
            raise ValueError("too large")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            # some programs write a size that is too small
            sheet.reset_dimensions()
            rows = [*_rows(sheet.iter_rows(values_only=True))]
            if rows:
                return rows
    return []


def _rows(values: Iterator[tuple[object, ...]]) -> Iterator[Row]:
    for number, one in enumerate(values, start=1):
        cells = tuple(_cell(value) for value in one)
        if any(cells):
            yield Row(number, cells)


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return "" if value is None else str(value)

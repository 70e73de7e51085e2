"""Tables of judgements as people have them: CSV or XLSX, headings in English or Chinese."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from drills.roster.encodings import decode
from drills.workbook.bounds import Bounds
from drills.workbook.reading import Row, is_workbook, readable, sheets
from engine.errors import InputError, Location
from engine.language import N_
from engine.text import fold
from results.files.durable import read

SEPARATORS = ",;\t"
"""What spreadsheets put between columns, by country and by kind of file; the headings tell which."""
LARGE = 20_000_000
"""Bytes a file may have."""
COLUMNS = {
    "group": ("group", "小组", "组", "组别", "分组", "单位"),
    "trainee": ("trainee", "学员", "人员", "姓名", "participant", "subject"),
    "item": ("item", "题目", "题", "题号"),
    "truth": ("truth", "真伪", "真假"),
    "rating": ("rating", "评分", "打分"),
    "verdict": ("verdict", "判断", "结论"),
}
"""The columns and what may head them, folded."""
NEEDED = ("group", "trainee", "item", "truth")
SAVE = N_("Save the table as CSV in UTF-8, or as XLSX without a password.")


class Line(NamedTuple):
    """One row: its place in the file, from 1, and its cells by column, trimmed."""

    number: int
    cells: Mapping[str, str]


def wrong(path: Path, title: str, *, row: int, column: str = "", **params: int) -> InputError:
    """Return what is wrong with a table, with the row and the column."""
    return InputError(
        "judgements", title, N_("Columns: group, trainee, item, truth (scam or genuine), rating or verdict."),
        location=Location(str(path), row, 0, column), row=row, column=column, **params,
    )  # fmt: skip


def read_table(path: Path) -> list[Line]:
    """Return the rows below the headings; every one has the columns that are needed.

    Of a workbook it is the first sheet with such headings. Raises `InputError` naming file, row and column.
    """
    data = read(path, LARGE)
    missing: str | None = None
    for rows in _tables(path, data):
        head = next(iter(rows), Row(1, ()))
        columns = [_column(cell) for cell in head.cells]
        missing = next((name for name in NEEDED if name not in columns), None)
        if missing is None and not {"rating", "verdict"} & set(columns):
            missing = "rating"
        if missing is None:
            return _lines(path, columns, rows[1:])
    raise wrong(path, N_("The column {column} is missing."), row=1, column=missing or NEEDED[0])


def _lines(path: Path, columns: Sequence[str], rows: Sequence[Row]) -> list[Line]:
    lines = [
        Line(row.number, dict(zip_longest(columns, map(str.strip, row.cells[: len(columns)]), fillvalue="")))
        for row in rows
        if any(cell.strip() for cell in row.cells)
    ]
    if not lines:
        raise wrong(path, N_("There is no judgement in the file."), row=1)
    return lines


def _column(heading: str) -> str:
    word = fold(heading)
    return next((name for name, words in COLUMNS.items() if word in words), word)


def _tables(path: Path, data: bytes) -> Iterator[list[Row]]:
    if not is_workbook(data):
        yield _separated(path, data)
        return
    with readable(str(path), SAVE):
        tables = [sheet.rows for sheet in sheets(data)]
    yield from tables


def _separated(path: Path, data: bytes) -> list[Row]:
    try:
        text = decode(data, str(path)).text
    except InputError as error:
        raise InputError(error.code, error.title, SAVE, location=error.location) from None
    first = "".join(text[:1000].splitlines()[:1])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(SEPARATORS, key=first.count))
    bounds, rows = Bounds(), list[Row]()
    try:
        for cells in reader:
            bounds.row(reader.line_num, len(cells))
            rows.append(Row(reader.line_num, tuple(cells)))
    except InputError as error:
        error.location = Location(str(path))
        raise
    except csv.Error:
        raise wrong(path, N_("Row {row} cannot be read as columns."), row=reader.line_num) from None
    return rows

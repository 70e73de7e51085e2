"""Rows of cells from text: a column of names, or columns with tabs, commas or semicolons between."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from drills.workbook.reading import Row
from engine.errors import InputError
from engine.language import N_

SEPARATORS = "\t,;，；"
LISTED = "、"
"""Stands between people, never between columns."""


def text_rows(text: str) -> Iterator[Row]:
    """Yield the rows of a text; quoted cells may hold separators and line breaks."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    separator = max(SEPARATORS, key=lines.count)
    if separator in lines:
        yield from _columns(lines, separator)
        return
    for number, line in enumerate(lines.split("\n"), start=1):
        for name in line.split(LISTED):
            yield Row(number, (name,))


def _columns(lines: str, separator: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter=separator)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(
                "roster-row",
                N_("Row {row} cannot be read as columns."),
                N_("Look for a quotation mark that is not closed."),
                row=number,
            ) from error
        yield Row(number, tuple(cells))

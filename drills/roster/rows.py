"""Rows of cells from text: a column of names, or columns with tabs, commas or semicolons between."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from drills.roster.pasted import all_labelled, pasted_rows
from drills.workbook.reading import Row
from engine.errors import InputError
from engine.language import N_

SEPARATORS = "\t,;，；"
_NUMBERED = re.compile(r"\s*[(（]?(?:\d{1,4}[.．、)）]|[①-⑳])\s*[^\W\d]")


def text_rows(text: str) -> Iterator[Row]:
    """Yield the rows of a text; quoted cells may hold separators and line breaks."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    separator = max(SEPARATORS, key=lines.count)
    split = lines.split("\n")
    if separator in lines and not (any(map(_NUMBERED.match, split)) or all_labelled(split)):
        yield from _columns(lines, separator)
    else:
        yield from pasted_rows(split)


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

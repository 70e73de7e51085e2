"""CSV that is exact, and that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable
from typing import TextIO

from results.exports.table import Kind, Table, Watch, watched
from results.scores.family import Plain

BOM = "\ufeff"
DECIMALS = 6
"""Decimal places of numbers and shares."""
_STARTS = frozenset("=+-@\t\r\n\0＝＋－＠")


def guarded(cell: Plain) -> Plain:
    """Return a cell that opens as text: a leading `'` before what a spreadsheet would calculate.

    Such text begins, blanks and invisible signs apart, with one of `= + - @`, their full-width forms, TAB,
    CR, LF or NUL (OWASP ASVS 5, 1.2.10). Text that begins with `'` gets another, so that taking one off
    undoes it. Numbers stay numbers.
    """
    if not isinstance(cell, str):
        return int(cell) if isinstance(cell, bool) else cell
    if cell[:1].isalnum():  # most cells: a letter or digit of any script is seen, and no such sign
        return cell
    return f"'{cell}" if cell.startswith("'") or _begins(cell) in _STARTS else cell


def _begins(text: str) -> str:
    """Return the first sign that is no blank and can be seen, or can do harm unseen; empty for none."""
    return next((sign for sign in text if sign in _STARTS or not _blank(sign)), "")


def _blank(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in ("Cf", "Cc")


def write(
    target: TextIO, table: Table, *, bom: bool = False, percent: bool = False, watch: Watch | None = None
) -> int:
    """Write a table as RFC 4180 CSV and return its rows; a BOM lets Chinese spreadsheets read UTF-8.

    Numbers have six decimals, shares too or, with `percent`, four behind a percentage: no less exact.
    `target` must not translate line ends. Rows are written as they come, never held together.
    """
    if bom:
        target.write(BOM)
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([guarded(column.title) for column in table.columns])
    writers = [_cell_of(column.kind, percent) for column in table.columns]
    count = 0
    for row in watched(table.rows, watch):
        writer.writerow([written(cell) for written, cell in zip(writers, row, strict=True)])
        count += 1
    return count


def _cell_of(kind: Kind, percent: bool) -> Callable[[Plain], Plain]:
    """Return what writes the cells of a column."""
    if kind == "share" and percent:
        return _percentage
    return _number if kind in ("number", "share") else guarded


def _number(cell: Plain) -> Plain:
    """Return a number without an exponent and without a sign before nothing."""
    return f"{_rounded(cell):.{DECIMALS}f}" if isinstance(cell, int | float) else guarded(cell)


def _percentage(cell: Plain) -> Plain:
    return f"{_rounded(cell) * 100:.{DECIMALS - 2}f}%" if isinstance(cell, int | float) else guarded(cell)


def _rounded(number: float) -> float:
    return round(number, DECIMALS) + 0.0

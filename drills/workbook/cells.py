"""What is written in one cell, and what the cell is called."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_DAY = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})\D?")


def address(column: int, row: int) -> str:
    """Return what a spreadsheet program calls a cell, such as AB9; columns count from 0, rows from 1."""
    letters, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return f"{letters}{row}"


def day(text: str) -> date | None:
    """Return a day as people write it, 2026-11-23, 2026/11/23 or 2026年11月23日; None for anything else."""
    match = _DAY.fullmatch(unicodedata.normalize("NFKC", text).replace(" ", ""))
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None

"""The units that are to hand in, from a list of any kind: a text of lines, a table, a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from drills.roster.columns import HEADINGS, TITLES
from drills.roster.encodings import decode
from drills.roster.layout import cell
from drills.roster.looks import DEPARTMENT, folded, footer_like, title_like
from drills.roster.reading import LARGE, LINES
from drills.roster.rows import text_rows
from drills.roster.workbook import workbook_sheets
from drills.workbook.reading import Row, is_workbook
from engine.errors import InputError
from engine.language import N_
from results.files.durable import read

MOST = 80
"""Signs the name of a unit may have."""
_WORDS = (
    "名称 名稱 单位名称 單位名稱 机构名称 機構名稱 支行名称 支行名稱 网点名称 網點名稱 上报单位 单位名单"
    " unitname units branches"
)
_HEADINGS = HEADINGS["group"] | frozenset(_WORDS.split())


def read_units(file: Path) -> list[str]:
    """Return the units a list names, each once, as it names them; raise `InputError` where it cannot be used.

    A heading tells the column; without one it is the one whose cells look most like offices. Sums, titles
    and signatures are passed over.
    """
    data = read(file, LARGE)
    if is_workbook(data):
        sheets = workbook_sheets(data, file.name)
        rows: Sequence[Row] = sheets[0].rows if sheets else ()
    else:
        rows = [*islice(text_rows(decode(data, file.name).text), LINES)]
    units = dict.fromkeys(_clean(name) for name in _names(rows))
    units.pop("", None)
    if not units:
        raise InputError(
            "units-empty",
            N_("There is no unit in {file}."),
            N_("Write one a line, or head their column 单位 or unit."),
            file=file.name,
        )
    return [*units]


def _names(rows: Sequence[Row]) -> list[str]:
    for at, row in enumerate(rows[:TITLES]):
        place = next((place for place, text in enumerate(row.cells) if folded(text) in _HEADINGS), None)
        if place is not None:
            below = (row.cells for row in rows[at + 1 :])
            return [cell(cells, place) for cells in below if not any(map(footer_like, cells))]
    wide = max((len(row.cells) for row in rows), default=0)
    columns = [[cell(row.cells, place) for row in rows] for place in range(wide)]
    offices = max(columns, key=_office_like, default=[])
    return [text for text in offices if not title_like(text)]


def _office_like(cells: Sequence[str]) -> tuple[int, int]:
    """Return how many cells look like offices, then how many are words at all."""
    return (
        sum(bool(DEPARTMENT.search(text)) for text in cells),
        sum(any(sign.isalpha() for sign in text) for text in cells),
    )


def _clean(name: str) -> str:
    return "".join(sign for sign in name if sign.isprintable()).strip()[:MOST]

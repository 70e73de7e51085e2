"""A sheet that came back: its rows by the units they are of, and what of it cannot be used, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from drills.campaigns.collection.counts import count_of, is_blank
from drills.campaigns.collection.named_units import NamedUnits
from drills.campaigns.collection.remarks import Remark, refused
from drills.campaigns.collection.unit_rows import UnitRow
from drills.campaigns.columns import HEADS, columns_of
from drills.roster.looks import folded, footer_like
from drills.roster.workbook import workbook_sheets
from drills.workbook.cells import address, day
from drills.workbook.reading import Row, Sheet
from engine.campaigns.plan import Plan
from engine.errors import InputError
from engine.language import N_

HEADINGS = 30
"""Rows among which the headings may stand."""
TEXT = 1000
"""Signs of good practice or problems that are kept."""
_WHOSE = re.compile(r"(?:活动编号|活動編號|campaign id)\s*[:：]\s*([a-z0-9-]+)", re.IGNORECASE)
FORM = N_("Use the form that was sent; `ringtrue campaign form` writes it anew.")
_MEND = N_("Mend the cell and hand the sheet in again; the other rows are in.")


@dataclass(frozen=True)
class Read:
    """The rows of units that can be used, and remarks on all else."""

    rows: tuple[UnitRow, ...]
    remarks: tuple[Remark, ...]


def read_sheets(data: bytes, name: str, around: Sequence[str], plan: Plan, today: date) -> Read:
    """Return what a workbook says; `around` are the folders it lies in. Raises nothing: all is a remark."""
    try:
        sheets = workbook_sheets(data, name)
    except InputError as error:
        return Read((), (refused(name, error),))
    of_plan = [_SheetOf(sheet, name, around, plan, today) for sheet in sheets if _headings(sheet) is not None]
    if not of_plan:
        title = N_("No row heads a column 单位, so it is no sheet of this campaign.")
        return Read((), (Remark(name, title, FORM),))
    rows = [row for sheet in of_plan for row in sheet.rows()]
    remarks = [remark for sheet in of_plan for remark in sheet.remarks]
    return Read(tuple(rows), tuple(remarks))


def _headings(sheet: Sheet) -> int | None:
    """Return which of the rows heads the columns; None where none does."""
    for at, row in enumerate(sheet.rows[:HEADINGS]):
        if any(HEADS.get(folded(cell)) == "unit" for cell in row.cells) and len(row.cells) > 1:
            return at
    return None


class _SheetOf:
    """One sheet, read row by row."""

    def __init__(self, sheet: Sheet, file: str, around: Sequence[str], plan: Plan, today: date) -> None:
        self._sheet, self._file, self._plan, self._today = sheet, file, plan, today
        self._units = NamedUnits(plan)
        at = _headings(sheet) or 0
        self._above, self._heads, self._below = sheet.rows[:at], sheet.rows[at], sheet.rows[at + 1 :]
        self._around = [file, *around, *(cell for row in self._above for cell in row.cells)]
        self._columns = columns_of(plan, self._heads.cells)
        self.remarks: list[Remark] = []

    def rows(self) -> Sequence[UnitRow]:
        """Return the rows of units; what cannot be used is in `remarks`."""
        if remark := self._whole():
            self.remarks.append(remark)
            return ()
        rows: dict[str, UnitRow] = {}
        twice: set[str] = set()
        for line in self._below:
            row = self._unit_row(line)
            if row is None:
                continue
            before = rows.get(row.path)
            if before and before.hash != row.hash:
                title = N_("{unit} is there twice, in row {first} and here, and not alike.")
                self._tell(line, None, title, N_("Leave one of them out; neither was taken in."),
                           unit=row.path, first=before.row)  # fmt: skip
                twice.add(row.path)
            rows.setdefault(row.path, row)
        self.remarks += self._strange_columns()
        return [row for path, row in rows.items() if path not in twice]

    def _whole(self) -> Remark | None:
        """Return why the whole sheet is refused, if it is."""
        text = " ".join(cell for row in (*self._above, self._heads) for cell in row.cells)
        whose = _WHOSE.search(text)
        if whose and whose[1].casefold() != self._plan.id:
            title = N_("This is a sheet of the campaign {other}, not of {plan}.")
            hint = N_("Take it in with the plan it belongs to.")
            return Remark(self._file, title, hint, self._sheet.title,
                          params={"other": whose[1], "plan": self._plan.id})  # fmt: skip
        if self._columns.twice:
            title = N_("Two columns are headed {heading}: which one counts is not known.")
            return Remark(self._file, title, FORM, self._sheet.title, self._heads.number,
                          params={"heading": self._columns.twice})  # fmt: skip
        if not self._columns.measures:
            title = N_("No column is headed as a measure of this campaign is.")
            return Remark(self._file, title, FORM, self._sheet.title, self._heads.number)
        return None

    def _strange_columns(self) -> Iterator[Remark]:
        """Yield a remark on every column nobody knows that holds anything in the rows of units."""
        for at in self._columns.strange:
            if any(_cell(line, at) for line in self._below if _cell(line, self._columns.others["unit"])):
                yield self._remark(
                    self._heads, at, N_("The column is headed as no measure is, and was not used."), FORM, {}
                )

    def _unit_row(self, line: Row) -> UnitRow | None:
        """Return what a row says; None where it says nothing, or something cannot be used."""
        others = self._columns.others
        name = _cell(line, others["unit"])
        if not name or footer_like(name) or line.cells == self._heads.cells:
            return None
        paths = self._units.meant(name, self._around)
        if len(paths) != 1:
            self._unknown_unit(line, name, paths)
            return None
        before = len(self.remarks)
        counts = self._counts(line, paths[0])
        written = self._day(line)
        practice, problems = (_cell(line, others.get(key))[:TEXT] for key in ("practice", "problems"))
        if len(self.remarks) > before or not (counts or practice or problems):
            return None
        return UnitRow(paths[0], counts, written, practice, problems, self._file, line.number)

    def _counts(self, line: Row, path: str) -> Mapping[str, int]:
        level = self._plan.units.by_path[path].level
        counts: dict[str, int] = {}
        for at, of_level in self._columns.measures.items():
            text = _cell(line, at)
            if is_blank(text):
                continue
            measure = of_level.get(level)
            if measure is None:
                self._tell(line, at, N_("{unit} is not asked for this."), _MEND, unit=path)
                continue
            count = count_of(text, measure)
            if count is None:
                self._tell(line, at, N_("“{text}” is no count."), _MEND, text=text[:20])
            else:
                counts[measure.id] = count
        return counts

    def _day(self, line: Row) -> date | None:
        at = self._columns.others.get("day")
        text = _cell(line, at)
        if is_blank(text):
            return None
        written = day(text) or self._day_of_campaign(text)
        if written is None:
            self._tell(line, at, N_("“{text}” is no day; such as 2026-11-23."), _MEND, text=text[:20])
        elif written > self._today:
            self._tell(line, at, N_("{day} is still to come."), _MEND, day=text)
        return written

    def _day_of_campaign(self, text: str) -> date | None:
        """Return the day of 11月28日 without a year, where the campaign so far has had just one such day."""
        if "月" not in text:  # 11.2 may be the second or the twentieth
            return None
        years = range(self._plan.first.year, self._today.year + 1)
        days = [written for year in years if (written := day(f"{year}-{text}"))]
        so_far = [written for written in days if self._plan.first <= written <= self._today]
        return so_far[0] if len(so_far) == 1 else None

    def _unknown_unit(self, line: Row, name: str, paths: Sequence[str]) -> None:
        at = self._columns.others["unit"]
        near = self._units.nearest(name)
        if paths:
            title, hint = N_("There are several units called {name}."), N_("Write the unit above before it.")
        elif near:
            title = N_("There is no unit {name}; is it {near}?")
            hint = N_("Write the name as it stands on the form; the other rows are in.")
        else:
            title = N_("There is no unit {name}.")
            hint = N_("Write the name as it stands on the form; the other rows are in.")
        self._tell(line, at, title, hint, name=name[:40], near=near)

    def _tell(self, line: Row, at: int | None, title: str, hint: str, **params: str | int) -> None:
        self.remarks.append(self._remark(line, at, title, hint, params))

    def _remark(
        self, line: Row, at: int | None, title: str, hint: str, params: Mapping[str, str | int]
    ) -> Remark:
        column = address(at, 1).rstrip("1") if at is not None else ""
        heading = _cell(self._heads, at)
        return Remark(self._file, title, hint, self._sheet.title, line.number, column, heading, params)


def _cell(row: Row, at: int | None) -> str:
    """Return a cell without blanks at its ends, those between as one."""
    return " ".join(row.cells[at].split()) if at is not None and at < len(row.cells) else ""

"""The workbook of a month: one file with everything an office keeps, prints, signs and hands in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from drills.desk.desk import Desk
from drills.papers.layout import Papers
from drills.papers.month import Month, gathered
from drills.papers.rooms_sheet import room_sheet, visit_sheet
from drills.papers.sheets import group_sheet, missing_sheet, people_sheet, record_sheet, unit_words
from drills.papers.talk_sheet import talk_sheet
from drills.papers.words_sheet import words_sheet
from drills.words.language import _
from engine.errors import UsageError
from engine.language import N_
from results.files.destinations import refuse_open
from results.files.durable import refuse, replacing
from results.journal.facts.stores import Released
from results.scores.groups import Period

Sheet = Callable[[Papers, Month], None]
SUFFIX = ".xlsx"
SHEETS = (
    group_sheet, people_sheet, missing_sheet, record_sheet, room_sheet, visit_sheet, talk_sheet, words_sheet,
)  # fmt: skip
"""What writes the sheets, in their order."""
_NEEDED: Mapping[Sheet, Callable[[Month], bool]] = {
    group_sheet: lambda month: bool(month.groups),
    people_sheet: lambda month: bool(month.groups),
    missing_sheet: lambda month: bool(month.groups),
    room_sheet: lambda month: bool(month.evenings),
    visit_sheet: lambda month: bool(month.visits),
}
"""Whether a sheet has anything to say; others always do."""


def write_workbook(desk: Desk, period: Period, path: Path, owned: Collection[Path], *, named: bool) -> Month:
    """Write the workbook of a month and record that it was written; return what is in it.

    Raises `InputError` where the month is empty, or the file cannot be written: then nothing is.
    """
    return write_sheets(desk, period, path, owned, SHEETS, named=named)


def write_sheets(
    desk: Desk, period: Period, path: Path, owned: Collection[Path], sheets: Sequence[Sheet], *, named: bool
) -> Month:
    """Write these sheets of a month as `write_workbook` does."""
    refuse(path, owned)
    _refuse_other(path)
    refuse_open(path)
    month = gathered(desk, period, named=named)
    mark = _("practice data") if month.simulated else ""
    with replacing(path, owned) as stream:
        papers = Papers(stream, mark, f"{unit_words(month)} {month.month}".strip())
        for sheet in sheets:
            if sheet not in _NEEDED or _NEEDED[sheet](month):
                sheet(papers, month)
        papers.close()
    desk.store.append(Released("workbook", "xlsx", len(month.people), 0, period.since, period.until))
    return month


def _refuse_other(path: Path) -> None:
    if path.suffix.casefold() != SUFFIX:
        raise UsageError(
            "export-format",
            N_("{name} would be no file of its name: {formats} are written."),
            N_("Let its name end with one of these; spreadsheets open .xlsx."),
            name=str(path),
            formats=SUFFIX,
        )

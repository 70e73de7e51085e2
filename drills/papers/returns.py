"""What head office sees of a folder of bundles: one table of all branches, and who has not handed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from drills.desk.desk import Desk
from drills.papers.layout import Cell, Field, Papers
from drills.papers.month import Month
from drills.papers.rooms_sheet import room_sheet, visit_sheet
from drills.papers.sheets import group_sheet, head_lines, missing_sheet
from drills.papers.words_sheet import words_sheet
from drills.papers.workbook import write_sheets
from drills.words.language import _, counted
from engine.text import fold
from results.duty.totals import GroupDue
from results.exchange.receipt import Laptop, Receipt
from results.journal.records.units import units
from results.journal.sql import Database
from results.scores.groups import Period


@dataclass(frozen=True, slots=True)
class Return:
    """One unit: whether it is in this time, and what is known of it; `laptops` is 0 where it never was.

    `day` is the last day somebody played there, an ISO date or empty.
    """

    unit: str
    handed_in: bool
    laptops: int = 0
    people: int = 0
    plays: int = 0
    day: str = ""


def returns(db: Database, receipt: Receipt, expected: Iterable[str] = ()) -> list[Return]:
    """Return all units known here or `expected`, those that have not handed in first.

    A laptop that has no unit goes by its groups. A unit has handed in where any of its laptops has.
    """
    names = units(db)
    laptops: dict[str, list[Laptop]] = defaultdict(list)
    came = {laptop.origin for laptop in receipt.came}
    for laptop in (*receipt.came, *receipt.silent):
        if laptop.groups or laptop.origin in names:
            laptops[names.get(laptop.origin) or " ".join(laptop.groups)].append(laptop)
    known = [
        Return(
            unit, any(laptop.origin in came for laptop in theirs), len(theirs),
            sum(laptop.people for laptop in theirs), sum(laptop.plays for laptop in theirs),
            max(laptop.day for laptop in theirs),
        )
        for unit, theirs in laptops.items()
    ]  # fmt: skip
    here = {fold(unit) for unit in laptops}
    never = [Return(unit, False) for unit in dict.fromkeys(expected) if fold(unit) not in here]
    return sorted((*known, *never), key=lambda each: (each.handed_in, each.unit))


def write_returns(
    desk: Desk, period: Period, path: Path, owned: Collection[Path], rows: Sequence[Return], *, named: bool
) -> Month:
    """Write the table of a month over all that is merged, and who has not handed in; return the month.

    Raises `InputError` as `write_workbook` does.
    """
    sheets = (
        group_sheet, partial(returns_sheet, rows=rows), missing_sheet, room_sheet, visit_sheet, words_sheet,
    )  # fmt: skip
    return write_sheets(desk, period, path, owned, sheets, named=named)


def returns_sheet(papers: Papers, month: Month, rows: Sequence[Return]) -> None:
    """Write which units have handed in, those that have not first."""
    fields = [
        Field(_("unit"), 26), Field(_("handed in"), 12, "short"), Field(_("owe practice"), 8, "whole"),
        Field(_("have practised"), 8, "whole"), Field(_("share practised"), 8, "share"),
        Field(_("computers"), 8, "whole"),
        Field(_("people who played"), 12, "whole"), Field(_("encounters judged"), 12, "whole"),
        Field(_("last day played"), 16, "short"),
    ]  # fmt: skip
    silent = sum(not row.handed_in for row in rows)
    line = (
        counted("{count} unit has not handed in.", "{count} units have not handed in.", silent)
        if silent
        else _("All that ever handed in are in; only a list of units tells who never did.")
    )
    papers.table(
        _("Not handed in"), head_lines(month, line, plan=False), fields,
        (_return(row, _owed(month, row.unit)) for row in rows),
    )  # fmt: skip


def _return(row: Return, owed: Sequence[GroupDue]) -> list[Cell]:
    if not row.laptops:
        return [row.unit, _("never yet"), *[None] * 7]
    state = _("has handed in") if row.handed_in else _("not this time")
    due, complete = sum(group.due for group in owed), sum(group.complete for group in owed)
    practice: list[Cell] = [due, complete, complete / due] if due else [None] * 3
    return [row.unit, state, *practice, row.laptops, row.people, row.plays, row.day or None]


def _owed(month: Month, unit: str) -> list[GroupDue]:
    """Return what the groups of a unit owe; a unit without a name goes by these, as in `returns`."""
    return [
        group.due
        for group in month.groups
        if group.due and (group.unit == unit or (not group.unit and group.label in unit.split()))
    ]

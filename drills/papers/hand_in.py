"""Handing a month in: its workbook and the bundle, side by side in one folder."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from pathlib import Path

from drills.desk.desk import Desk
from drills.papers.month import EMPTY
from drills.papers.workbook import SUFFIX, write_workbook
from engine.errors import InputError
from results.files.destinations import refuse_folder
from results.journal.derived.days import month_of
from results.journal.facts.stores import UnitNamed
from results.journal.names.people import clean
from results.journal.records.evenings import evenings
from results.journal.records.gatherings import helped
from results.journal.records.meetings import begun_within
from results.journal.records.units import units
from results.scores.groups import Period

_NO_NAME = frozenset('\\/:*?"<>|')
"""Signs that a file's name has nowhere."""
FIRST_WEEK = 7
"""The last day of a month on which the month before is still handed in."""


def own_unit(desk: Desk) -> str:
    """Return what this computer called its unit last; empty where nobody said."""
    return units(desk.store.db).get(desk.store.origin, "")


def name_unit(desk: Desk, name: str) -> None:
    """Say whose results this computer keeps; raise `InputError` where the name is empty or overlong."""
    unit = clean(name)
    if unit != own_unit(desk):
        desk.store.append(UnitNamed(unit))


def month_due(desk: Desk) -> Period:
    """Return the month that is handed in today: this one; in its first week the last, if not empty."""
    this_month = Period.of_month(month_of(desk.today))
    last_month = Period.of_month(month_of(desk.today.replace(day=1) - timedelta(days=1)))
    early = desk.today.day <= FIRST_WEEK
    return last_month if early and _happened(desk, last_month) else this_month


def _happened(desk: Desk, month: Period) -> bool:
    """Return whether anybody played, alone or in a room, or was helped at a desk."""
    db, days = desk.store.db, month.bounds
    return begun_within(db, *days) or bool(evenings(db, *days) or helped(db, *days))


def leave_workbook(
    desk: Desk, period: Period, folder: Path, owned: Collection[Path], *, named: bool
) -> Path | None:
    """Leave the workbook of a month in a folder, beside the bundle; None where the month is empty.

    Raises `InputError` where it cannot be written; what stood there is as it was.
    """
    refuse_folder(folder)
    file = folder / workbook_name(desk, period)
    try:
        write_workbook(desk, period, file, owned, named=named)
    except InputError as error:
        if error.code != EMPTY:
            raise
        return None
    return file


def workbook_name(desk: Desk, period: Period) -> str:
    """Return the name of a month's workbook: the unit, the month, and what tells its computers apart."""
    origin = desk.store.origin
    unit = "".join(sign for sign in own_unit(desk) if sign not in _NO_NAME).strip(" .")
    return f"{unit or 'ringtrue'}-{period.month}-{origin[-4:]}{SUFFIX}"

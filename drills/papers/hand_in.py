"""Handing a month in: its workbook and the bundle, side by side in one folder."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from drills.desk.desk import Desk
from drills.papers.month import EMPTY
from drills.papers.workbook import SUFFIX, write_workbook
from engine.errors import InputError
from engine.language import N_
from results.journal.facts.stores import UnitNamed
from results.journal.people import clean
from results.journal.units import units
from results.scores.groups import Period

_NO_NAME = frozenset('\\/:*?"<>|')
"""Signs that a file's name has nowhere."""


def own_unit(desk: Desk) -> str:
    """Return what this computer called its unit last; empty where nobody said."""
    return units(desk.store.db).get(desk.store.origin, "")


def name_unit(desk: Desk, name: str) -> None:
    """Say whose results this computer keeps; raise `InputError` where the name is empty or overlong."""
    unit = clean(name)
    if unit != own_unit(desk):
        desk.store.append(UnitNamed(unit))


def leave_workbook(
    desk: Desk, period: Period, folder: Path, owned: Collection[Path], *, named: bool
) -> Path | None:
    """Leave the workbook of a month in a folder, beside the bundle; None where the month is empty.

    Raises `InputError` where it cannot be written; what stood there is as it was.
    """
    if not folder.is_dir():
        raise InputError(
            "hand-in-folder",
            N_("{path} is no folder."),
            N_("Name a folder for workbook and bundle: a stick, the desktop, the inbox of head office."),
            path=str(folder),
        )
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

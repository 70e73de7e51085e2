"""How a campaign stands on a day: each unit by itself, and sums over what is below any of them."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from engine.campaigns.parts import Measure, Report, Unit
from engine.campaigns.plan import Plan
from results.campaigns.present import NOWHERE, Present, present
from results.campaigns.totals import Total, total
from results.campaigns.unit_progress import Done, HandedIn, UnitProgress, state_on
from results.journal.records import campaigns as records
from results.journal.records.campaigns import Entry
from results.journal.sql import Database


@dataclass(frozen=True)
class Progress:
    """A campaign on a day; `strange` are units that facts speak of and the plan has not.

    `elsewhere` are people who practised in its days and belong to no unit of the plan.
    """

    plan: Plan
    today: date
    units: Mapping[str, UnitProgress]
    strange: tuple[str, ...]
    elsewhere: int

    def total(self, path: str = "") -> Total:
        """Return the sums over a unit and all below it, over all units for the empty path."""
        return self._over(self.plan.units.within(path))

    def level(self, level: str) -> Total:
        """Return the sums over the units of one level alone."""
        return self._over(self.plan.units.at(level))

    def _over(self, paths: Iterable[str]) -> Total:
        units = [self.units[path] for path in paths]
        return total(self.plan, units, sum(owes_sheet(self.plan, unit.unit) for unit in units))

    @cached_property
    def reports(self) -> tuple[HandedIn, ...]:
        """The whole chain of reports, in the order of the plan, then of the units."""
        handed_in = [handed for unit in self.units.values() for handed in unit.reports]
        return tuple(
            handed for report in self.plan.report for handed in handed_in if handed.report.id == report.id
        )

    @cached_property
    def without_sheet(self) -> tuple[UnitProgress, ...]:
        """The units whose sheet has not come in."""
        return tuple(
            unit for unit in self.units.values() if not unit.sheet and owes_sheet(self.plan, unit.unit)
        )

    @property
    def next_permanent(self) -> date | None:
        """The day of the next round once the campaign is over; None where nothing goes on."""
        if self.plan.permanent is None:
            return None
        months = self.plan.permanent.months
        rounds = (months_later(self.plan.last, months * number) for number in range(1, 1200))
        return next((day for day in rounds if day >= self.today), None)


LATEST = "9999-12-31"
"""Stands for no bound."""


def owes_sheet(plan: Plan, unit: Unit) -> bool:
    """Return whether a unit has a row on a form: each that owes something, but who sends the forms out."""
    return bool(plan.measures_of(unit)) and (unit.level != plan.levels[0] or len(plan.levels) == 1)


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def progress(db: Database, plan: Plan, today: date, until: date | None = None) -> Progress:
    """Return how a campaign stands: what was logged, what sheets said, who came.

    What a unit's sheet says of a measure is its total on the day of the sheet; what was logged for later days
    comes on top. So nothing that both hold is counted twice. `until` leaves out what is of a later day, so
    that a paper of a day can be made again: it holds what was said by then.
    """
    gathered = _Gathered(db, plan, present(db, plan, until), until.isoformat() if until else LATEST)
    units = {path: gathered.unit(path, unit, today) for path, unit in plan.units.by_path.items()}
    strange = sorted(gathered.paths - units.keys())
    return Progress(plan, today, units, tuple(strange), gathered.came.drilled.get(NOWHERE, 0))


class _Gathered:
    """What the tables hold of a campaign, by unit."""

    def __init__(self, db: Database, plan: Plan, came: Present, until: str) -> None:
        self._plan, self.came = plan, came
        self._sheets = records.sheet_rows(db, plan.id, until)
        said = records.said(db, plan.id) if until == LATEST else records.said_until(db, plan.id, until)
        self._said = {(row.unit, row.measure): row for row in said}
        self._entries = _by_unit(entry for entry in records.entries(db, plan.id) if entry.day <= until)
        self._files = _by_unit(file for file in records.kept_files(db, plan.id) if file.day <= until)
        said_by = {unit for unit, _measure in self._said}
        self.paths = said_by | {*self._sheets} | {*self._entries} | {*self._files}

    def unit(self, path: str, unit: Unit, today: date) -> UnitProgress:
        """Return how one unit stands."""
        entries = self._entries.get(path, ())
        return UnitProgress(
            path,
            unit,
            self.came.drilled.get(path, 0),
            self.came.seated.get(path, 0),
            self.came.helped.get(path, 0),
            tuple(self._done(path, measure, today, entries) for measure in self._plan.measures_of(unit)),
            self._files.get(path, ()),
            self._sheets.get(path),
            tuple(self._handed_in(path, report, today, entries) for report in self._plan.reports_of(unit)),
            entries,
        )

    def _done(self, path: str, measure: Measure, today: date, entries: Iterable[Entry]) -> Done:
        row = self._said.get((path, measure.id))
        count, day = (row.count, row.day) if row else (0, "")
        count += sum(entry.count for entry in entries if entry.measure == measure.id and entry.day > day)
        by = self._plan.due(measure)
        return Done(measure, count, by, state_on(today, by, done=count >= measure.target))

    def _handed_in(self, path: str, report: Report, today: date, entries: Iterable[Entry]) -> HandedIn:
        days = [entry.day for entry in entries if entry.measure == report.id and entry.count > 0]
        if report.form:
            days += self._sheet_days(path)
        day = max(days, default="")
        return HandedIn(report, path, day, state_on(today, report.due, done=bool(day)))

    def _sheet_days(self, path: str) -> Sequence[str]:
        """Return when the sheet of a unit came in: once its own row is there, and that of each unit below."""
        units = self._plan.units
        owing = [each for each in units.within(path) if owes_sheet(self._plan, units.by_path[each])]
        days = [self._sheets[each].day for each in owing if each in self._sheets]
        return [max(days)] if days and len(days) == len(owing) else []


class _OfUnit(Protocol):
    @property
    def unit(self) -> str:
        """The path of a unit."""


R = TypeVar("R", bound=_OfUnit)


def _by_unit(rows: Iterable[R]) -> dict[str, tuple[R, ...]]:
    by_unit: defaultdict[str, list[R]] = defaultdict(list)
    for row in rows:
        by_unit[row.unit].append(row)
    return {path: tuple(of_unit) for path, of_unit in by_unit.items()}

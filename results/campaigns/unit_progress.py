"""How one unit of a campaign stands: what it has done, handed in and shown of what it owes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from engine.campaigns.parts import Measure, Report, Unit
from results.journal.records.campaigns import Entry, KeptFile, SheetRow

State = Literal["done", "open", "due", "late"]
"""`due` is what is not done and has a week or less to go; `late` what was to be done before today."""
WEEK = timedelta(days=7)
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff")
"""Endings of kept files that are photographs."""


@dataclass(frozen=True, slots=True)
class Done:
    """How often a unit has done a measure, of how often it is to, until which day."""

    measure: Measure
    count: int
    by: date
    state: State

    @property
    def lacking(self) -> int:
        """How much is to go."""
        return max(self.measure.target - self.count, 0)


@dataclass(frozen=True, slots=True)
class HandedIn:
    """Whether a unit has handed in a report: `day` is when, an ISO date, empty where it has not."""

    report: Report
    path: str
    day: str
    state: State


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """One unit: who practised there, what it did, its files, its sheet (None where none came in) and reports.

    `drilled` counts people, `seated` those in rooms and evenings, `helped` visits to a desk; `entries` are
    what was logged for it and stands.
    """

    path: str
    unit: Unit
    drilled: int
    seated: int
    helped: int
    done: tuple[Done, ...]
    files: tuple[KeptFile, ...]
    sheet: SheetRow | None
    reports: tuple[HandedIn, ...]
    entries: tuple[Entry, ...]

    @property
    def pictures(self) -> int:
        """How many photographs are kept of it."""
        return sum(file.file.endswith(PICTURES) for file in self.files)

    @property
    def pictures_wanted(self) -> int:
        """How many photographs the plan wants of it."""
        return sum(done.measure.photographs for done in self.done)

    @property
    def lacking_pictures(self) -> int:
        """How many photographs are to come."""
        return max(self.pictures_wanted - self.pictures, 0)

    @property
    def states(self) -> tuple[State, ...]:
        """How each thing stands that it is to do or to hand in."""
        return (*(done.state for done in self.done), *(handed.state for handed in self.reports))

    @property
    def late(self) -> bool:
        """Whether anything was to be done or handed in before today."""
        return "late" in self.states

    @property
    def complete(self) -> bool:
        """Whether all it owes is done and handed in."""
        return all(state == "done" for state in self.states)


def state_on(today: date, by: date, *, done: bool) -> State:
    """Return how something stands on a day that is to be done until another."""
    if done:
        return "done"
    return "late" if by < today else "due" if by - today <= WEEK else "open"

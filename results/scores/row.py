"""Scores as nested or flat rows: the one place where the names of the contract stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, TypeAlias

from results.measures.change import Visible
from results.measures.detection import Counts
from results.measures.measured import Measured
from results.scores.breakdown import CueScore, ItemScore
from results.scores.counting import By
from results.scores.groups import GroupScore, KindScore
from results.scores.looks import FaultScore, LookScore, Sort
from results.scores.over_time.pauses import PauseScore
from results.scores.over_time.sittings import SittingScore

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value: TypeAlias = str | int | float | bool | None
Score: TypeAlias = GroupScore | SittingScore | PauseScore | ItemScore | CueScore | LookScore | FaultScore
Named: TypeAlias = By | Sort

GROUPS = (
    "group", "trainees", "judgements", "hits", "misses", "false_alarms", "correct_rejections", "hit_rate",
    "false_alarm_rate", "d_prime", "criterion", "leaning", "mean_points", "pass_rate", "assessed",
    "lacking", "repeat_pass_rate", "reassessed", "coverage", "mode", "simulated", "small", "weakest_kinds",
)  # fmt: skip
OF_TRAINEES = ("passed", "scams_lacking", "genuine_lacking", "repeat_passed")
"""What only rows of trainees have besides."""
SITTINGS = (
    "group", "sitting", "trainees", "judgements", "hit_rate", "false_alarm_rate", "d_prime", "criterion",
    "leaning", "mode", "simulated",
)  # fmt: skip
PAUSES = (
    "group", "pause", "trainees", "judgements", "before", "after", "d_prime", "criterion", "verdict",
    "visible", "mode", "simulated",
)  # fmt: skip
ITEMS = ("item", "channel", "truth", "trainees", "facility", "mean_points", "mode", "simulated")
CUES = ("kind", "trainees", "shown", "marked", "missed", "rate", "mode", "simulated")
LOOKS = (
    "look", "trainees", "notes", "hits", "hit_rate", "false_alarm_rate", "d_prime", "taken", "place", "mode",
    "simulated",
)  # fmt: skip
FAULTS = (
    "about", "trainees", "notes", "hits", "hit_rate", "false_alarm_rate", "looks", "seconds", "mode",
    "simulated",
)  # fmt: skip
MEASURED = frozenset(
    ("hit_rate", "false_alarm_rate", "d_prime", "criterion", "leaning", "mean_points", "pass_rate",
     "repeat_pass_rate", "coverage", "facility", "rate", "taken", "place", "looks", "seconds")
)  # fmt: skip
_NAMES: dict[type[Score], tuple[str, ...]] = {
    GroupScore: GROUPS,
    SittingScore: SITTINGS,
    PauseScore: PAUSES,
    ItemScore: ITEMS,
    CueScore: CUES,
    LookScore: LOOKS,
    FaultScore: FAULTS,
}
NESTED = {
    "before": tuple(part.name for part in fields(Counts)),
    "after": tuple(part.name for part in fields(Counts)),
    "visible": tuple(part.name for part in fields(Visible)),
}
"""Values that are objects of their own, and columns of their own in a flat row."""
ABOUT = ("group", "about")
"""Names that give way to what the rows are about."""
PLACES = 10
"""Decimal places of numbers; more would differ between machines."""


def as_object(row: Score, by: Named = "group") -> dict[str, object]:
    """Return one row as the JSON contract has it: measured values are objects.

    `by` names the first key of group scores (`group`, `trainee`, `channel`) and of fault scores.
    """
    written: dict[str, object] = {}
    for name in _names(type(row), by):
        value = getattr(row, name)
        if isinstance(value, Measured):
            written[name] = measured_object(value)
        elif isinstance(value, Counts | Visible):
            written[name] = plain_object(value)
        elif isinstance(value, tuple):
            written[name] = [_kind(kind) for kind in value]
        else:
            written[by if name in ABOUT else name] = value
    return written


def measured_object(value: Measured) -> dict[str, Value]:
    """Return a measured value as an object of value, low, high, level, method, reason."""
    parts: dict[str, Value] = {part.name: getattr(value, part.name) for part in fields(value)}
    return {name: _rounded(part) if isinstance(part, float) else part for name, part in parts.items()}


def _rounded(value: float) -> float:
    """Return a number to `PLACES`; adding nothing takes the sign off a zero."""
    return round(value, PLACES) + 0.0


def plain_object(row: DataclassInstance) -> dict[str, object]:
    """Return a row of any other score as the JSON contract has it, under the names of its fields."""
    written: dict[str, object] = {}
    for column in fields(row):
        value = getattr(row, column.name)
        if isinstance(value, Measured):
            written[column.name] = measured_object(value)
        elif isinstance(value, Counts | Visible):
            written[column.name] = plain_object(value)
        elif isinstance(value, tuple):
            written[column.name] = list(value)
        else:
            written[column.name] = _rounded(value) if isinstance(value, float) else value
    return written


def _kind(kind: KindScore) -> dict[str, Value]:
    return {"kind": kind.kind, "shown": kind.shown, "missed": kind.missed, "rate": round(kind.rate, PLACES)}


def _names(kind: type[Score], by: Named) -> tuple[str, ...]:
    return (*_NAMES[kind], *OF_TRAINEES) if by == "trainee" else _NAMES[kind]


def columns(kind: type[Score] = GroupScore, by: Named = "group") -> list[str]:
    """Return the columns of a flat row; a measured value has five, the first of its name."""
    names: list[str] = []
    for name in _names(kind, by):
        names.append(by if name in ABOUT else name)
        if name in MEASURED:
            names += [f"{name}_{part}" for part in ("low", "high", "method", "reason")]
        elif name in NESTED:
            names[-1:] = [f"{name}_{part}" for part in NESTED[name]]
    return names


def flat(row: Score, by: Named = "group") -> list[Value]:
    """Return one row in the order of `columns`; kinds are parted by blanks, no and yes are 0 and 1."""
    return [*_cells(row, by)]


def _cells(row: Score, by: Named) -> Iterator[Value]:
    for name in _names(type(row), by):
        value = getattr(row, name)
        if isinstance(value, Measured):
            parts = measured_object(value)
            yield from (parts[key] for key in ("value", "low", "high", "method", "reason"))
        elif name in NESTED:
            yield from (None if value is None else getattr(value, part) for part in NESTED[name])
        elif isinstance(value, tuple):
            yield " ".join(kind.kind for kind in value)
        else:
            yield int(value) if isinstance(value, bool) else value

"""Scores as flat or nested rows: the one place where the names of the contract stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TypeAlias

from results.groups import GroupScore
from results.measures.measured import Measured

Value: TypeAlias = str | int | float | bool | None

PLAIN = ("group", "trainees", "judgements", "hits", "misses", "false_alarms", "correct_rejections")
MEASURED = ("hit_rate", "false_alarm_rate", "d_prime", "criterion", "mean_points", "pass_rate", "coverage")
TAIL = ("mode", "simulated", "small")


def as_object(row: GroupScore) -> dict[str, object]:
    """Return one row as the JSON contract has it: measured values are objects."""
    found: dict[str, object] = {name: getattr(row, name) for name in PLAIN}
    found |= {name: measured_object(getattr(row, name)) for name in MEASURED}
    found |= {name: getattr(row, name) for name in TAIL}
    found["weakest_kinds"] = [
        {"kind": one.kind, "shown": one.shown, "missed": one.missed, "rate": round(one.rate, 6)}
        for one in row.weakest_kinds
    ]
    return found


def measured_object(value: Measured) -> dict[str, Value]:
    """Return a measured value as an object; numbers to ten places."""
    found: dict[str, Value] = {one.name: getattr(value, one.name) for one in fields(value)}
    return {name: round(one, 10) if isinstance(one, float) else one for name, one in found.items()}


def columns() -> list[str]:
    """Return the columns of a flat row."""
    found = [*PLAIN]
    for name in MEASURED:
        found += [name, f"{name}_low", f"{name}_high", f"{name}_method", f"{name}_reason"]
    return [*found, *TAIL, "weakest_kinds"]


def flat(row: GroupScore) -> list[Value]:
    """Return one row in the order of `columns`."""
    return [*_cells(row)]


def _cells(row: GroupScore) -> Iterator[Value]:
    for name in PLAIN:
        yield getattr(row, name)
    for name in MEASURED:
        value = measured_object(getattr(row, name))
        yield from (value[key] for key in ("value", "low", "high", "method", "reason"))
    for name in TAIL:
        cell = getattr(row, name)
        yield int(cell) if isinstance(cell, bool) else cell
    yield " ".join(one.kind for one in row.weakest_kinds)

"""Rows of scores as files have them: objects of JSON, and flat rows under the headings of CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from results.measures.change import Visible
from results.measures.detection import Counts
from results.measures.measured import Measured
from results.scores.family import AnyFamily, Column, Content, Plain
from results.scores.row import KindScore, ScoreRow

PLACES = 10
"""Decimal places of numbers; more would differ between machines."""
FLAT = ("value", "low", "high", "method", "reason")
"""The parts of a measured value in a flat row; the first has the name of the value."""


def as_object(family: AnyFamily, row: ScoreRow) -> dict[str, object]:
    """Return one row as the JSON contract has it: measured values are objects.

    Where plays of withdrawn scenarios are left out, a last key `withdrawn` says how many.
    """
    left_out = {"withdrawn": row.about.withdrawn} if row.about.withdrawn else {}
    return {**{column.name: _written(column, row) for column in family.filed}, **left_out}


def columns(family: AnyFamily) -> list[str]:
    """Return the columns of a flat row; a measured value has five, the first of its name."""
    return [heading for column in family.filed for heading in _headings(column)]


def flat(family: AnyFamily, row: ScoreRow) -> list[Plain]:
    """Return one row in the order of `columns`; kinds are parted by blanks, no and yes are 0 and 1."""
    return [cell for column in family.filed for cell in _cells(column, row)]


def measured_object(value: Measured) -> dict[str, Plain]:
    """Return a measured value as an object of value, low, high, level, method, reason."""
    numbers = {"value": value.value, "low": value.low, "high": value.high, "level": value.level}
    rounded = {name: rounded_to_places(number) for name, number in numbers.items()}
    return {**rounded, "method": value.method, "reason": value.reason}


def rounded_to_places(number: float | None) -> float | None:
    """Return a number to `PLACES`; adding nothing takes the sign off a zero, and whole numbers stay whole."""
    return round(number, PLACES) + 0.0 if isinstance(number, float) else number


def _number(value: Measured, form: str) -> int | float | None:
    if value.value is None:
        return None
    return int(value.value) if form == "count" else rounded_to_places(value.value)


def _written(column: Column, row: ScoreRow) -> object:
    content = column.read(row)
    if isinstance(content, Measured) and column.form != "ranged":
        return _number(content, column.form)
    return _plain(content)


def _plain(content: Content) -> object:
    if isinstance(content, Measured):
        return measured_object(content)
    if isinstance(content, KindScore):
        return {part: _plain(getattr(content, part)) for part in ("kind", "shown", "missed", "rate")}
    if isinstance(content, Counts | Visible):
        return {part.name: _plain(getattr(content, part.name)) for part in fields(content)}
    if isinstance(content, float):
        return rounded_to_places(content)
    if content is None or isinstance(content, str | int):
        return content
    return [_plain(member) for member in content]


def _headings(column: Column) -> list[str]:
    if column.form == "ranged":
        return [column.name, *(f"{column.name}_{part}" for part in FLAT[1:])]
    return [f"{column.name}_{part}" for part in column.parts] or [column.name]


def _cells(column: Column, row: ScoreRow) -> Iterator[Plain]:
    content = column.read(row)
    if isinstance(content, Measured):
        if column.form == "ranged":
            parts = measured_object(content)
            yield from (parts[part] for part in FLAT)
        else:
            yield _number(content, column.form)
    elif column.parts:
        yield from (None if content is None else getattr(content, part) for part in column.parts)
    elif content is None or isinstance(content, str | int | float):
        yield int(content) if isinstance(content, bool) else content
    elif isinstance(content, Sequence):
        yield " ".join(member.kind if isinstance(member, KindScore) else str(member) for member in content)

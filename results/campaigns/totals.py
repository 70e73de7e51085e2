"""Sums over units: each unit is counted once, so those of one level and of the next agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.campaigns.parts import Measure
from engine.campaigns.plan import Plan
from results.campaigns.unit_progress import UnitProgress


@dataclass(frozen=True, slots=True)
class MeasureTotal:
    """A measure over several units: how often it was done, of how often it is to, and by how many units.

    `count` is all that was done, `fulfilled` of it what was asked for: more here makes up for nothing there.
    """

    measure: Measure
    count: int
    fulfilled: int
    target: int
    units: int
    units_done: int


@dataclass(frozen=True, slots=True)
class Total:
    """Sums over units; `heads` is None where nobody has said a head-count, `drilled` people who practised.

    `sheets` counts units whose sheet came in, of `owing` that have one to hand in.
    """

    units: int
    complete: int
    late: int
    owing: int
    sheets: int
    drilled: int
    heads: int | None
    seated: int
    helped: int
    pictures: int
    measures: tuple[MeasureTotal, ...]


def total(plan: Plan, units: Sequence[UnitProgress], owing: int) -> Total:
    """Return the sums over these units, `owing` of which hand in a sheet."""
    heads = [unit.unit.people for unit in units if unit.unit.people is not None]
    return Total(
        units=len(units),
        complete=sum(unit.complete for unit in units),
        late=sum(unit.late for unit in units),
        owing=owing,
        sheets=sum(unit.sheet is not None for unit in units),
        drilled=sum(unit.drilled for unit in units),
        heads=sum(heads) if heads else None,
        seated=sum(unit.seated for unit in units),
        helped=sum(unit.helped for unit in units),
        pictures=sum(unit.pictures for unit in units),
        measures=tuple(filter(None, (_measure(measure, units) for measure in plan.measure))),
    )


def _measure(measure: Measure, units: Sequence[UnitProgress]) -> MeasureTotal | None:
    done = [each for unit in units for each in unit.done if each.measure.id == measure.id]
    if not done:
        return None
    return MeasureTotal(
        measure,
        sum(each.count for each in done),
        sum(min(each.count, measure.target) for each in done),
        measure.target * len(done),
        len(done),
        sum(each.state == "done" for each in done),
    )

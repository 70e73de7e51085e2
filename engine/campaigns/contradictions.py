"""What each part of a plan may say by itself, and not beside the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from engine.campaigns.plan import Plan
from engine.campaigns.units import MisplacedUnitError
from engine.language import N_

DRILLS = N_("`ringtrue list drills` names those there are.")
_LEVELS = N_("The head's levels name those there are: {levels}.")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What is wrong at a key: the path to it, a message with its values, and what to do about it."""

    path: tuple[str | int, ...]
    title: str
    hint: str = ""
    params: dict[str, str | int] = field(default_factory=dict)


def contradictions(plan: Plan, drills: Collection[str] | None = None) -> Iterator[Contradiction]:
    """Yield what in a plan does not go together; drills (ids) only where those there are are given."""
    yield from _dates(plan)
    yield from _twice(plan)
    yield from _levels(plan)
    yield from _references(plan, drills)
    yield from _misplaced(plan)


def _dates(plan: Plan) -> Iterator[Contradiction]:
    for number, phase in enumerate(plan.phase):
        if phase.last < phase.first:
            yield Contradiction(
                ("phase", number, "last"), N_("The last day, {last}, lies before the first, {first}."),
                params={"first": phase.first.isoformat(), "last": phase.last.isoformat()},
            )  # fmt: skip
    for number, measure in enumerate(plan.measure):
        if measure.by and measure.by < plan.first:
            yield Contradiction(
                ("measure", number, "by"), N_("{day} lies before the campaign's first day, {first}."),
                params={"day": measure.by.isoformat(), "first": plan.first.isoformat()},
            )  # fmt: skip
    for number, report in enumerate(plan.report):
        if report.due < plan.first:
            yield Contradiction(
                ("report", number, "due"), N_("{day} lies before the campaign's first day, {first}."),
                params={"day": report.due.isoformat(), "first": plan.first.isoformat()},
            )  # fmt: skip
    for number, (earlier, later) in enumerate(pairwise(plan.report), start=1):
        if later.due < earlier.due:
            yield Contradiction(
                ("report", number, "due"),
                N_("{day} lies before {earlier}, when the report before it in the chain is due."),
                N_("Write the reports in the order in which they are handed on."),
                {"day": later.due.isoformat(), "earlier": earlier.due.isoformat()},
            )  # fmt: skip


def _twice(plan: Plan) -> Iterator[Contradiction]:
    counted: Sequence[tuple[str, str, Sequence[str]]] = (
        ("measure", "id", [measure.id for measure in plan.measure]),
        ("report", "id", [*(measure.id for measure in plan.measure), *(report.id for report in plan.report)]),
        ("audience", "name", [audience.name for audience in plan.audience]),
    )
    for table, key, names in counted:
        before = len(names) - len(getattr(plan, table))
        for at, name in enumerate(names):
            if name in names[:at] and at >= before:
                yield Contradiction(
                    (table, at - before, key), N_("{name} is there twice."),
                    N_("Give one of them another name."), {"name": name},
                )  # fmt: skip
    for at, level in enumerate(plan.levels):
        if level in plan.levels[:at]:
            yield Contradiction(("levels",), N_("{name} is there twice."), params={"name": level})


def _levels(plan: Plan) -> Iterator[Contradiction]:
    levels = ", ".join(plan.levels)
    named = (
        ("measure", [measure.level for measure in plan.measure]),
        ("report", [report.level for report in plan.report]),
    )
    for table, names in named:
        for number, name in enumerate(names):
            if name not in plan.levels:
                yield Contradiction(
                    (table, number, "level"), N_("There is no level {level}."), _LEVELS,
                    {"level": name, "levels": levels},
                )  # fmt: skip


def _references(plan: Plan, drills: Collection[str] | None) -> Iterator[Contradiction]:
    audiences = {audience.name for audience in plan.audience}
    parts: Sequence[tuple[str, Sequence[tuple[str, ...]]]] = (
        ("topic", [topic.audience for topic in plan.topic]),
        ("unit", [unit.audience for unit in plan.unit]),
    )
    for table, named in parts:
        for number, names in enumerate(named):
            for name in names:
                if name not in audiences:
                    yield Contradiction(
                        (table, number, "audience"), N_("There is no audience {name}."),
                        N_("Name it in a table [[audience]], or mend the name."), {"name": name},
                    )  # fmt: skip
    for number, topic in enumerate(plan.topic):
        for drill in topic.drills:
            if drills is not None and drill not in drills:
                yield Contradiction(
                    ("topic", number, "drills"), N_("There is no drill {id}."), DRILLS, {"id": drill}
                )


_REASONS = {
    "twice": N_("The unit {name} is there twice."),
    "level": N_("There is no level {level}."),
    "under": N_("The unit {name} is under {under}, and there is no such unit."),
    "several": N_("The unit {name} is under {under}, and there are several of that name."),
    "order": N_("The unit {name} stands under {under}, which is not above its level, {level}."),
}
_HINTS = {
    "twice": N_("Leave one out; where they are two, write in under what each belongs to."),
    "level": _LEVELS,
    "under": N_("Write the name of the unit above as it stands in the plan."),
    "several": N_("Write in under its path, such as town/village."),
    "order": N_("Levels go from the top down; put the unit under one above it."),
}


def misplaced(plan: Plan, error: MisplacedUnitError) -> tuple[str, str, dict[str, str | int]]:
    """Return a message, what to do and the values for a unit that has no place."""
    unit = plan.unit[error.number]
    params: dict[str, str | int] = {
        "name": unit.name, "level": unit.level, "under": unit.under, "levels": ", ".join(plan.levels)
    }  # fmt: skip
    return _REASONS[error.reason], _HINTS[error.reason], params


def _misplaced(plan: Plan) -> Iterator[Contradiction]:
    try:
        plan.units.by_path  # noqa: B018  # made here, kept for who asks later
    except MisplacedUnitError as error:
        if plan.file and error.reason in ("under", "several"):
            return  # what stands in the file of units decides
        title, hint, params = misplaced(plan, error)
        yield Contradiction(("unit", error.number, error.key), title, hint, params)

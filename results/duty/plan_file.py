"""What is to be practised, as a TOML file: read or refused with its place, and written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from pydantic import ValidationError

from engine.errors import InputError, Location
from engine.files.locations import locate
from engine.files.misfit import misfit
from engine.files.toml import parse, read_text
from engine.language import N_
from results.duty.plan import EMPTY, FORMAT, Plan, Requirement
from results.files.durable import write_files

FILE = "duty.toml"
"""The name of the file beside a store."""
HINT = N_("docs/duty.md shows every key.")


def read_plan(file: Path, drills: Mapping[str, str] | None = None) -> Plan:
    """Return the plan of a file; raise `InputError` with the place of the first thing wrong.

    `drills` are the ids of drills by what a file may call them: then what it names are ids on return, and a
    drill of no such name is wrong.
    """
    text = read_text(file)
    data = parse(file, text)
    version = data.get("format", FORMAT)
    if isinstance(version, int) and version > FORMAT:
        raise _wrong(
            file, text, ("format",), N_("The file is written for a later version of this program."),
            N_("Update the program, or ask for the file in format {format}."), format=FORMAT,
        )  # fmt: skip
    try:
        plan = Plan.model_validate(data)
    except ValidationError as error:
        places = [(locate(text, detail["loc"]), detail) for detail in error.errors()]
        _place, first = min(places, key=lambda placed: placed[0])
        title, params = misfit(first)
        raise _wrong(file, text, first["loc"], title, HINT, **params) from None
    if drills is not None:
        for number, requirement in enumerate(plan.due):
            if requirement.drill not in drills:
                raise _wrong(
                    file, text, ("due", number, "drill"), N_("There is no drill {id}."),
                    N_("`ringtrue list drills` names those there are."), id=requirement.drill,
                )  # fmt: skip
        plan = plan.renamed(drills)
    _refuse_contradictions(file, text, plan)
    return plan


def kept_plan(store: Path) -> Plan:
    """Return the plan beside a store, an empty one without a file; raise as `read_plan` does."""
    file = store.with_name(FILE)
    return read_plan(file) if file.exists() else EMPTY


def keep_plan(store: Path, plan: Plan) -> None:
    """Write the plan beside a store, in place of the one there.

    Raises `InputError` where it cannot be written, or asks the same people for a drill twice at a time.
    """
    file, text = store.with_name(FILE), plan_text(plan)
    _refuse_contradictions(file, text, plan)
    write_files({file: text.encode()}, over=True)


def plan_text(plan: Plan) -> str:
    """Return a plan as the text of a file; read again it is the same."""
    import tomlkit  # as slow to load as a small command

    document = tomlkit.document()
    document["format"] = plan.format
    if plan.issuer:
        document["issuer"] = plan.issuer
    if plan.due:
        tables = tomlkit.aot()
        for requirement in plan.due:
            table = tomlkit.table()
            for key, value in requirement.model_dump(exclude_defaults=True).items():
                table[key] = [*value] if isinstance(value, tuple) else value
            tables.append(table)
        document["due"] = tables
    return tomlkit.dumps(document)


def _refuse_contradictions(file: Path, text: str, plan: Plan) -> None:
    for number, requirement in enumerate(plan.due):
        if requirement.last and requirement.last < requirement.first:
            raise _wrong(
                file, text, ("due", number, "last"),
                N_("The last day, {last}, lies before the first, {first}."),
                first=requirement.first.isoformat(), last=requirement.last.isoformat(),
            )  # fmt: skip
        if not any(requirement.within(month) for month in requirement.months):
            raise _wrong(
                file, text, ("due", number, "by"),
                N_("Day {by} of the month comes before the first day, {first}."),
                by=requirement.by or 0, first=requirement.first.isoformat(),
            )  # fmt: skip
    for (_, earlier), (number, later) in combinations(enumerate(plan.due), 2):
        if _doubled(earlier, later):
            raise _wrong(
                file, text, ("due", number, "drill"),
                N_("{drill} is asked of the same people twice at a time."),
                drill=later.drill,
            )  # fmt: skip


def _doubled(requirement: Requirement, other: Requirement) -> bool:
    """Return whether two ask the same people for the same drill on the same days."""
    apart = requirement.groups and other.groups and not {*requirement.groups} & {*other.groups}
    if requirement.drill != other.drill or apart:
        return False
    for month in {*requirement.months} & {*other.months}:
        first, second = requirement.counting(month), other.counting(month)
        if first and second and max(first.first, second.first) <= min(first.last, second.last):
            return True
    return False


def _wrong(
    file: Path, text: str, path: Sequence[str | int], title: str, hint: str = HINT, **params: str | int
) -> InputError:
    line, column = locate(text, path)
    location = Location(str(file), line, column, ".".join(str(part) for part in path))
    return InputError("duty-key", title, hint, location=location, **params)

"""A plan as it is worked with: found by its id, title or file, with the units of its file in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

from drills.campaigns.units_file import read_units
from engine.campaigns.contradictions import contradictions, misplaced
from engine.campaigns.plan import Plan
from engine.campaigns.reading import plan_files, read_plan
from engine.campaigns.units import MisplacedUnitError
from engine.errors import InputError, Location
from engine.files.toml import parse, read_text
from engine.language import N_
from engine.library.shelf import Shelf
from results.files.durable import read


def open_plan(shelf: Shelf, name: str) -> Plan:
    """Return the whole plan of an id, a title or a file; raise `InputError` for none, or a wrong one."""
    return read_whole(plan_file(shelf, name), shelf)


def plan_file(shelf: Shelf, name: str) -> Traversable:
    """Return the file of the plan of an id, a title or a path; raise `InputError` where there is none."""
    path = Path(name)
    if name.endswith(".toml") or "/" in name or "\\" in name:
        if path.is_file():
            return path
        raise InputError("no-file", N_("There is no file {name}."), N_("Check the path."), name=name)
    wanted = name.strip().casefold()
    for file, (plan, title) in named_plans(shelf).items():
        if wanted in (plan.casefold(), title.casefold()):
            return file
    raise InputError(
        "no-campaign",
        N_("There is no campaign {name}."),
        N_("There are: {names}. `ringtrue campaign new` begins one."),
        name=name,
        names=", ".join(plan for plan, _title in named_plans(shelf).values()) or "-",
    )


def named_plans(shelf: Shelf) -> Mapping[Traversable, tuple[str, str]]:
    """Return id and title of every plan by its file, own ones first; a broken one goes by its file's name."""
    files = plan_files(shelf)
    own = [file for file in files if str(Path(str(file)).parent.parent) != str(shelf.root)]
    return {file: _head(file) for file in (*own, *(file for file in files if file not in own))}


def _head(file: Traversable) -> tuple[str, str]:
    try:
        data = parse(file, read_text(file))
    except InputError:
        data = {}
    return str(data.get("id", file.name.removesuffix(".toml"))), str(data.get("title", file.name))


def read_whole(file: Traversable, shelf: Shelf) -> Plan:
    """Return the plan of a file with the units of the file it names; raise `InputError` for what is wrong."""
    plan = read_plan(file, frozenset(shelf.drills))
    if not plan.file:
        return plan
    beside = Path(str(file)).parent / plan.file
    if Path(plan.file).name != plan.file:
        raise InputError(
            "campaign-units", N_("{name} is no file beside the plan."),
            N_("Put the file of units into the folder of the plan, and write its name alone."),
            location=Location(str(file), 0, 0, "file"), name=plan.file,
        )  # fmt: skip
    further = read_units(read(beside), plan.file, plan)
    whole = plan.with_units(further)
    for problem in _problems(whole, beside):
        raise problem
    return whole


def _problems(plan: Plan, file: Path) -> Iterator[InputError]:
    """Yield what is wrong with a plan whose units stand in a file."""
    try:
        plan.units.by_path  # noqa: B018  # made here, kept for who asks later
    except MisplacedUnitError as error:
        title, hint, params = misplaced(plan, error)
        yield InputError("campaign-units", title, hint, location=Location(str(file)), **params)
        return
    for contradiction in contradictions(plan):
        yield InputError(
            "campaign-units", contradiction.title, contradiction.hint, location=Location(str(file)),
            **contradiction.params,
        )  # fmt: skip

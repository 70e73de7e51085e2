"""A campaign's plan file: read, or refused with its line, its key and what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from engine.campaigns.contradictions import contradictions
from engine.campaigns.plan import FORMAT, Plan
from engine.errors import InputError, Location
from engine.files.locations import Index
from engine.files.misfit import misfit
from engine.files.toml import parse, read_text
from engine.language import N_
from engine.library.shelf import Shelf

FOLDER = "campaigns"
"""The folder of plans in what is shipped and in every content folder."""
HINT = N_("docs/campaigns.md shows every key.")


def plan_files(shelf: Shelf) -> tuple[Traversable, ...]:
    """Return the files of plans in all content folders, by name."""
    return tuple(shelf.shared(FOLDER))


def read_plan(file: Traversable, drills: Collection[str] | None = None) -> Plan:
    """Return the plan of a file; raise `InputError` with the place of the first thing wrong.

    `drills` are the ids there are: a drill that is not among them is wrong. Units that stand in a file of
    their own are not read (`drills.campaigns` does), so what they would decide is not looked at here.
    """
    text = read_text(file)
    data = parse(file, text)
    places = Index(text)
    version = data.get("format", FORMAT)
    if isinstance(version, int) and version > FORMAT:
        raise wrong(
            file, places, ("format",), N_("The file is written for a later version of this program."),
            N_("Update the program, or ask for the file in format {format}."), format=FORMAT,
        )  # fmt: skip
    try:
        plan = Plan.model_validate(data)
    except ValidationError as error:
        raise _misfit(file, places, error) from None
    for contradiction in contradictions(plan, drills):
        raise wrong(
            file, places, contradiction.path, contradiction.title, contradiction.hint or HINT,
            **contradiction.params,
        )  # fmt: skip
    return plan


def _misfit(file: Traversable, places: Index, error: ValidationError) -> InputError:
    """Return what is wrong first in the order of the file, the rest behind it."""
    errors = sorted(error.errors(), key=lambda detail: places.locate(detail["loc"]))
    refusals = []
    for detail in errors[:20]:
        title, params = misfit(detail)
        refusals.append(wrong(file, places, detail["loc"], title, HINT, **params))
    refusals[0].others = tuple(refusals[1:])
    return refusals[0]


def wrong(
    file: Traversable, places: Index, path: Sequence[str | int], title: str, hint: str = HINT,
    **params: str | int,
) -> InputError:  # fmt: skip
    """Return what is said of a key of a plan, with its line."""
    line, column = places.locate(path)
    location = Location(str(file), line, column, ".".join(str(part) for part in path))
    return InputError("campaign-key", title, hint, location=location, **params)


def plans(shelf: Shelf) -> Iterator[tuple[Traversable, Plan]]:
    """Yield every plan on the shelf with its file; raises as `read_plan` does, for one that is wrong."""
    drills = frozenset(shelf.drills)
    return ((file, read_plan(file, drills)) for file in plan_files(shelf))

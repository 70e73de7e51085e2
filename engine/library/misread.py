"""What is said of a file that is no model: the first thing wrong, at its line, with the others behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources.abc import Traversable

from pydantic_core import ErrorDetails

from engine.errors import InputError, Location
from engine.files.locations import Index, locate
from engine.files.misfit import misfit
from engine.language import N_
from engine.play.problems import Gap

FilePath = Callable[[tuple[str | int, ...]], tuple[str | int, ...]]
"""Turns a place in a model into the key in its file."""
MOST_TOLD = 50
"""Misfits told of one file."""


def wrong(
    file: Traversable, text: str, path: Sequence[str | int], title: str, **params: str | int
) -> InputError:
    """Return that the key at `path` is wrong."""
    line, column = locate(text, path)
    key = ".".join(str(part) for part in path)
    return InputError(
        "scenario-key",
        title,
        N_("docs/authoring.md shows every key."),
        location=Location(str(file), line, column, key),
        **params,
    )


def located(file: Traversable, text: str, path: Sequence[str], error: InputError) -> InputError:
    """Return an error at the key at `path`, which it was made from."""
    line, column = locate(text, path)
    location = Location(str(file), line, column, ".".join(path))
    return InputError(error.code, error.title, error.hint, location=location, **error.params)


def invalid(
    file: Traversable, text: str, details: Sequence[ErrorDetails], file_path: FilePath = lambda path: path
) -> InputError:
    """Return the first thing wrong, by its line, with the others behind it."""
    index = Index(text)
    misfits: list[InputError] = []
    for detail in details[:MOST_TOLD]:
        title, params = misfit(detail)
        path = file_path(detail["loc"])
        line, column = index.locate(path)
        location = Location(str(file), line, column, ".".join(str(part) for part in path))
        misfits.append(
            InputError(
                "scenario-key", title, N_("docs/authoring.md shows every key."), location=location, **params
            )
        )
    return _first(misfits)


def gaping(file: Traversable, text: str, missing: Sequence[Gap]) -> InputError:
    """Return what a scenario names and has not, the first by its line with the others behind it."""
    index = Index(text)
    return _first(
        [
            InputError(
                gap.code,
                gap.title,
                gap.hint,
                location=Location(str(file), *index.locate(gap.path.split(".")), gap.path),
                **gap.params,
            )
            for gap in missing[:MOST_TOLD]
        ]
    )


def _first(refusals: Sequence[InputError]) -> InputError:
    first, *others = sorted(
        refusals, key=lambda error: (error.location.line, error.location.column) if error.location else (0, 0)
    )
    first.others = tuple(others)
    return first

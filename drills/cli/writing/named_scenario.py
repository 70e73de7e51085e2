"""The scenario an author means: by id among what is installed, or by file."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from drills.cli.nearest import unknown
from drills.desk import content
from engine.errors import InputError
from engine.language import N_
from engine.library.header import FAMILIES
from engine.library.library import Library
from engine.play.scenario import Scenario


def load(what: str, library: Library | None = None) -> Scenario:
    """Return a scenario by id or file; raise `InputError` where there is none or it is broken."""
    library = library or Library(content.shelf())
    file = scenario_file(what)
    if file is None and what not in library.shelf.playable:
        raise unknown(
            "no-scenario", N_("There is no scenario {name}."),
            N_("`ringtrue list scenarios` names those there are."), library.shelf.playable, name=what,
        )  # fmt: skip
    return library.playable(file) if file else library.scenario(what)


def family_file(what: str) -> Traversable | None:
    """Return the file of the family that is meant by id or file, or None where it is none."""
    path = Path(what)
    if path.parent.name == FAMILIES and path.suffix == ".toml":
        return scenario_file(what)
    families = content.shelf().families
    return families[what].file if what in families else None


def scenario_file(what: str) -> Path | None:
    """Return the file that is meant, or None where it is an id; or raise `InputError`."""
    path = Path(what)
    try:
        if path.is_file():
            return path
    except (OSError, ValueError):
        pass
    if what.endswith(".toml") or "/" in what or "\\" in what:
        raise InputError("no-file", N_("There is no file {name}."), N_("Check the path."), name=what)
    return None

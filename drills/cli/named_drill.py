"""The drill somebody means: by id, or by its title as the menus show it."""

from __future__ import annotations

from drills.cli.nearest import unknown
from engine.language import N_
from engine.library.drill import Drill
from engine.library.shelf import Shelf


def find_drill(shelf: Shelf, name: str) -> Drill | None:
    """Return the drill of this id, or of this title; None where there is none."""
    titles = {drill.title.casefold(): drill for drill in shelf.drills.values()}
    return shelf.drills.get(name) or titles.get(name.strip().casefold())


def drill_names(shelf: Shelf) -> list[str]:
    """Return what drills can be called by: ids, then titles."""
    return [*shelf.drills, *(drill.title for drill in shelf.drills.values())]


def named_drill(shelf: Shelf, name: str) -> Drill:
    """Return a drill by id or title; raise `InputError` where there is none, with the one probably meant."""
    drill = find_drill(shelf, name)
    if drill is None:
        raise unknown(
            "no-drill", N_("There is no drill {name}."), N_("`ringtrue list drills` names those there are."),
            drill_names(shelf), name=name,
        )  # fmt: skip
    return drill

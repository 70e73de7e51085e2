"""The other one of a pair, to be read once the first was judged."""

from __future__ import annotations

from drills.run.scenario_as_read import scenario_as_read
from engine.errors import InputError
from engine.library.drill import Drill
from engine.library.library import Library
from engine.play.scenario import Scenario


def twin_of(scenario: Scenario, library: Library, drill: Drill | None) -> Scenario | None:
    """Return the twin of a scenario; None where it cannot be read.

    What the drill may not hold, for no office has approved it, is not shown either.
    """
    allowed = library.allowed(drill, None) if drill else None
    twin = library.shelf.playable.get(scenario.twin) if scenario.twin else None
    if twin is None or (allowed is not None and allowed.isdisjoint((twin.id, twin.family))):
        return None
    try:
        return scenario_as_read(library.scenario(twin.id))
    except InputError:
        return None

"""A scenario in the script of the interface; what is kept of it is the original."""

from __future__ import annotations

from drills.words.script import read_in_traditional
from engine.play.in_traditional import in_traditional
from engine.play.scenario import Scenario


def scenario_as_read(scenario: Scenario) -> Scenario:
    """Return a scenario as it is read here; raise `InputError` where OpenCC is needed and not there."""
    return in_traditional(scenario) if read_in_traditional(scenario.lang) else scenario

"""Hands that nobody raised: what a rehearsal counts in place of a hall."""

from __future__ import annotations

from drills.run.together.show_of_hands import Hands
from engine.chance import share
from engine.play.scenario import Scenario

PEOPLE = 25
RIGHT, UNSURE = 0.6, 0.8
"""Of the people, up to where each is right, and up to where not sure; the rest are wrong, the last is shy."""


def pretended_hands(seed: str, scenario: Scenario, present: int = PEOPLE) -> Hands:
    """Return how so many pretended people judge a scenario, decided by the seed; one raises no hand."""
    draws = [share(seed, scenario.id, f"hand/{number}") for number in range(max(present - 1, 0))]
    right = sum(draw < RIGHT for draw in draws)
    unsure = sum(RIGHT <= draw < UNSURE for draw in draws)
    wrong = len(draws) - right - unsure
    genuine, scam = (wrong, right) if scenario.truth == "scam" else (right, wrong)
    return Hands(genuine, unsure, scam, present)

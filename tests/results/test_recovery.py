"""Simulated trainees of stated ability: the intervals cover what was put in."""

from __future__ import annotations

import pytest

from engine.library import Library
from engine.play import Play
from engine.shelf import Shelf
from engine.simulate import Observer
from engine.terms import Terms
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import pooled
from tests.engine.dealt import dealt

LIBRARY = Library(Shelf())
DRILL = LIBRARY.shelf.drill("community-evening")


def judged(plays: list[Play], observer: Observer) -> Counts:
    hits = misses = alarms = passed = 0
    for play in plays:
        doubts = observer.rating(play) > 3
        if play.scenario.truth == "scam":
            hits, misses = hits + doubts, misses + (not doubts)
        else:
            alarms, passed = alarms + doubts, passed + (not doubts)
    return Counts(hits, misses, alarms, passed)


@pytest.mark.parametrize(("sensitivity", "leaning"), [(1.5, 0.2)])
def test_intervals_cover_the_ability_that_was_put_in(sensitivity: float, leaning: float) -> None:
    plays = [
        [
            Play.begin(LIBRARY.scenario(name), Terms("1"))
            for name in dealt(DRILL, LIBRARY.shelf.headers, str(run)).items
        ]
        for run in range(20)
    ]
    covered = [0, 0]
    for seed in range(200):
        group = [
            judged(plays[(seed + one) % len(plays)], Observer(sensitivity, leaning, f"{seed}/{one}"))
            for one in range(30)
        ]
        for number, (measure, true) in enumerate(((d_prime, sensitivity), (criterion, leaning))):
            found = pooled(measure, group)
            assert found.low is not None and found.high is not None
            covered[number] += found.low <= true <= found.high
    assert all(182 <= one <= 198 for one in covered), covered

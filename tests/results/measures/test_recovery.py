"""Simulated trainees of stated ability: the intervals cover what was put in."""

from __future__ import annotations

import pytest

from engine.authoring.simulate import Observer
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.play import Play
from engine.play.terms import Terms
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import pooled
from tests.engine.library.dealt import dealt

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
            judged(plays[(seed + person) % len(plays)], Observer(sensitivity, leaning, f"{seed}/{person}"))
            for person in range(30)
        ]
        for number, (measure, true) in enumerate(((d_prime, sensitivity), (criterion, leaning))):
            measured = pooled(measure, group)
            assert measured.low is not None and measured.high is not None
            covered[number] += measured.low <= true <= measured.high
    assert all(182 <= hits <= 198 for hits in covered), covered

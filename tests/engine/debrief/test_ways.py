"""Ways nobody took: the shortest to each cue, and the one that shows most."""

from __future__ import annotations

import pytest

from engine.debrief.ways import fullest, seen, shortest
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Kind
from engine.play.play import Play
from engine.play.terms import Terms
from tests.conftest import SAMPLES

SHIPPED = Library(Shelf())
TERMS = Terms("1", marks=False)
JUDGED = [name for name, head in SHIPPED.shelf.headers.items() if head.truth]


@pytest.mark.parametrize("name", JUDGED)
def test_every_cue_that_is_shipped_stands_on_a_way_and_the_way_replays(name: str) -> None:
    scenario = SHIPPED.scenario(name)
    for cue in scenario.cues:
        way = shortest(scenario, TERMS, cue.id)
        assert way is not None and cue.id in seen(way)
        assert Play.replay(scenario, TERMS, way.events) == way


def test_no_way_shows_what_is_no_cue() -> None:
    assert shortest(SHIPPED.scenario("cn-telecom-h4w"), TERMS, "no-such") is None


@pytest.mark.parametrize("name", ["pack-c1a", "pack-c2b", "pack-s1a", "pack-s2b"])
def test_the_fullest_way_shows_every_cue_of_a_sample_and_begins_as_the_play_does(name: str) -> None:
    scenario = Library(Shelf(SAMPLES)).scenario(name)
    way = fullest(scenario, TERMS)
    assert seen(way) == {cue.id for cue in scenario.cues}
    assert way.passages[0] == Play.begin(scenario, TERMS).passages[0]
    assert not any(event.action.kind is Kind.MARK for event in way.events)

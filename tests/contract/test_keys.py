"""The message on which the keys are learnt: genuine, harmless either way, and on no shelf of drills."""

from __future__ import annotations

from importlib.resources import files

import pytest

from engine.check import check_file
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.score import assess
from engine.play.terms import Terms
from tests.engine.library.dealt import dealt

LIBRARY = Library(Shelf(files("scenarios") / "keys"))
NAMES = sorted(LIBRARY.shelf.headers)


@pytest.mark.parametrize(("drill", "lang"), [("keys", "zh-Hans"), ("keys-uk", "en")])
def test_it_is_one_genuine_message_of_its_language(drill: str, lang: str) -> None:
    headers = LIBRARY.shelf.headers
    (name,) = dealt(LIBRARY.shelf.drill(drill), headers).items
    assert (headers[name].channel, headers[name].truth, headers[name].lang) == ("sms", "genuine", lang)
    assert len(headers) == len(LIBRARY.shelf.drills)


@pytest.mark.parametrize("name", NAMES)
def test_the_rules_miss_nothing_but_a_twin(name: str) -> None:
    header = LIBRARY.shelf.headers[name]
    assert {finding.code for finding in check_file(LIBRARY, header.file)} == {"RT401"}


def test_no_drill_can_draw_it() -> None:
    assert not set(LIBRARY.shelf.headers) & set(Shelf().headers)
    assert not set(LIBRARY.shelf.drills) & set(Shelf().drills)


@pytest.mark.parametrize("name", NAMES)
def test_each_way_ends_and_is_explained(name: str) -> None:
    scenario = LIBRARY.scenario(name)
    results = []
    for place in range(3):
        play = Play.begin(scenario, Terms("seed")).act(Action(Kind.ENOUGH), 1)
        play = play.act(Action(Kind.JUDGE, place=2), 2).act(Action(Kind.AFTER, place=place), 3)
        play = play.act(Action(Kind.PROCEED), 4)
        assert play.over and assess(play).outcome == "correct-rejection"
        results.append(play.scene.result)
    assert results == ["served", "served", "obstructed"]

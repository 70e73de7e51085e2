"""The message on which the keys are learnt: genuine, harmless either way, and on no shelf of drills."""

from __future__ import annotations

from importlib.resources import files

from engine.check import check_file
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.score import assess
from engine.play.terms import Terms
from tests.engine.library.dealt import dealt

LIBRARY = Library(Shelf(files("scenarios") / "keys"))


def test_it_is_one_genuine_message() -> None:
    headers = LIBRARY.shelf.headers
    (name,) = dealt(LIBRARY.shelf.drill("keys"), headers).items
    assert (headers[name].channel, headers[name].truth) == ("sms", "genuine")
    assert len(headers) == 1


def test_the_rules_miss_nothing_but_a_twin() -> None:
    (header,) = LIBRARY.shelf.headers.values()
    assert {finding.code for finding in check_file(LIBRARY, header.file)} == {"RT401"}


def test_no_drill_can_draw_it() -> None:
    assert not set(LIBRARY.shelf.headers) & set(Shelf().headers)
    assert "keys" not in Shelf().drills


def test_each_way_ends_and_is_explained() -> None:
    scenario = LIBRARY.scenario(next(iter(LIBRARY.shelf.headers)))
    results = []
    for place in range(3):
        play = Play.begin(scenario, Terms("seed")).act(Action(Kind.ENOUGH), 1)
        play = play.act(Action(Kind.JUDGE, place=2), 2).act(Action(Kind.AFTER, place=place), 3)
        play = play.act(Action(Kind.PROCEED), 4)
        assert play.over and assess(play).outcome == "correct-rejection"
        results.append(play.scene.result)
    assert results == ["served", "served", "obstructed"]

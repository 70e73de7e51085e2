"""The verdict is asked in the words that fit what is judged; the steps are the same."""

from __future__ import annotations

import pytest

from engine.library.library import Library
from engine.play.encounter import Action, Kind
from engine.play.score import outcome
from engine.play.terms import Terms
from engine.play.verdict import RATINGS
from tests.playing import judgeable


@pytest.mark.parametrize(
    ("name", "words"),
    [("cn-telecom-h4w", "scam"), ("cn-counter-d2m", "note"), ("cn-medical-p4t", "rule")],
)
def test_ratings_speak_of_what_is_judged(shipped: Library, name: str, words: str) -> None:
    play = judgeable(shipped.scenario(name), Terms("1")).act(Action(Kind.ENOUGH), 1)
    labels = tuple(option.label for option in play.options)
    assert labels == {str(kind): labels_of_kind for kind, labels_of_kind in RATINGS.items()}[words]
    assert [option.action.place for option in play.options] == [1, 2, 3, 4, 5, 6]
    assert outcome(play.scenario.truth, 6) == "hit"

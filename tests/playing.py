"""Plays as tests need them: begun, and looked at so far that they can be judged."""

from __future__ import annotations

from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.terms import Terms


def judgeable(scenario: Scenario, terms: Terms) -> Play:
    """Return the play at its beginning, of a note after the first look."""
    play = Play.begin(scenario, terms)
    looks = [option for option in play.options if option.kind is Kind.LOOK]
    return play.act(looks[0].action, 0) if looks else play


def judged(play: Play, rating: int) -> Play:
    """Return the play after the way out and a verdict."""
    return play.act(Action(Kind.ENOUGH), 1).act(Action(Kind.JUDGE, place=rating), 2)

"""Plays as tests need them: begun, looked at so far that they can be judged, or no longer to be replayed."""

from __future__ import annotations

from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.terms import Terms
from results.journal.any_store import AnyStore


def judgeable(scenario: Scenario, terms: Terms) -> Play:
    """Return the play at its beginning, of a note after the first look."""
    play = Play.begin(scenario, terms)
    looks = [option for option in play.options if option.kind is Kind.LOOK]
    return play.act(looks[0].action, 0) if looks else play


def judged(play: Play, rating: int) -> Play:
    """Return the play after the way out and a verdict."""
    return play.act(Action(Kind.ENOUGH), 1).act(Action(Kind.JUDGE, place=rating), 2)


def spoil_the_last_act(store: AnyStore) -> None:
    """Change what the last act of a store was aimed at, as if another version had recorded it."""
    store.db.execute(
        """UPDATE facts SET body = replace(body, '"target":"', '"target":"no-such-')
        WHERE seq = (SELECT max(seq) FROM facts WHERE kind = 'acted')"""
    )

"""今日一题: one encounter of the day, played as practice and kept nowhere."""

from __future__ import annotations

from drills.desk.desk import Desk
from drills.run.practice import begin_practice
from drills.run.session import Clock, Session
from drills.words.language import script
from engine.library.draws.daily import daily, twin_for
from engine.library.drill import single
from engine.library.library import Library


def begin_today(desk: Desk, library: Library, person: str, clock: Clock) -> Session:
    """Return the session of today's question for a person (any words that name one), before its one item.

    Raises what `daily` raises.
    """
    day = desk.today
    name = twin_for(daily(desk.shelf.material(day), script(), day), person)
    drill = single(name, desk.shelf.playable[name].title)
    return begin_practice(library, drill, seed=f"{day}/{person}", clock=clock, unkept="today")

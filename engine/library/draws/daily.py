"""今日一题: a pair by the date, out of what is kept for practice; which twin of it, by the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from engine.chance import share, shuffled
from engine.errors import InputError
from engine.language import N_
from engine.library.drill import Draw, Drill
from engine.library.stock import Material, Pair

DRAWS = (Draw(), Draw(families=True))
"""Anything that is judged, and messages of families."""


def daily(material: Material, lang: str, day: date) -> Pair:
    """Return the pair of a day in a language: a new one on weekdays, at weekends that of Friday.

    No pair comes twice before all have come. Raises `InputError` where none is kept for practice.
    """
    pairs = sorted(_pairs(material, lang), key=lambda pair: pair.scam)
    if not pairs:
        raise InputError(
            "no-daily",
            N_("Nothing in this language is kept for practice, so there is no question of the day."),
            N_("`ringtrue list drills` names those there are."),
        )
    weeks, weekday = divmod(day.toordinal() - 1, 7)  # the first day of all was a Monday
    cycle, place = divmod(5 * weeks + min(weekday, 4), len(pairs))
    return shuffled(pairs, "today", str(cycle), lang)[place]


def twin_for(pair: Pair, person: str) -> str:
    """Return which of the two is asked of a person (any words that name one): each of half the people."""
    return pair.scam if share(person, pair.scam, "today") < 0.5 else pair.genuine


def _pairs(material: Material, lang: str) -> set[Pair]:
    if material.practice is None:  # nobody knows what is for practice, for a drill cannot be drawn
        return set()
    reserved = replace(material, practising=True)
    pools = [
        reserved.pool(draw, replace(_DRILL, lang=lang, draws=(draw,)), f"draw/{number}").good()
        for number, draw in enumerate(DRAWS)
    ]
    return {pair for pool in pools for pair in pool.pairs if pair.twins}


_DRILL = Drill("today", "", "", 1, "each", "off", True, 0, (), DRAWS)

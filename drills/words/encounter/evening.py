"""The words of an evening in a room: its time, whom its story is about, what is told of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drills.words.encounter.third_person import in_third_person
from drills.words.language import _, counted
from drills.words.script import text_as_read

if TYPE_CHECKING:
    from engine.play.scenario import Scenario

_HEROES = {"zh-Hans": "老张", "zh-Hant": "張伯伯", "en": "Pat"}
_AT_WORK = {"zh-Hans": "小李", "zh-Hant": "小李", "en": "Sam"}
"""Who is at a counter, a window or an office telephone."""
_OFFICES = ("work-phone", "office-phone", "uk-office")
_YOU = "您"
_SPOKEN = re.compile(r"「[^」]*」|『[^』]*』|“[^”]*”|\"[^\"]*\"")
"""Words of people, in which you is whom they speak to."""


def hero_of_language(lang: str) -> str:
    """Return whom the stories of an evening in a language of content are about: nobody who is there."""
    return text_as_read(_HEROES.get(lang, _HEROES["en"]), lang)


def hero(scenario: Scenario) -> str:
    """Return whom a scenario is about when a room hears it: somebody at home, or somebody at work."""
    at_work = scenario.channel == "counter" or scenario.place.id in _OFFICES
    names = _AT_WORK if at_work else _HEROES
    return text_as_read(names.get(scenario.lang, names["en"]), scenario.lang)


def told_of(text: str, scenario: Scenario) -> str:
    """Return what a text tells of the hero instead of whom it speaks to; words of people stay.

    English stays whole where the verb after a you has no form for the hero; the beginning says who you is.
    """
    name = hero(scenario)
    if scenario.lang == "en":
        return in_third_person(text, name, _SPOKEN)
    told, at = "", 0
    for spoken in _SPOKEN.finditer(text):
        told += text[at : spoken.start()].replace(_YOU, name) + spoken.group()
        at = spoken.end()
    return told + text[at:].replace(_YOU, name)


def time_words(minutes: int, fitting: int | None) -> str:
    """Return how long an evening still has, and how many of the encounters to come still fit, if any come."""
    if fitting is None:
        return counted("{count} min left", "{count} min left", minutes)
    return _("{minutes} min left, {count} fit").format(minutes=minutes, count=fitting)


def slept_words(minutes: int) -> str:
    """Return that the clock jumped, and what was made of it."""
    if not minutes:
        return _("The clock of this computer was changed. The time left stands as it was.")
    return counted(
        "This computer was asleep for {count} minute. The time left stands as it was; nothing is lost.",
        "This computer was asleep for {count} minutes. The time left stands as it was; nothing is lost.",
        minutes,
    )


def programme_words(minutes: int, encounters: int, questions: int) -> str:
    """Return what an evening holds."""
    parts = [
        counted("about {count} minute", "about {count} minutes", minutes),
        counted("{count} encounter", "{count} encounters", encounters),
    ]
    if questions:
        parts.append(counted("{count} question", "{count} questions", questions))
    return _(", ").join(parts)


def story_words(lang: str) -> str:
    """Return whom the evening is about, and that nobody present is."""
    if lang == "en":
        return _("All of it happens to {hero}. Where it says you, that is {hero}, nobody here.").format(
            hero=hero_of_language(lang)
        )
    return _("All of it happens to {hero}. You help {hero} decide; call out what to answer.").format(
        hero=hero_of_language(lang)
    )


def rehearsal_remark() -> str:
    """Return, in few words, that nothing of a rehearsal is kept."""
    return _("rehearsal: not kept")


def unkept_words(remark: str) -> str:
    """Return what is kept where one leaves while a `remark` says why something is not."""
    if remark == rehearsal_remark():
        return _("Of a rehearsal nothing is kept.")
    return _("Of this one nothing is kept; everything else is.")


def warm_up_remark() -> str:
    """Return, in few words, that the warm-up counts for nothing."""
    return _("warm-up: not kept")


def look_remark() -> str:
    """Return, in few words, that a 快报 is only looked at."""
    return _("a look, no vote")

"""今日一题: a pair by the date, out of what is kept for practice; the twin by the person."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from engine.errors import InputError
from engine.library.draws.daily import daily, twin_for
from engine.library.shelf import Shelf
from engine.library.stock import Material, Pair

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def material() -> Material:
    return Shelf().material(MONDAY)


def week(material: Material, monday: date) -> list[Pair]:
    return [daily(material, "zh-Hans", monday + timedelta(days)) for days in range(7)]


def test_each_weekday_has_a_new_one_and_the_weekend_that_of_friday(material: Material) -> None:
    pairs = [week(material, MONDAY + timedelta(weeks=number)) for number in range(3)]
    assert all(len({*days}) == 5 and days[4] == days[5] == days[6] for days in pairs)
    # in three weeks a cycle may end, and another begin
    assert len({pair for days in pairs for pair in days}) >= 14


def test_it_is_of_the_language_and_of_what_is_for_practice(material: Material) -> None:
    assert material.practice is not None
    for lang in ("zh-Hans", "zh-Hant", "en"):
        pair = daily(material, lang, MONDAY)
        assert material.practice(pair.scam)
        assert {material.headers[name].lang for name in (pair.scam, pair.genuine)} == {lang}
    with pytest.raises(InputError, match="no question of the day"):
        daily(material, "fr", MONDAY)


def test_half_the_people_are_asked_the_scam_and_each_always_the_same() -> None:
    pair = Pair("s", "g", "sms", question=False, fit=True)
    asked = [twin_for(pair, f"p-{number}") for number in range(1000)]
    assert 440 < asked.count("s") < 560 and {*asked} == {"s", "g"}
    assert asked == [twin_for(pair, f"p-{number}") for number in range(1000)]

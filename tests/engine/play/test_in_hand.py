"""What is done with a real note in one's own hand."""

from __future__ import annotations

from engine.library.library import Library
from engine.play.in_hand import editions, stages


def test_only_real_money_the_yuan_first_and_the_largest_first(shipped: Library) -> None:
    currencies = editions([*shipped.currencies.values()], english=False)
    assert [currency.id for currency in currencies][:3] == ["cny-2015-100", "cny-2005-100", "cny-2019-50"]
    assert all(currency.edition for currency in currencies)
    assert len(currencies) == sum(currency.lang != "en" for currency in shipped.currencies.values()) - 1


def test_whoever_reads_english_is_shown_notes_in_english(shipped: Library) -> None:
    currencies = editions([*shipped.currencies.values()], english=True)
    assert [currency.id for currency in currencies] == ["gbp-2020-20"]


def test_every_sound_feature_but_those_of_the_lamp_is_shown_once(shipped: Library) -> None:
    for currency in editions([*shipped.currencies.values()], english=False):
        sounds = [sound for stage in stages(currency) for sound in stage.sound]
        assert sorted(sounds) == sorted(feature.sound for feature in currency.feature if feature.look != "uv")
        assert all(stage.sound for stage in stages(currency))


def test_looking_comes_before_feeling_and_turning(shipped: Library) -> None:
    first = [stage.do.partition(":")[0] for stage in stages(shipped.currencies["cny-2015-100"])]
    assert first == ["Look", "Look", "Feel", "Turn", "Read"]

"""What is done with a real note in one's own hand."""

from __future__ import annotations

from engine.library.library import Library
from engine.play.in_hand import editions, stages


def test_only_real_money_the_yuan_first_and_the_largest_first(shipped: Library) -> None:
    found = editions([*shipped.currencies.values()])
    assert [one.id for one in found][:3] == ["cny-2015-100", "cny-2005-100", "cny-2019-50"]
    assert all(one.edition for one in found)
    assert len(found) == len(shipped.currencies) - 1


def test_every_sound_feature_but_those_of_the_lamp_is_shown_once(shipped: Library) -> None:
    for currency in editions([*shipped.currencies.values()]):
        told = [sound for stage in stages(currency) for sound in stage.sound]
        assert sorted(told) == sorted(one.sound for one in currency.feature if one.look != "uv")
        assert all(stage.sound for stage in stages(currency))


def test_looking_comes_before_feeling_and_turning(shipped: Library) -> None:
    first = [stage.do.partition(":")[0] for stage in stages(shipped.currencies["cny-2015-100"])]
    assert first == ["Look", "Look", "Feel", "Turn", "Read"]

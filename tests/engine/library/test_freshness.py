"""What is past its day is left out of a draw, its twin too; too little left is refused with what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import InputError
from engine.library.drill import Draw, Drill, single
from engine.library.freshness import days_left, is_stale, left_out
from engine.library.header import Header
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES
from tests.engine.library.dealt import dealt, drawing, pairs

HEADERS = Shelf(SAMPLES).headers
MIXED = Shelf(SAMPLES).drills["mixed"]
DAY = date(2027, 11, 23)
LONG = date(2099, 1, 1)


def lasting(**until: date) -> dict[str, Header]:
    """Return the sample heads, good for long but for those named here, `c1a` for pack-c1a."""
    days = {f"pack-{name}": day for name, day in until.items()}
    return {name: replace(header, stale_after=days.get(name, LONG)) for name, header in HEADERS.items()}


def messages(count: int) -> Drill:
    return drawing(Draw(("sms",), count=count))


def test_the_head_gives_the_day() -> None:
    assert {header.stale_after for header in HEADERS.values()} == {DAY}


@pytest.mark.parametrize(("later", "stale"), [(-1, False), (0, False), (1, True)])
def test_the_last_day_is_still_good(later: int, stale: bool) -> None:
    header, today = HEADERS["pack-s1a"], DAY + timedelta(days=later)
    assert is_stale(header, today) is stale
    assert days_left(header, today) == -later
    assert not is_stale(replace(header, stale_after=None), today)


@given(st.text(max_size=6), st.sampled_from(["c1a", "c2b"]))
def test_a_named_pair_is_left_out_when_either_twin_is_stale(seed: str, name: str) -> None:
    stale = lasting(**{name: DAY})
    items = dealt(MIXED, stale, seed, today=DAY + timedelta(days=1)).items
    assert len(items) == 3 and not {"pack-c1a", "pack-c2b"} & {*items}
    assert len(dealt(MIXED, stale, seed, today=DAY).items) == 4


@given(st.text(max_size=6), st.sampled_from(sorted(pairs(2))))
def test_a_draw_takes_neither_twin_of_a_stale_pair(seed: str, stale: str) -> None:
    heads = pairs(2)
    heads[stale] = replace(heads[stale], stale_after=DAY)
    (item,) = dealt(messages(1), heads, seed, today=LONG).items
    assert item not in {stale, heads[stale].twin}


def test_a_draw_that_stale_pairs_leave_short_is_shorter() -> None:
    heads = pairs(3)
    heads["sms-0s"] = replace(heads["sms-0s"], stale_after=DAY)
    assert len(dealt(messages(3), heads, today=LONG).items) == 2
    assert len(dealt(messages(3), heads, today=DAY).items) == 3


def test_without_a_day_everything_is_played() -> None:
    assert dealt(MIXED, HEADERS, today=None) == dealt(MIXED, HEADERS, today=DAY)


@pytest.mark.parametrize("drill", [MIXED, messages(1)])
def test_all_stale_is_refused_with_what_to_do(drill: Drill) -> None:
    with pytest.raises(InputError) as caught:
        dealt(drill, HEADERS, today=LONG)
    assert caught.value.code == "drill-stale"
    assert f"ringtrue play {drill.id} --stale" in str(caught.value)


def test_questions_alone_are_too_little_of_a_drill_that_judges() -> None:
    drill = drawing(Draw(("sms",)), Draw(("quiz",)))
    heads = {name: header for name, header in lasting(s1a=DAY).items() if header.channel in ("sms", "quiz")}
    assert len(dealt(drill, heads, today=DAY).items) == 2
    with pytest.raises(InputError) as caught:
        dealt(drill, heads, today=LONG)
    assert caught.value.code == "drill-stale"


def test_a_draw_that_was_too_large_before_says_so() -> None:
    with pytest.raises(InputError) as caught:
        dealt(messages(3), pairs(2), today=DAY)
    assert caught.value.code == "drill-draw"


def test_a_scenario_asked_for_by_name_is_played() -> None:
    drill = single("pack-s1a", "t")
    assert dealt(drill, HEADERS, today=LONG).items == ("pack-s1a",)
    assert left_out([drill], HEADERS, LONG) is None


def test_twins_count_as_one_item_with_the_earlier_day() -> None:
    stale = lasting(s1a=DAY, s2b=DAY - timedelta(days=3), n1a=DAY)
    out = left_out([MIXED, messages(1)], stale, DAY + timedelta(days=1))
    assert out is not None
    assert (out.count, out.until) == (2, DAY - timedelta(days=3))
    assert left_out([MIXED], stale, DAY - timedelta(days=3)) is None
    assert left_out([messages(1)], lasting(n1a=DAY), LONG) is None

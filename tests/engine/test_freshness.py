"""What is past its day is left out of a draw, its twin too; too little left is refused with what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compose import compose
from engine.drill import Draw, Drill, Form, single
from engine.errors import InputError
from engine.freshness import days_left, is_stale, left_out, stale_ids
from engine.header import Header
from engine.shelf import Shelf
from tests.conftest import SAMPLES

HEADERS = Shelf(SAMPLES).headers
MIXED = Shelf(SAMPLES).drills["mixed"]
DAY = date(2027, 11, 23)
LONG = date(2099, 1, 1)


def lasting(**until: date) -> dict[str, Header]:
    """Return the sample heads, good for long but for those named here, `c1a` for pack-c1a."""
    given = {f"pack-{name}": day for name, day in until.items()}
    return {name: replace(one, stale_after=given.get(name, LONG)) for name, one in HEADERS.items()}


def drawing(count: int, scam: int | None = None) -> Drill:
    return Drill("d", "t", "", 5, "each", "off", True, 70, (), (Draw("sms", count=count, scam=scam),))


def four() -> dict[str, Header]:
    """Return two twin pairs of messages: a and b, c and d; the scams are a and c."""
    base = HEADERS["pack-s1a"]
    pairs = {"a": "b", "b": "a", "c": "d", "d": "c"}
    return {
        name: replace(base, id=name, twin=twin, truth="scam" if name in "ac" else "genuine", stale_after=LONG)
        for name, twin in pairs.items()
    }


def test_the_head_gives_the_day() -> None:
    assert {one.stale_after for one in HEADERS.values()} == {DAY}


@pytest.mark.parametrize(("later", "stale"), [(-1, False), (0, False), (1, True)])
def test_the_last_day_is_still_good(later: int, stale: bool) -> None:
    header, today = HEADERS["pack-s1a"], DAY + timedelta(days=later)
    assert is_stale(header, today) is stale
    assert days_left(header, today) == -later
    assert not is_stale(replace(header, stale_after=None), today)


@pytest.mark.parametrize("form", ["A", "B"])
def test_a_named_item_and_its_twin_are_left_out_of_both_forms(form: Form) -> None:
    stale = lasting(c1a=DAY)
    whole = compose(MIXED, stale, form, "1")
    kept = compose(MIXED, stale, form, "1", today=DAY + timedelta(days=1))
    assert kept == tuple(name for name in whole if name not in ("pack-c1a", "pack-c2b"))
    assert compose(MIXED, stale, form, "1", today=DAY) == whole


@given(st.text(max_size=6), st.sampled_from("abcd"), st.sampled_from([0, 1, None]))
def test_a_draw_takes_neither_twin_of_a_stale_pair(seed: str, stale: str, scam: int | None) -> None:
    heads = four()
    heads[stale] = replace(heads[stale], stale_after=DAY)
    (taken,) = compose(drawing(1, scam), heads, "A", seed, today=LONG)
    assert taken not in {stale, heads[stale].twin}


def test_without_a_day_everything_is_played() -> None:
    assert compose(MIXED, HEADERS, "A", "1", today=None) == compose(MIXED, HEADERS, "A", "1", today=DAY)
    assert stale_ids(HEADERS, None) == frozenset()


@pytest.mark.parametrize("drill", [MIXED, drawing(1), drawing(1, 1)])
def test_all_stale_is_refused_with_what_to_do(drill: Drill) -> None:
    with pytest.raises(InputError) as caught:
        compose(drill, HEADERS, "A", "1", today=LONG)
    assert caught.value.code == "drill-stale"
    assert f"ringtrue play {drill.id} --stale" in str(caught.value)


def test_a_draw_that_was_too_large_before_says_so() -> None:
    with pytest.raises(InputError) as caught:
        compose(drawing(3), four(), "A", "1", today=DAY)
    assert caught.value.code == "drill-draw"


def test_one_kind_of_truth_alone_is_too_little() -> None:
    """Genuine encounters alone would not show how well anybody tells them apart."""
    heads = four()
    heads["a"] = replace(heads["a"], stale_after=DAY)
    both = Drill("d", "t", "", 5, "each", "off", True, 70, ("a", "d"), ())
    assert compose(both, heads, "A", "1", today=DAY) == ("a", "d")
    with pytest.raises(InputError) as caught:
        compose(both, heads, "A", "1", today=LONG)
    assert caught.value.code == "drill-stale"


def test_a_scenario_asked_for_by_name_is_played() -> None:
    one = single("pack-s1a", "t")
    assert compose(one, HEADERS, "A", "1", today=LONG) == ("pack-s1a",)
    assert left_out([one], HEADERS, LONG) is None


def test_twins_count_as_one_item_with_the_earlier_day() -> None:
    stale = lasting(s1a=DAY, s2b=DAY - timedelta(days=3), n1a=DAY)
    found = left_out([MIXED, drawing(1)], stale, DAY + timedelta(days=1))
    assert found is not None
    assert (found.count, found.until) == (2, DAY - timedelta(days=3))
    assert left_out([MIXED], stale, DAY - timedelta(days=3)) is None
    assert left_out([drawing(1)], lasting(n1a=DAY), LONG) is None

"""A run holds one form, never both twins, and what time allows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.channels import channel_seconds
from engine.compose import compose, first_form, form
from engine.drill import Draw, Drill, read_drill
from engine.errors import InputError
from engine.shelf import Shelf
from tests.conftest import SAMPLES

SHELF = Shelf(SAMPLES)
MIXED = SHELF.drills["mixed"]


def drawing(count: int, scam: int | None) -> Drill:
    return Drill("d", "t", "", 5, "each", "off", True, 70, (), (Draw("sms", count=count, scam=scam),))


def test_form_b_is_the_twin_item_by_item() -> None:
    assert compose(MIXED, SHELF.headers, "A", "1") == ("pack-c1a", "pack-s2b", "pack-n1a", "pack-q1a")
    assert compose(MIXED, SHELF.headers, "B", "1") == ("pack-c2b", "pack-s1a", "pack-n2b", "pack-q1a")


@given(st.text(max_size=8))
def test_forms_take_turns_from_the_parity_of_a_hash(trainee: str) -> None:
    first = first_form(trainee, "mixed")
    assert [form(trainee, "mixed", runs) for runs in range(3)] == [first, "AB".replace(first, ""), first]


def test_both_forms_come_first_for_some() -> None:
    assert {first_form(str(n), "mixed") for n in range(20)} == {"A", "B"}


def test_minutes_keep_what_is_new_and_at_least_one() -> None:
    taken = compose(MIXED, SHELF.headers, "A", "1", met={"pack-c1a"}, minutes=2)
    assert taken == ("pack-s2b", "pack-n1a")
    assert sum(channel_seconds(SHELF.headers[name].channel) for name in taken) <= 120
    assert len(compose(MIXED, SHELF.headers, "A", "1", minutes=1)) == 1


@given(st.text(max_size=5), st.sampled_from([0, 1, None]))
def test_a_draw_never_takes_both_twins(seed: str, scam: int | None) -> None:
    (taken,) = compose(drawing(1, scam), SHELF.headers, "A", seed)
    if scam is not None:
        assert (SHELF.headers[taken].truth == "scam") is (scam == 1)


def test_a_draw_of_too_many_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        compose(drawing(2, None), SHELF.headers, "A", "1")
    assert caught.value.params["found"] == 1


def test_a_draw_prefers_what_was_not_met() -> None:
    for seed in "abcdef":
        assert compose(drawing(1, None), SHELF.headers, "A", seed, met={"pack-s1a"}) == ("pack-s2b",)


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ('id = "x"\ntitle = 3\n', "title", 2),
        ('id = "x"\ntitle = "t"\nminutes = "5"\n', "minutes", 3),
        ('id = "x"\ntitle = "t"\ntiming = "fast"\n', "timing", 3),
        ('id = "x"\ntitle = "t"\nspeed = 1\n', "speed", 3),
        ('id = "x"\ntitle = "t"\n[[draw]]\nchannel = "sms"\ncount = true\n', "draw.0.count", 5),
    ],
)
def test_a_broken_drill_has_its_place(tmp_path: Path, text: str, key: str, line: int) -> None:
    file = tmp_path / "x.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        read_drill(file)
    assert caught.value.place is not None
    assert (caught.value.place.key, caught.value.place.line) == (key, line)


def test_a_drill_that_names_both_twins_is_refused() -> None:
    both = Drill("d", "t", "", 5, "each", "off", True, 70, ("pack-s1a", "pack-s2b"), ())
    with pytest.raises(InputError) as caught:
        compose(both, SHELF.headers, "A", "1")
    assert caught.value.code == "drill-twins"

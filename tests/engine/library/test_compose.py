"""A run holds pairs that were not met, in any order, each truth a coin; what is not new is repeated."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.channels import channel_seconds
from engine.errors import InputError
from engine.library.draws.compose import compose, substitute
from engine.library.drill import Draw, Drill, read_drill, single
from engine.library.shelf import Shelf
from engine.library.stock import Material, stock
from tests.conftest import SAMPLES
from tests.engine.library.dealt import HEADERS, dealt, drawing, pair_of, pairs

MIXED = Shelf(SAMPLES).drills["mixed"]
SIX = pairs(6)
SHIPPED = Shelf()
MATERIAL = Material(SHIPPED.playable, tuple(SHIPPED.drills.values()))
STOCKS = {name: stock(drill, MATERIAL) for name, drill in SHIPPED.drills.items()}
SEEDS = st.text("0123456789abcdef", min_size=1, max_size=6)


def truths(items: tuple[str, ...]) -> list[str | None]:
    return [SIX[name].truth for name in items]


def test_a_named_pair_always_comes_and_chance_says_which_twin() -> None:
    runs = [dealt(MIXED, HEADERS, str(seed)).items for seed in range(40)]
    assert {frozenset(pair_of(name, HEADERS) for name in run) for run in runs} == {
        frozenset({"pack-c1a", "pack-s1a", "pack-n1a", "pack-q1a"})
    }
    assert {name for run in runs for name in run} == {
        "pack-c1a", "pack-c2b", "pack-s1a", "pack-s2b", "pack-n1a", "pack-n2b", "pack-q1a",
    }  # fmt: skip
    assert {run[0][5] for run in runs} == {"c", "s", "n", "q"}


@given(SEEDS, st.integers(1, 6))
def test_a_run_never_holds_both_twins(seed: str, count: int) -> None:
    run = dealt(drawing(Draw(("sms",), count=count)), SIX, seed)
    assert len({pair_of(name, SIX) for name in run.items}) == len(run.items) == count
    assert run.repeats == ()


@given(st.sampled_from(sorted(STOCKS)), st.lists(SEEDS, min_size=2, max_size=6))
def test_runs_are_disjoint_until_the_pool_is_used_up(name: str, seeds: list[str]) -> None:
    """Of every shipped drill: no pair comes a second time while the draw it is of has another."""
    drawn, headers = STOCKS[name], SHIPPED.playable
    size = {pair.genuine: pool for pool in drawn.pools for pair in pool.pairs}
    meetings: list[str] = []
    for seed in seeds:
        run = compose(drawn, seed, meetings)
        before = {pair_of(name, headers) for name in meetings}
        again = {name for name in run.items if pair_of(name, headers) in before}
        assert again == set(run.repeats)
        held = {pair_of(name, headers) for name in run.items}
        assert len(held) == len(run.items)
        for pool in {size[name] for name in size if {name, headers[name].twin} & again}:
            spent = before | held
            assert all(pair_of(pair.genuine, headers) in spent for pair in pool.pairs)
        meetings += run.items


@given(SEEDS, st.permutations(range(6)), st.integers(1, 6))
def test_what_is_repeated_was_met_longest_ago(seed: str, order: list[int], count: int) -> None:
    meetings = [f"sms-{number}{'sg'[number % 2]}" for number in order]
    run = dealt(drawing(Draw(("sms",), count=count)), SIX, seed, meetings)
    assert run.new == 0 and set(run.repeats) == set(run.items)
    assert {name[4] for name in run.items} == {str(number) for number in order[:count]}


@given(SEEDS, st.sets(st.integers(0, 5)))
def test_new_pairs_come_before_repeats(seed: str, seen: set[int]) -> None:
    run = dealt(drawing(Draw(("sms",), count=4)), SIX, seed, [f"sms-{number}g" for number in seen])
    assert run.new == min(4, 6 - len(seen))
    assert {int(name[4]) for name in run.repeats} <= seen


def test_the_truth_of_a_repeat_is_a_coin_again() -> None:
    again = [dealt(drawing(Draw(("sms",), count=6)), SIX, str(seed), [*SIX]).items for seed in range(60)]
    held = Counter(truth for run in again for truth in truths(run))
    assert 140 <= held["scam"] <= 220, held


@pytest.mark.parametrize(
    ("changes", "encounters", "low", "high"),
    [
        ({}, 7, 0, 7),
        ({}, 8, 3, 5),
        ({}, 12, 3, 9),
        ({"least": 1, "most": 4, "share": 0.1}, 20, 1, 4),
        ({"least": 1, "most": 4, "share": 0.1}, 7, 0, 7),
        ({"share": 0.05}, 20, 3, 17),
        ({"most": 4}, 20, 3, 4),
        ({"least": 0}, 20, 0, 20),
    ],
)
def test_a_long_run_holds_some_of_each(
    changes: dict[str, float], encounters: int, low: int, high: int
) -> None:
    drill = replace(drawing(Draw(("sms",), count=encounters)), **changes)  # type: ignore[arg-type]
    heads = pairs(encounters)
    deals = [dealt(drill, heads, str(seed)).items for seed in range(200)]
    counts = {sum(heads[name].truth == "scam" for name in run) for run in deals}
    assert low <= min(counts) and max(counts) <= high
    if high - low < 5:
        assert counts == set(range(low, high + 1))


def test_minutes_keep_what_is_new_and_at_least_one() -> None:
    run = dealt(MIXED, HEADERS, "1", ["pack-c1a"], minutes=2)
    assert run.items and "pack-c1a" not in run.items and "pack-c2b" not in run.items
    assert sum(channel_seconds(HEADERS[name].channel) for name in run.items) <= 120
    assert len(dealt(MIXED, HEADERS, "1", minutes=1).items) == 1


def test_minutes_leave_the_order_a_chance() -> None:
    """Which is last must not tell that there was no room for the next."""
    first = {dealt(MIXED, HEADERS, str(seed), ["pack-c1a"], minutes=5).items[0][5] for seed in range(40)}
    assert first == {"c", "s", "n", "q"}


def test_a_narrow_draw_is_not_emptied_by_a_wide_one() -> None:
    heads = pairs(5) | pairs(1, "sms-x", "rare")
    heads = {name: replace(head, channel="sms") for name, head in heads.items()}
    drill = drawing(Draw(("sms",), count=5), Draw(("sms",), topics=("rare",)))
    for seed in range(30):
        assert sum("sms-x" in name for name in dealt(drill, heads, str(seed)).items) == 1


def test_a_draw_without_channels_takes_encounters_of_any_and_no_question() -> None:
    run = dealt(drawing(Draw(count=3)), HEADERS)
    assert {HEADERS[name].channel for name in run.items} == {"call", "sms", "banknote"}


def test_an_encounter_without_its_twin_is_not_drawn() -> None:
    heads = {name: head for name, head in SIX.items() if name != "sms-0g"}
    assert "sms-0s" not in dealt(drawing(Draw(("sms",), count=5)), heads).items


def test_a_drill_draws_in_its_own_language() -> None:
    english = {name: replace(head, lang="en") for name, head in pairs(2, "call").items()}
    drill = drawing(Draw(("sms", "call"), count=2))
    assert all(name.startswith("sms") for name in dealt(drill, SIX | english).items)
    other = replace(drill, lang="en")
    assert all(name.startswith("call") for name in dealt(other, SIX | english).items)


@pytest.mark.parametrize(("draws", "fitting"), [((7,), 6), ((4, 3), 2)])
def test_a_draw_of_too_many_is_refused(draws: tuple[int, ...], fitting: int) -> None:
    with pytest.raises(InputError) as caught:
        dealt(drawing(*(Draw(("sms",), count=count) for count in draws)), SIX)
    assert (caught.value.code, caught.value.params["fitting"]) == ("drill-draw", fitting)


def test_a_keeperis_left_alone_by_all_who_keep_none() -> None:
    keeper = replace(drawing(Draw(("sms",), topics=("kept",), count=2)), id="kept", reserve=True)
    heads = {name: replace(head, topic="kept" if name[4] in "01" else "free") for name, head in SIX.items()}
    drill = drawing(Draw(("sms",), count=4))
    for seed in "abcdef":
        assert {name[4] for name in dealt(drill, heads, seed, others=[keeper]).items} == set("2345")
        assert {name[4] for name in dealt(keeper, heads, seed, others=[keeper, drill]).items} == set("01")
    other = replace(drawing(Draw(("sms",), count=6)), id="other", reserve=True)
    assert len(dealt(other, heads, others=[keeper]).items) == 6
    assert dealt(single("sms-0s", "t"), heads, others=[keeper]).items == ("sms-0s",)
    with pytest.raises(InputError) as caught:
        dealt(drawing(items=("sms-0s",)), heads, others=[keeper])
    assert (caught.value.code, caught.value.params["other"]) == ("drill-reserved", "kept")


def test_what_is_asked_for_by_name_repeats_its_twin() -> None:
    run = dealt(single("sms-0s", "t"), SIX, meetings=["sms-0g"])
    assert run.items == run.repeats == ("sms-0s",)


def test_what_takes_the_place_of_another_is_of_its_pool_and_any_truth() -> None:
    heads = SIX | pairs(3, "call")
    drill = drawing(Draw(("sms",), count=3))
    material = Material(heads, [drill])
    names = [substitute("sms-0s", "sms", material, drill, {"sms-0s", "sms-1g"}, str(n)) for n in range(60)]
    assert {name[4] for name in names} == set("2345")
    assert {name[5] for name in names} == {"s", "g"}
    unknown = [substitute("gone", "call", material, None, {"call-0s"}, str(n)) for n in range(40)]
    assert {name[:6] for name in unknown} == {"call-1", "call-2"}
    assert substitute("sms-0s", "sms", material, drill, {*SIX}, "1") == ""


def test_the_supply_of_notes_never_ends() -> None:
    drill = SHIPPED.drills["note-watch"]
    made = [name for name in SHIPPED.playable if name.startswith("note-3-")]
    run = dealt(drill, SHIPPED.playable, "1", made)
    assert run.repeats == () and len(set(run.items)) == 20
    assert all(name in SHIPPED.playable and name not in made for name in run.items)
    instead = substitute("note-3-004", "banknote", MATERIAL, drill, {*made}, "1")
    assert instead.startswith("note-3-") and instead not in made


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ('id = "x"\ntitle = 3\n', "title", 2),
        ('id = "x"\ntitle = "t"\nminutes = "5"\n', "minutes", 3),
        ('id = "x"\ntitle = "t"\ntiming = "fast"\n', "timing", 3),
        ('id = "x"\ntitle = "t"\nspeed = 1\n', "speed", 3),
        ('id = "x"\ntitle = "t"\nshare = 1\n', "share", 3),
        ('id = "x"\ntitle = "t"\nshare = 1.0\n', "share", 3),
        ('id = "x"\ntitle = "t"\nleast = 5\n[[draw]]\ncount = 9\n', "least", 3),
        ('id = "x"\ntitle = "t"\nleast = 2\nmost = 1\n', "most", 4),
        ('id = "x"\ntitle = "t"\n[[draw]]\nchannel = "sms"\ncount = true\n', "draw.0.count", 5),
        ('id = "x"\ntitle = "t"\n[[draw]]\nchannel = "sms"\ncount = 0\n', "draw.0.count", 5),
        ('id = "x"\ntitle = "t"\n[[draw]]\nchannel = "sms"\nscam = 1\n', "draw.0.scam", 5),
    ],
)
def test_a_broken_drill_has_its_place(tmp_path: Path, text: str, key: str, line: int) -> None:
    file = tmp_path / "x.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        read_drill(file)
    assert caught.value.location is not None
    assert (caught.value.location.key, caught.value.location.line) == (key, line)


def test_a_drill_says_one_or_several_channels_and_topics(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text(
        'id = "x"\ntitle = "t"\nshare = 0.1\nleast = 1\nmost = 4\nreserve = true\n'
        '[[draw]]\nchannel = "sms"\ntopic = ["a", "b"]\n[[draw]]\nchannel = ["call", "chat"]\ncount = 2\n',
        "utf-8",
    )
    read: Drill = read_drill(file)
    assert read.draws == (Draw(("sms",), (), ("a", "b"), 1), Draw(("call", "chat"), (), (), 2))
    assert (read.share, read.least, read.most, read.reserve) == (0.1, 1, 4, True)


def test_a_drill_that_names_both_twins_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        dealt(drawing(items=("pack-s1a", "pack-s2b")), HEADERS)
    assert caught.value.code == "drill-twins"

"""Timed looking: looks cost seconds, the clock plays no part, and nothing presses unless the drill asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.authoring.simulate import Observer, observe
from engine.channels.banknote import Banknote
from engine.channels.look_costs import allowed, charged
from engine.errors import InputError
from engine.library.library import Library, content, restore
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.terms import Terms, Timing

LIBRARY = Library(Shelf())
NOTE = LIBRARY.scenario("note-3-006")
COSTS = {"see": 3, "light": 5, "tilt": 4, "magnify": 8}
SEVEN = Terms("1", seconds=7)


def looked(terms: Terms, *looks: str, at: int = 0) -> Play:
    play = Play.begin(NOTE, terms)
    for look in looks:
        play = play.act(Action(Kind.LOOK, look), at)
    return play


def costs(play: Play) -> dict[str, int | None]:
    return {option.action.target: option.seconds for option in play.options if option.kind is Kind.LOOK}


@pytest.mark.parametrize(
    ("written", "terms", "seconds"),
    [
        (7, Terms("1"), None),
        (7, Terms("1", "strict"), 7),
        (7, Terms("1", "gentle"), 14),
        (None, Terms("1", "strict"), None),
        (7, Terms("1", seconds=1), 1),
        (None, Terms("1", seconds=1), 1),
    ],
)
def test_only_a_drill_makes_looking_timed(written: int | None, terms: Terms, seconds: int | None) -> None:
    assert allowed(written, terms) == seconds


@pytest.mark.parametrize(
    ("looks", "seconds", "cost"),
    [
        (("see", "tilt"), 7, (3, 4)),
        (("light", "see"), 7, (5, 2)),
        (("magnify",), 7, (7,)),
        (("see",), 1, (1,)),
        (("magnify", "light"), None, (8, 5)),
        ((), 7, ()),
    ],
)
def test_the_last_look_has_what_is_left(
    looks: tuple[str, ...], seconds: int | None, cost: tuple[int, ...]
) -> None:
    assert charged(looks, COSTS, seconds) == cost


def test_every_look_tells_what_it_costs_and_the_looks_rest_when_all_is_spent() -> None:
    play = looked(SEVEN)
    assert costs(play)["magnify"] == 7
    play = looked(SEVEN, "light")
    assert costs(play)["see"] == costs(play)["magnify"] == 2
    assert play.view.covered_after == 5
    play = looked(SEVEN, "light", "magnify")
    assert [option.kind for option in play.options] == [Kind.ENOUGH]
    assert play.view.covered_after == 2
    assert play.passages[-1].text == "The time for looking is used up."
    with pytest.raises(InputError, match="does not fit"):
        play.act(Action(Kind.LOOK, "see"), 0)


def test_what_was_found_can_still_be_marked_when_the_looks_rest() -> None:
    play = looked(Terms("1", seconds=1), "light")
    assert play.markable
    assert not any(option.action.target.startswith(str(play.passages[-1].index)) for option in play.markable)


def test_a_look_taken_again_costs_nothing() -> None:
    assert costs(looked(SEVEN, "light", "light")) == costs(looked(SEVEN, "light"))


def test_free_looking_is_as_it_was() -> None:
    every = tuple(costs(looked(Terms("1"))))
    play = looked(Terms("1"), *every)
    assert play.view.covered_after is None
    assert len(play.options) == len(every) + 1
    assert isinstance(play.scenario, Banknote)
    assert play.scenario.seconds_spent(play.scene, play.terms) == sum(
        cost for cost in play.scenario.note.costs.values()
    )
    assert play.scenario.seconds_left(play.scene, play.terms) is None


def test_the_picture_is_free_again_once_the_verdict_is_given() -> None:
    play = looked(SEVEN, "light").act(Action(Kind.ENOUGH), 0)
    assert play.view.covered_after == 5
    assert play.act(Action(Kind.JUDGE, place=2), 0).view.covered_after is None


def test_a_version_kept_before_seconds_were_known_is_the_same_and_free() -> None:
    version = content(NOTE)
    assert '"note":{' in version.body and '"pieces"' not in version.body
    old = restore(version.body)
    assert isinstance(old, Banknote) and old.note.seconds is None
    assert content(old) == version
    strict = Terms("1", "strict")
    assert Play.begin(old, strict).act(Action(Kind.LOOK, "light"), 0).view.covered_after is None


@given(
    looks=st.lists(st.sampled_from(["see", "light", "tilt", "feel", "magnify", "uv"]), max_size=8),
    times=st.lists(st.integers(0, 10**7), min_size=8, max_size=8),
    seconds=st.integers(1, 30),
)
def test_the_clock_changes_nothing(looks: list[str], times: list[int], seconds: int) -> None:
    terms = Terms("1", seconds=seconds)
    slow = quick = Play.begin(NOTE, terms)
    for look, at in zip(looks, sorted(times), strict=False):
        action = Action(Kind.LOOK, look)
        if action in [option.action for option in slow.options]:
            slow, quick = slow.act(action, at), quick.act(action, 0)
    assert (slow.scene, slow.options, slow.view) == (quick.scene, quick.options, quick.view)
    assert Play.replay(NOTE, terms, slow.events) == slow
    assert isinstance(NOTE, Banknote)
    assert NOTE.seconds_spent(slow.scene, terms) <= seconds


@pytest.mark.parametrize("seconds", [1, 7])
def test_an_observer_comes_to_an_end_under_time(seconds: int) -> None:
    play = observe(Play.begin(NOTE, Terms("1", seconds=seconds)), Observer(1.0, 0.0, "a"))
    assert play.over and play.rating is not None


@pytest.mark.parametrize(("drill", "seconds"), [("note-glance", 1), ("note-teller", 7)])
def test_the_shipped_drills_ask_for_their_seconds(drill: str, seconds: int) -> None:
    assert LIBRARY.shelf.drill(drill).seconds == seconds
    assert LIBRARY.shelf.drill("note-training").seconds is None


@pytest.mark.parametrize(("timing", "seconds_left"), [("off", None), ("strict", 4), ("gentle", 11)])
def test_seconds_of_a_scenario_count_in_a_timed_drill_alone(timing: Timing, seconds_left: int | None) -> None:
    assert isinstance(NOTE, Banknote)
    written = NOTE.model_copy(update={"note": NOTE.note.model_copy(update={"seconds": 7})})
    note = restore(content(written).body)
    assert isinstance(note, Banknote) and note.note.seconds == 7
    play = Play.begin(note, Terms("1", timing)).act(Action(Kind.LOOK, "see"), 0)
    assert note.seconds_left(play.scene, play.terms) == seconds_left

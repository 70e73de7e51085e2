"""A play again step by step, and the roads that were not taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.authoring.simulate import Observer, observe
from engine.debrief.retrace import STEPS, first_sign, retrace
from engine.debrief.road import others, road
from engine.errors import RefusedError
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind, Phase
from engine.play.play import Play
from engine.play.terms import Terms

SHIPPED = Library(Shelf())
JUDGED = sorted(header.id for header in SHIPPED.shelf.headers.values() if header.truth)


def played(name: str, seed: str) -> Play:
    return observe(Play.begin(SHIPPED.scenario(name), Terms(seed)), Observer(0, 0, seed))


def test_nothing_is_retraced_before_the_verdict(call: Play) -> None:
    with pytest.raises(RefusedError):
        retrace(call)


@given(name=st.sampled_from(JUDGED), seed=st.text("abc", min_size=1, max_size=4))
def test_moments_cover_what_was_shown_without_gap(name: str, seed: str) -> None:
    play = played(name, seed)
    moments = retrace(play)
    edges = [moments[0].first, *(moment.until for moment in moments)]
    assert edges[0] == 0 and edges[-1] == len(play.scene.shown)
    assert [moment.first for moment in moments[1:]] == edges[1:-1]
    gave = [moment.gave for moment in moments if moment.gave]
    assert gave == [act.gives for act in play.scene.acts if act.gives]


@given(name=st.sampled_from(JUDGED), seed=st.text("abc", min_size=1, max_size=4))
def test_the_first_sign_stands_in_its_moment_and_in_none_before(name: str, seed: str) -> None:
    play = played(name, seed)
    sign = first_sign(play)
    flags = {cue.id for cue in play.scenario.cues if cue.sign == "red-flag"}
    where = [
        any(flags & {*turn.cues, *(span.cue for span in turn.text.spans)}
            for turn in play.scene.shown[moment.first : moment.until])
        for moment in retrace(play)
    ]  # fmt: skip
    assert sign == (where.index(True) if True in where else None)


@given(name=st.sampled_from(JUDGED), seed=st.text("abc", min_size=1, max_size=4), data=st.data())
def test_every_other_road_comes_to_an_end_and_leaves_the_play_alone(
    name: str, seed: str, data: st.DataObject
) -> None:
    play = played(name, seed)
    moment = data.draw(st.integers(0, len(retrace(play)) - 1))
    way = road(play, moment)
    for option in others(play, moment)[:1]:
        way = way.take(option.action)
        for _ in range(80):
            if way.over:
                break
            way = way.take(data.draw(st.sampled_from(way.options)).action)
        assert way.over
        assert way.play.scene.result is not None
        assert way.play.rating == play.rating
        assert len(way.play.scene.shown) >= way.began


def test_the_act_that_was_done_is_no_other_road() -> None:
    play = played(JUDGED[0], "a")
    for number, moment in enumerate(retrace(play)[1:]):
        if moment.kind in STEPS:
            assert play.events[moment.events].action not in [option.action for option in others(play, number)]


def test_what_the_text_message_led_to_has_its_other_ways(samples: Library) -> None:
    name = next(header.id for header in samples.shelf.headers.values() if header.channel == "sms")
    play = Play.begin(samples.scenario(name), Terms("1")).act(Action(Kind.ENOUGH), 1)
    play = play.act(Action(Kind.JUDGE, place=6), 2)
    first, *rest = play.options
    play = play.act(first.action, 3)
    assert [option.action for option in others(play, 0)] == [option.action for option in rest]
    assert road(play, 0).play.phase is Phase.CONSEQUENCE

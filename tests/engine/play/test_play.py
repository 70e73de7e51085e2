"""A play grows event by event, reveals nothing early, and replays to the same value."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.debrief.debrief import review
from engine.debrief.retrace import retrace
from engine.errors import InputError, RefusedError
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Event, Kind, Phase
from engine.play.play import Play
from engine.play.score import assess
from engine.play.terms import Terms
from tests.conftest import SAMPLES

LIBRARY = Library(Shelf(SAMPLES))
IDS = sorted(LIBRARY.shelf.headers)


def reply(play: Play, words: str) -> Play:
    option = next(option for option in play.options if words in option.label)
    return play.act(option.action, len(play.events) * 1000)


def judge(play: Play, rating: int) -> Play:
    return play.act(Action(Kind.JUDGE, place=rating), len(play.events) * 1000)


def random_play(name: str, seed: str, choices: list[int], timing: str = "off") -> Play:
    terms = Terms(seed, "strict" if timing == "strict" else "off")
    play = Play.begin(LIBRARY.scenario(name), terms)
    for number, choice in enumerate(choices):
        offered = [option.action for option in (*play.options, *play.markable)]
        if play.view.silence_after is not None:
            offered.append(Action(Kind.SILENCE))
        if not offered:
            break
        play = play.act(offered[choice % len(offered)], number * 700)
    return play


PLAYS = st.builds(
    random_play,
    st.sampled_from(IDS),
    st.text("0123456789abcdef", min_size=1, max_size=8),
    st.lists(st.integers(0, 400), max_size=40),
    st.sampled_from(["off", "strict"]),
)


@given(PLAYS)
@settings(max_examples=300)
def test_any_play_replays_to_the_same_value(play: Play) -> None:
    assert Play.replay(play.scenario, play.terms, play.events) == play


@given(PLAYS)
def test_nothing_of_the_truth_is_in_a_view_before_the_verdict(play: Play) -> None:
    if play.phase not in (Phase.ENCOUNTER, Phase.VERDICT):
        return
    visible = repr(play.view) + repr([option.label for option in play.options])
    assert play.scenario.title not in visible
    assert all(cue.why not in visible or cue.why == "说明。" for cue in play.scenario.cues)
    assert "[[" not in visible
    with pytest.raises(RefusedError):
        review(play)


@given(PLAYS)
def test_points_are_bounded_and_explained(play: Play) -> None:
    score = assess(play)
    assert 0 <= score.points <= 10_000
    for part in score.parts:
        assert 0 <= part.got <= part.most
        assert all(0 <= event < len(play.events) for event in part.events)


def test_a_settling_reply_asks_the_verdict_before_the_consequence(call: Play) -> None:
    play = reply(reply(reply(call, "什么消费"), "怎么处理"), "看到了")
    play = reply(play, "四八二一")
    assert play.phase is Phase.VERDICT
    assert play.passages[-1].text == "好，是四八二一……"
    play = judge(play, 2)
    assert (play.phase, play.passages[-1].text) == (Phase.CONSEQUENCE, "这样结束了。")
    assert reply(play, "Go on").over


def test_enough_ends_the_encounter_and_the_talk_goes_on_after_the_verdict(call: Play) -> None:
    play = call.act(Action(Kind.ENOUGH), 10)
    play = judge(play, 6)
    assert play.phase is Phase.CONSEQUENCE
    assert any("什么消费" in option.label for option in play.options)
    assert all(option.kind is not Kind.ENOUGH for option in play.options)


def test_a_note_cannot_be_judged_before_a_look(samples: Library) -> None:
    play = Play.begin(samples.scenario("pack-n1a"), Terms("1"))
    assert {option.kind for option in play.options} == {Kind.LOOK}
    with pytest.raises(InputError):
        play.act(Action(Kind.ENOUGH), 1)
    looked = play.act(play.options[0].action, 1)
    assert looked.act(Action(Kind.ENOUGH), 2).phase is Phase.VERDICT


def test_a_verdict_without_a_look_that_an_earlier_version_took_still_replays(samples: Library) -> None:
    scenario, terms = samples.scenario("pack-n1a"), Terms("1")
    events = [Event(Action(Kind.ENOUGH), 5), Event(Action(Kind.JUDGE, place=6), 9)]
    play = Play.replay(scenario, terms, events)
    assert (play.rating, play.phase) == (6, Phase.CONSEQUENCE)
    assert len(retrace(play)) == 1


@pytest.mark.parametrize("name", [name for name in IDS if LIBRARY.shelf.headers[name].truth])
def test_what_shows_itself_can_be_judged_at_once(name: str) -> None:
    play = Play.begin(LIBRARY.scenario(name), Terms("1"))
    offered = any(option.kind is Kind.ENOUGH for option in play.options)
    assert offered is (play.scenario.channel != "banknote")


def test_own_call_leads_to_a_talk_of_its_own(call: Play) -> None:
    play = judge(call.act(Action(Kind.STAND, "own-call"), 10), 6)
    assert play.passages[-1].text == "您好，演练银行，请讲。"
    assert {option.kind for option in play.options} == {Kind.REPLY}


def test_hanging_up_twice_ends_it(call: Play) -> None:
    play = judge(call.act(Action(Kind.STAND, "hang-up"), 10), 6)
    assert play.passages[-1].text.startswith("刚才断线了")
    play = play.act(Action(Kind.STAND, "hang-up"), 9000)
    assert play.scene.result == "safe"
    assert play.passages[-1].phrase


def test_replies_are_shuffled_by_seed_and_recorded_by_place(call: Play) -> None:
    orders = {
        tuple(option.label for option in Play.begin(call.scenario, Terms(str(seed))).options[:3])
        for seed in range(20)
    }
    assert len(orders) > 3
    for option in call.options[:3]:
        assert option.label == "您贵姓？" if option.action.place == 1 else option.label != "您贵姓？"


def test_a_second_mark_takes_the_first_away(call: Play) -> None:
    mark = Action(Kind.MARK, "2/1")
    once = call.act(mark, 5)
    assert once.marks == {"2/1"}
    assert once.passages[2].pieces[1].marked
    assert once.act(mark, 6).marks == frozenset()


@pytest.mark.parametrize(
    "action",
    [
        Action(Kind.REPLY, "open", 9),
        Action(Kind.REPLY, "crux", 0),
        Action(Kind.STAND, "police"),
        Action(Kind.MARK, "99"),
        Action(Kind.MARK, "2/77"),
        Action(Kind.JUDGE, place=3),
        Action(Kind.PROCEED),
        Action(Kind.SILENCE),
    ],
)
def test_an_event_that_does_not_fit_is_named_and_stops(call: Play, action: Action) -> None:
    with pytest.raises(InputError) as caught:
        Play.replay(call.scenario, call.terms, [Event(action, 5)])
    assert caught.value.params["number"] == 0


def test_time_does_not_run_back(call: Play) -> None:
    with pytest.raises(InputError):
        call.act(Action(Kind.STAND, "hang-up"), -1)


def test_silence_presses_only_in_a_timed_drill(call: Play) -> None:
    strict = Play.begin(call.scenario, Terms("seed", "strict"))
    waiting = reply(strict, "什么消费")
    assert waiting.view.silence_after == 10
    assert Play.begin(call.scenario, Terms("seed", "gentle")).view.silence_after is None
    pressed = waiting.act(Action(Kind.SILENCE), 12_000)
    assert pressed.passages[-1].text == "您看看手机短信。"


def test_fills_are_chosen_by_seed(call: Play) -> None:
    amounts = {
        Play.begin(call.scenario, Terms(str(seed))).passages[2].text.split("一笔")[1] for seed in range(30)
    }
    assert amounts == {"4980元的消费。", "3260元的消费。", "1200元的消费。"}


def test_a_note_shows_what_is_looked_at() -> None:
    play = Play.begin(LIBRARY.scenario("pack-n1a"), Terms("1"))
    play = play.act(Action(Kind.LOOK, "light"), 10)
    assert play.passages[-1].text == "左边的叶子颜色发平，没有深浅。"
    assert play.act(Action(Kind.LOOK, "light"), 20).passages == play.passages
    genuine = Play.begin(LIBRARY.scenario("pack-n2b"), Terms("1")).act(Action(Kind.LOOK, "light"), 10)
    assert genuine.passages[-1].text == "左边浮出一枝叶子，深浅有层次。"


def test_a_multiple_question_needs_an_answer_and_may_be_changed() -> None:
    play = Play.begin(LIBRARY.scenario("pack-q2a"), Terms("1"))
    assert all(option.kind is Kind.TICK for option in play.options)
    for place in (0, 2, 2, 1):
        play = play.act(Action(Kind.TICK, place=place), place + len(play.events))
    play = play.act(Action(Kind.ENOUGH), 99)
    assert play.over
    assert assess(play).correct == 1000


def test_a_message_is_judged_at_once_where_the_verdict_is_all_that_is_asked() -> None:
    terms = Terms("seed", marks=False, verdict_only=True)
    play = Play.begin(LIBRARY.scenario("pack-s1a"), terms)
    assert play.phase is Phase.VERDICT and play.shown_before_verdict == len(play.passages)
    after = play.act(Action(Kind.JUDGE, place=6), 3_100)
    score = assess(after)
    assert after.over and not after.options and after == Play.replay(after.scenario, terms, after.events)
    assert [part.name for part in score.parts] == ["verdict"] and score.points == 10_000
    assert (score.encounter_ms, score.verdict_ms, score.result) == (0, 3_100, None)
    assert review(after).findings and len(retrace(after)) == 1


def test_a_talk_is_played_whole_whatever_is_asked() -> None:
    terms = Terms("seed", verdict_only=True)
    assert Play.begin(LIBRARY.scenario("pack-c1a"), terms).phase is Phase.ENCOUNTER

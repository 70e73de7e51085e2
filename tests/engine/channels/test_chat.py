"""A chat: several messages a turn, some of them voice or pictures, whose words can be marked."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import ValidationError

from engine.channels.chat import FORMS, Chat, ChatLine, Form, Message
from engine.debrief.decisive import decisive
from engine.library.library import Library
from engine.play.encounter import Action, Kind, Phase
from engine.play.evidence import cues_seen
from engine.play.play import Play
from engine.play.score import assess
from engine.play.terms import Terms


@pytest.fixture
def friend(shipped: Library) -> Play:
    """The old friend's chat before its first event."""
    return Play.begin(shipped.scenario("cn-telecom-r4k"), Terms("seed"))


def said(play: Play) -> list[tuple[str, str]]:
    return [(passage.label, passage.text) for passage in play.passages if passage.side == "them"]


def to(play: Play, line: str) -> Play:
    """Answer until the other side has said this line."""
    while play.scene.at != line:
        scenario = play.scenario
        assert isinstance(scenario, Chat)
        places = [n for n, reply in enumerate(scenario.lines[play.scene.at].reply) if not reply.settles]
        play = play.act(Action(Kind.REPLY, play.scene.at, places[-1]), len(play.events))
    return play


def test_a_turn_is_all_its_messages_each_with_its_sender(friend: Play) -> None:
    assert [label for label, _ in said(friend)] == ["建国", "建国"]
    assert [passage.side for passage in friend.passages] == ["panel", "panel", "them", "them"]


def test_a_voice_message_says_so_and_its_words_can_be_marked(friend: Play) -> None:
    play = to(friend, "why")
    voice = play.passages[-1]
    assert voice.text.startswith(FORMS["zh-Hans"]["voice"].format(seconds=4))
    play = play.act(Action(Kind.MARK, f"{voice.index}/0"), 99)
    assert {sighting.cue.id for sighting in cues_seen(play, len(play.scene.shown)) if sighting.marked} == {
        "photo"
    }


def test_members_of_a_group_speak_for_themselves(shipped: Library) -> None:
    play = Play.begin(shipped.scenario("cn-telecom-g7x"), Terms("seed"))
    assert [label for label, _ in said(play)] == ["周总", "陈助理"]


def test_every_form_has_its_words_in_every_language() -> None:
    forms = set(get_args(Form))
    assert all(set(words) == forms for words in FORMS.values())


def test_it_replays(friend: Play) -> None:
    play = to(friend, "card")
    assert Play.replay(friend.scenario, friend.terms, play.events) == play


def test_only_a_voice_message_lasts() -> None:
    for kind, more in ((Message, {}), (ChatLine, {"id": "open"})):
        assert kind.model_validate({"says": "好", "form": "voice", "seconds": 4, **more}).seconds == 4
        for wrong in ({"form": "voice"}, {"seconds": 4}, {"form": "picture", "seconds": 4}):
            with pytest.raises(ValidationError, match="go together"):
                kind.model_validate({"says": "好", **wrong, **more})


def test_the_messages_of_one_turn_each_hold_their_own_cues(shipped: Library) -> None:
    play = to(Play.begin(shipped.scenario("cn-telecom-t5j"), Terms("seed")), "crux")
    turn = play.passages[-3:]
    assert [passage.label for passage in turn] == ["群主小何", "群主小何", "赵姐"]
    marked = play.act(Action(Kind.MARK, f"{turn[1].index}"), 99)
    assert {
        sighting.cue.id for sighting in cues_seen(marked, len(marked.scene.shown)) if sighting.marked
    } == {"card"}


@pytest.mark.parametrize("name", ["cn-telecom-u5d", "cn-telecom-q3x", "cn-telecom-t5j"])
def test_many_see_it_whole_up_to_its_crux_and_have_done_nothing_in_it(shipped: Library, name: str) -> None:
    talk = shipped.scenario(name)
    terms = Terms("seed", marks=False, verdict_only=True, together=True)
    play = Play.begin(talk, terms)
    assert isinstance(talk, Chat) and play.phase is Phase.VERDICT
    assert talk.lines[play.scene.at].crux and not play.scene.acts
    assert any(passage.side == "you" for passage in play.passages)
    rating = 6 if talk.truth == "scam" else 1
    judged = play.act(Action(Kind.JUDGE, place=rating), 7)
    assert judged.over and decisive(judged) is not None
    assert Play.replay(talk, terms, judged.events) == judged
    score = assess(judged)
    assert [part.name for part in score.parts] == ["verdict"] and score.result is None

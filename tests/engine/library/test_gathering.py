"""What a whole room judges at one screen: read whole, short, new to most, each truth a coin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.debrief.decisive import decisive
from engine.errors import InputError
from engine.library.draws.gathering import CELLS, encounters_for_all, holds_for_all, readable_from_afar
from engine.library.drill import Draw, Drill
from engine.library.library import Library
from engine.play.encounter import Action, Kind, Phase
from engine.play.play import Play
from engine.play.terms import Terms
from engine.text import width

PAIR = frozenset({"pack-s1a", "pack-s2b"})
TERMS = Terms("1", marks=False, verdict_only=True, together=True)


def drill(samples: Library) -> Drill:
    """Return a drill of one written message and of a family, beside what a room cannot read."""
    return replace(
        samples.shelf.drill("mixed"),
        draws=(Draw(channels=("sms", "call")), Draw(channels=("sms",), families=True)),
        items=("pack-c1a", "pack-n1a"),
        lang="",
    )


def chosen(samples: Library, seed: str, *meetings: frozenset[str], count: int = 4) -> tuple[str, ...]:
    return encounters_for_all(
        drill(samples), samples.shelf.material(), seed, meetings, count, lambda _name: True
    )


def test_only_what_can_be_shown_whole_is_taken_and_no_pair_twice(samples: Library) -> None:
    names = chosen(samples, "1")
    headers = [samples.shelf.playable[name] for name in names]
    assert {header.channel for header in headers} == {"sms", "banknote"}
    assert len({frozenset({header.id, header.twin}) for header in headers}) == len(names) == 4
    assert any(name in PAIR for name in names)


def test_what_somebody_has_met_gives_way_to_what_is_new_to_all(samples: Library) -> None:
    met_by_one = chosen(samples, "1", frozenset({"pack-s1a"}), frozenset())
    assert not PAIR.intersection(met_by_one)
    family = [header for header in samples.shelf.playable if header.startswith("pack-f1")]
    met_more = chosen(samples, "1", frozenset({"pack-s2b", *family}), frozenset(family), count=1)
    assert met_more and not set(family).intersection(met_more)


def test_either_truth_comes_and_its_length_does_not_tell_which(samples: Library) -> None:
    truths = {samples.shelf.playable[name].truth for seed in "12" for name in chosen(samples, seed)}
    assert truths == {"scam", "genuine"}
    names = encounters_for_all(
        drill(samples), samples.shelf.material(), "1", (), 9, lambda name: name != "pack-s1a"
    )
    assert not PAIR.intersection(names)


def test_a_message_longer_than_a_screen_is_not_for_a_room(samples: Library) -> None:
    play = Play.begin(samples.scenario("pack-s1a"), TERMS)
    assert readable_from_afar(play)
    script = play.scenario.model_dump(by_alias=True)
    script["message"] = [script["message"][0] | {"text": "字" * (CELLS // width("字") + 1)}]
    assert not readable_from_afar(Play.begin(type(play.scenario).model_validate(script), TERMS))


def test_a_drawn_note_is_for_a_room_and_one_in_words_is_not(shipped: Library) -> None:
    drawn, words_only = shipped.scenario("note-3-001"), shipped.scenario("cn-counter-g5d")
    play = Play.begin(drawn, TERMS)
    assert readable_from_afar(play) and not readable_from_afar(Play.begin(words_only, TERMS))
    judged = play.act(Action(Kind.JUDGE, place=6 if drawn.truth == "scam" else 1), 0)
    settles = decisive(judged)  # every look was there to be had, so that what tells is among them
    assert judged.over and settles is not None and settles.picture is not None
    assert Play.begin(drawn, replace(TERMS, together=False)).phase is Phase.ENCOUNTER


def test_a_drill_of_calls_is_refused(samples: Library) -> None:
    calls = replace(drill(samples), draws=(Draw(channels=("call",)),), items=("pack-c1a",))
    assert not holds_for_all(calls, samples.shelf.headers)
    with pytest.raises(InputError) as refused:
        encounters_for_all(calls, samples.shelf.material(), "1", (), 5, lambda _name: True)
    assert refused.value.code == "roll-call-nothing"

"""What an evening shows beside its encounters: none of these again, for whom it is, and kept nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.desk.desk import Desk
from drills.run.together.beside import questions, warm_up
from drills.run.together.pretended import pretended_hands
from drills.run.together.room import Room, evening_of, open_evening
from drills.words.encounter.evening import told_of
from drills.words.encounter.third_person import in_third_person
from engine.library.library import Library
from engine.play.encounter import Kind

DRILL = "community-evening"


@pytest.fixture
def desk(tmp_path: Path, shipped: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", shipped.shelf) as opened:
        yield opened


def room(desk: Desk, library: Library, seed: str = "1", *, rehearsal: bool = False) -> Room:
    evening = evening_of(desk, desk.shelf.drill(DRILL), seed=seed, rehearsal=rehearsal)
    return open_evening(desk, library, evening)


def test_an_evening_is_of_several_channels_and_holds_either_truth_twice(desk: Desk, shipped: Library) -> None:
    headers = desk.shelf.playable
    items = [headers[name] for name in room(desk, shipped).items]
    assert len(items) == 5 and len({header.channel for header in items}) >= 3
    assert {"call", "chat"} <= {header.channel for header in items}
    assert sum(header.truth == "scam" for header in items) in (2, 3)


def test_the_warm_up_is_none_of_the_evening_nor_a_twin_of_one(desk: Desk, shipped: Library) -> None:
    opened = room(desk, shipped)
    drill = desk.shelf.drill(DRILL)
    encounters = warm_up(desk, shipped, drill, opened.terms, opened.items, desk.today)
    assert encounters is not None
    play = encounters.advance()
    assert play is not None and not {play.scenario.id, play.scenario.twin} & {*opened.items}
    assert desk.store.db.execute("SELECT count(*) FROM rooms").fetchone() == (0,)


def test_questions_are_for_old_people_and_have_one_answer(desk: Desk, shipped: Library) -> None:
    opened, drill = room(desk, shipped), desk.shelf.drill(DRILL)
    asked = questions(shipped, drill, opened.terms, opened.items, 3, desk.today)
    assert len({play.scenario.id for play in asked}) == 3
    assert all("elder" in play.scenario.audience for play in asked)
    assert all(option.kind is Kind.TICK for play in asked for option in play.options)
    assert all(play.act(play.options[0].action, 0).over for play in asked)


def test_of_a_rehearsal_nothing_is_kept(desk: Desk, shipped: Library) -> None:
    before = desk.store.db.execute("SELECT count(*) FROM facts").fetchone()
    opened = room(desk, shipped, rehearsal=True)
    opened.begin(25)
    while (play := opened.advance()) is not None:
        opened.close(pretended_hands(opened.seed, play.scenario))
    opened.finish()
    assert len(opened.voted) == 5
    assert desk.store.db.execute("SELECT count(*) FROM facts").fetchone() == before
    assert evening_of(desk, desk.shelf.drill(DRILL)).interrupted is None


@given(st.integers(0, 99).map(str), st.integers(0, 60))
def test_pretended_hands_are_no_more_than_people_and_the_same_for_a_seed(
    samples: Library, seed: str, present: int
) -> None:
    scenario = samples.scenario("pack-s1a")
    hands = pretended_hands(seed, scenario, present)
    assert hands.raised == max(present - 1, 0) and hands.unraised == min(present, 1)
    assert hands == pretended_hands(seed, scenario, present)


def test_what_is_told_is_told_of_the_hero_and_words_of_people_stay(samples: Library) -> None:
    scenario = samples.scenario("pack-c1a")
    assert told_of("您在家，他说：「您别挂。」您没听。", scenario) == "老张在家，他说：「您别挂。」老张没听。"
    english = scenario.model_copy(update={"lang": "en"})
    assert (
        told_of("You were at home with your cat. “You rang.”", english)
        == "Pat was at home with their cat. “You rang.”"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("You are 74 and draw a pension.", "Pat is 74 and draws a pension."),
        ("It went to the account you have always used.", "It went to the account Pat has always used."),
        (
            "In March you told your sister; she asks what you pay.",
            "In March Pat told their sister; she asks what Pat pays.",
        ),
        ("Your bank froze it. He sits beside you.", "Pat's bank froze it. He sits beside Pat."),
        ("He says thank you, and goes.", "He says thank you, and goes."),
        ("The two of you write down what he said.", "The two of you write down what he said."),
        ("Your bank rang, and you scarper.", "Your bank rang, and you scarper."),
    ],
)
def test_english_is_told_of_the_hero_where_its_verbs_follow(text: str, told: str) -> None:
    assert in_third_person(text, "Pat", re.compile("“[^”]*”")) == told


def test_the_hall_can_lead_a_talk_to_its_end_and_back_to_its_beginning(desk: Desk, shipped: Library) -> None:
    opened = room(desk, shipped)
    while (play := opened.advance()) is not None and not play.scenario.talked:
        pass
    assert play is not None and play.phase == "encounter"
    first = len(play.passages)
    replies = [option for option in play.options if option.kind is Kind.REPLY]
    assert len(opened.act(replies[0].action).passages) > first
    assert len(opened.again().passages) == first
    while opened.play.phase == "encounter":
        opened.act(next(o.action for o in opened.play.options if o.kind in (Kind.REPLY, Kind.ENOUGH)))
    assert opened.play.phase == "verdict"

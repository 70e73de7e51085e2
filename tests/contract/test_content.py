"""What is shipped: clean, walked along every path, in the numbers promised, never both twins in a run."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.channels import SHIPPED
from engine.channels.dialogue import Dialogue
from engine.check import check_library
from engine.debrief.debrief import review
from engine.library.library import Library, content, restore
from engine.library.shelf import Shelf
from engine.library.stock import pools_of
from engine.marks import fill, fills, parse
from engine.play.encounter import Action, Kind, Phase
from engine.play.play import Play
from engine.play.score import assess
from engine.play.terms import Terms
from tests.engine.library.dealt import dealt

LIBRARY = Library(Shelf())
IDS = sorted(LIBRARY.shelf.headers)


def test_the_rules_find_nothing() -> None:
    assert [str(finding) for finding in check_library(LIBRARY)] == []


def test_there_is_what_was_promised() -> None:
    held = Counter(header.channel for header in LIBRARY.shelf.headers.values())
    assert held["call"] >= 8
    assert held["chat"] >= 4
    assert held["sms"] >= 8
    assert held["counter"] >= 4
    assert held["banknote"] >= 6
    assert held["quiz"] >= 16


@pytest.mark.parametrize(
    ("drill", "judged", "questions"),
    [
        ("teller-first-week", 12, 8),
        ("community-evening", 12, 0),
        ("morning-five", 3, 1),
        ("message-rounds", 20, 0),
        ("message-rounds-uk", 20, 0),
        ("message-rounds-tw", 20, 0),
        ("medical-window", 6, 0),
        ("steady-under-pressure", 6, 0),
        ("note-editions", 3, 6),
    ],
)
def test_drills_hold_what_they_say(drill: str, judged: int, questions: int) -> None:
    headers = LIBRARY.shelf.playable
    for seed in "abc":
        items = dealt(LIBRARY.shelf.drill(drill), headers, seed).items
        truths = [headers[item].truth for item in items]
        assert sum(truth is not None for truth in truths) == judged
        assert truths.count(None) == questions
        assert len(set(items)) == len(items)
        assert all(headers[item].twin not in items for item in items)


@pytest.mark.parametrize(
    ("drill", "packs"),
    [
        ("community-evening", {"cn-telecom", "cn-counter"}),
        ("medical-window", {"cn-medical"}),
        ("morning-five", {"cn-counter", "cn-telecom", "notes"}),
        ("message-rounds", {"cn-telecom", "cn-village", "cn-medical", "cn-counter"}),
        ("note-editions", {"cn-counter"}),
        ("steady-under-pressure", {"cn-telecom"}),
        ("teller-first-week", {"cn-counter", "cn-telecom"}),
    ],
)
def test_no_drill_draws_from_another_trade(drill: str, packs: set[str]) -> None:
    """A new topic of the medical window or the village goes into `without` of the drills named here."""
    shelf = LIBRARY.shelf
    pools = pools_of(shelf.drill(drill), shelf.material())
    drawn = {shelf.playable[pair.scam] for pool in pools for pair in pool.pairs}
    assert {(head.pack, head.topic) for head in drawn if head.pack not in packs} == set()


def test_the_morning_comes_by_every_channel_of_its_place() -> None:
    headers, seeds = LIBRARY.shelf.playable, map(str, range(60))
    runs = [dealt(LIBRARY.shelf.drill("morning-five"), headers, seed).items for seed in seeds]
    assert all(sum(headers[item].pack == "notes" for item in run) == 1 for run in runs)
    assert {headers[item].channel for run in runs for item in run} == {channel.name for channel in SHIPPED}


@pytest.mark.parametrize(("name", "visitor"), [("cn-medical-h2r", "顾客"), ("cn-counter-a7u", "Customer")])
def test_a_place_says_who_comes_to_its_counter(name: str, visitor: str) -> None:
    passages = Play.begin(LIBRARY.scenario(name), Terms("walk")).scene.shown
    assert {passage.label for passage in passages if passage.side == "them"} == {visitor}


def where(play: Play) -> tuple[object, ...]:
    """Return what decides how a play can go on; marks and words do not."""
    scene = play.scene
    gave = frozenset(act.gives for act in scene.acts)
    # looks do not matter after the verdict; of a procedure, the last act at each depth stands for all orders
    used = frozenset(scene.used) if play.phase is Phase.ENCOUNTER or not scene.steps else frozenset()
    gone = (len(scene.steps), scene.steps[-1:])
    return (play.phase, scene.at, scene.pending, used, gone, scene.aside, scene.result, gave)


@pytest.mark.parametrize("name", IDS)
def test_every_path_is_walked_to_its_end(name: str) -> None:
    scenario = LIBRARY.scenario(name)
    seen: set[tuple[object, ...]] = set()
    heard: set[str] = set()
    results: set[str | None] = set()
    todo = [Play.begin(scenario, Terms("walk", timing="strict"))]
    while todo:
        play = todo.pop()
        if where(play) in seen:
            continue
        seen.add(where(play))
        heard.add(play.scene.at)
        if play.over:
            results.add(play.scene.result)
            assert review(play).points == assess(play).points
            continue
        actions = [option.action for option in play.options]
        if play.phase is Phase.VERDICT:
            actions = [Action(Kind.JUDGE, place=2), Action(Kind.JUDGE, place=5)]
        assert actions, f"{name} stops at {play.scene.at}"
        if play.view.silence_after is not None:
            actions.append(Action(Kind.SILENCE))
        todo += [play.act(action, len(play.events)) for action in actions]
    if isinstance(scenario, Dialogue):
        assert set(scenario.lines) <= heard
    if scenario.truth == "scam":
        assert {"safe", "harmed"} <= results <= {"safe", "persuaded", "harmed"}
        assert ("persuaded" in results) == scenario.persuadable
    if scenario.truth == "genuine":
        assert results == {"served", "obstructed"}


@given(name=st.sampled_from(IDS), data=st.data())
def test_anything_that_can_be_done_replays_to_the_same_value(name: str, data: st.DataObject) -> None:
    terms = Terms(
        data.draw(st.text(max_size=3)), timing=data.draw(st.sampled_from(["off", "gentle", "strict"]))
    )
    play = Play.begin(LIBRARY.scenario(name), terms)
    for _ in range(data.draw(st.integers(0, 30))):
        actions = [option.action for option in (*play.options, *play.markable)]
        if play.view.silence_after is not None:
            actions.append(Action(Kind.SILENCE))
        if not actions:
            break
        last = play.events[-1].at if play.events else 0
        play = play.act(data.draw(st.sampled_from(actions)), last + data.draw(st.integers(0, 9000)))
    restored = restore(content(play.scenario).body)
    again = Play.replay(restored, terms, play.events)
    assert again == play and again.view == play.view and again.options == play.options


@pytest.mark.parametrize("name", IDS)
def test_a_kept_version_is_the_same_scenario(name: str) -> None:
    body = content(LIBRARY.scenario(name))
    assert content(restore(body.body)) == body


def heard(name: str) -> int:
    """Return how many characters a trainee may read before the verdict, marks left out."""
    after_all = ("ending", "after")
    texts = [text for key, text in LIBRARY.scenario(name).texts if not key.startswith(after_all)]
    return sum(len(parse(fill(text, dict.fromkeys(fills(text), "1000"))).plain) for text in texts)


def test_nobody_learns_the_truth_from_lengths() -> None:
    """The longer of twins is the scam about half the time."""
    pairs = [header for header in LIBRARY.shelf.headers.values() if header.truth == "scam" and header.twin]
    longer = sum(heard(header.id) > heard(header.twin or "") for header in pairs)
    assert 0.3 <= longer / len(pairs) <= 0.7, (longer, len(pairs))

"""Points follow the table: verdict 50, harm 20, marks 20, action 10."""

from __future__ import annotations

import pytest

from engine.authoring.walk import Walk
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.score import assess, outcome
from engine.play.terms import Terms


def finish(play: Play, *steps: Action) -> Play:
    for number, action in enumerate(steps):
        play = play.act(action, number * 100)
    return play


def parts(play: Play) -> dict[str, tuple[int, int]]:
    return {part.name: (part.got, part.most) for part in assess(play).parts}


REPLY, STAND, JUDGE, AFTER = Kind.REPLY, Kind.STAND, Kind.JUDGE, Kind.AFTER


def test_a_full_score_takes_all_four_parts(samples: Library) -> None:
    play = Play.begin(samples.scenario("pack-c1a"), Terms("1"))
    play = finish(
        play,
        Action(Kind.MARK, "0"),
        Action(Kind.MARK, "2/1"),
        Action(STAND, "own-call"),
        Action(JUDGE, place=6),
        Action(REPLY, "office", 0),
        Action(Kind.PROCEED),
    )
    assert parts(play) == {
        "verdict": (5000, 5000),
        "harm": (2000, 2000),
        "marks": (2000, 2000),
        "action": (1000, 1000),
    }
    assert assess(play).points == 10_000


@pytest.mark.parametrize(("gives", "harm"), [("identity", 1400), ("code", 400)])
def test_harm_follows_the_worst_that_was_given(samples: Library, gives: str, harm: int) -> None:
    play = Play.begin(samples.scenario("pack-c1a"), Terms("1"))
    first = Action(REPLY, "open", 2 if gives == "identity" else 0)
    end = 0 if gives == "code" else 1
    play = finish(
        play,
        first,
        Action(REPLY, "what", 0),
        Action(REPLY, "press", 0),
        Action(REPLY, "crux", end),
        Action(JUDGE, place=5),
    )
    assert parts(play)["harm"] == (harm, 2000)


def test_marks_are_an_f1_against_the_flags_shown(samples: Library) -> None:
    play = Play.begin(samples.scenario("pack-s1a"), Terms("1"))
    marked = play.act(Action(Kind.MARK, "1/0"), 1).act(Action(Kind.MARK, "0/0"), 2)
    judged = finish_sms(marked, 6)
    # one of two marks is right, one of two flags is met: F1 = 1/2
    assert parts(judged)["marks"] == (1000, 2000)


def finish_sms(play: Play, rating: int) -> Play:
    at = play.events[-1].at if play.events else 0
    return play.act(Action(Kind.ENOUGH), at + 1).act(Action(JUDGE, place=rating), at + 2)


@pytest.mark.parametrize(("count", "points"), [(0, 2000), (1, 1300), (2, 600), (3, 0)])
def test_every_mark_on_a_genuine_one_costs_seven(samples: Library, count: int, points: int) -> None:
    play = Play.begin(samples.scenario("pack-s2b"), Terms("1"))
    for number, option in enumerate(play.markable[:count]):
        play = play.act(option.action, number)
    assert parts(finish_sms(play, 1))["marks"] == (points, 2000)


@pytest.mark.parametrize(("place", "harm", "action"), [(0, 2000, 1000), (1, 2000, 1000), (2, 0, 0)])
def test_a_genuine_wish_is_served_or_refused(samples: Library, place: int, harm: int, action: int) -> None:
    play = finish_sms(Play.begin(samples.scenario("pack-s2b"), Terms("1")), 2)
    play = play.act(Action(AFTER, place=place), 50)
    assert (parts(play)["harm"][0], parts(play)["action"][0]) == (harm, action)


def test_parts_that_do_not_apply_drop_out(samples: Library) -> None:
    play = Play.begin(samples.scenario("pack-s1a"), Terms("1", marks=False))
    judged = finish_sms(play, 5)
    assert parts(judged) == {"verdict": (5000, 5000)}
    assert assess(judged).points == 10_000


def test_confidence_is_never_points(samples: Library) -> None:
    points = {
        assess(finish_sms(Play.begin(samples.scenario("pack-s1a"), Terms("1")), rating)).points
        for rating in (4, 5, 6)
    }
    assert len(points) == 1


LOOK = Kind.LOOK


@pytest.mark.parametrize(
    ("looks", "rating", "expected"),
    [
        (("see",), 6, {"verdict": (5000, 5000)}),
        (("see",), 1, {"verdict": (0, 5000)}),
        (("light",), 1, {"verdict": (0, 5000), "marks": (0, 2000)}),
    ],
)
def test_marks_of_a_false_note_count_only_where_a_flaw_was_seen(
    samples: Library, looks: tuple[str, ...], rating: int, expected: dict[str, tuple[int, int]]
) -> None:
    play = Play.begin(samples.scenario("pack-n1a"), Terms("1"))
    steps = [*(Action(LOOK, look) for look in looks), Action(Kind.ENOUGH), Action(JUDGE, place=rating)]
    judged = finish(play, *steps)
    assert parts(judged) == expected
    assert assess(judged).points == (10_000 if rating == 6 else 0)


def test_a_good_note_that_was_looked_at_has_marks_to_be_right_about(samples: Library) -> None:
    play = Play.begin(samples.scenario("pack-n2b"), Terms("1"))
    looked = finish(play, Action(LOOK, "light"), Action(Kind.ENOUGH), Action(JUDGE, place=1))
    assert parts(looked)["marks"] == (2000, 2000)


SERVE, SERVED = Action(STAND, "serve"), "cn-counter-q8z"


@pytest.mark.parametrize(
    ("before", "action"),
    [((), 0), ((Action(REPLY, "open", 1),), 0), ((Action(REPLY, "open", 0),), 1000)],
)
def test_at_a_counter_serving_earns_its_action_only_with_a_question(
    shipped: Library, before: tuple[Action, ...], action: int
) -> None:
    play = Play.begin(shipped.scenario(SERVED), Terms("1"))
    served = finish(play, *before, SERVE, Action(JUDGE, place=1))
    assert served.scene.result == "served"
    assert (parts(served)["harm"], parts(served)["action"]) == ((2000, 2000), (action, 1000))


def persuadable() -> list[str]:
    library = Library(Shelf())
    counters = (header.id for header in library.shelf.playable.values() if header.channel == "counter")
    return [name for name in counters if library.scenario(name).persuadable]


@pytest.mark.parametrize("name", persuadable())
def test_the_best_ending_is_the_customer_who_was_persuaded(shipped: Library, name: str) -> None:
    best: dict[str, int] = {}
    for way in Walk(shipped.scenario(name)).ways():
        if way.result and way.points is not None:
            best[way.result] = max(best.get(way.result, 0), way.points)
    assert best["persuaded"] == 10_000 > best["safe"] > best["harmed"]


def test_some_customers_can_be_persuaded() -> None:
    assert len(persuadable()) >= 5


@pytest.mark.parametrize(
    ("truth", "rating", "expected"),
    [
        ("scam", 4, "hit"),
        ("scam", 3, "miss"),
        ("genuine", 4, "false-alarm"),
        ("genuine", 3, "correct-rejection"),
        (None, None, None),
    ],
)
def test_outcomes(truth: str | None, rating: int | None, expected: str | None) -> None:
    assert outcome(truth, rating) == expected


def test_a_cue_is_missed_when_the_verdict_was_genuine(samples: Library) -> None:
    play = Play.begin(samples.scenario("pack-s1a"), Terms("1"))
    assert {cue.missed for cue in assess(finish_sms(play, 1)).cues} == {True}
    assert {cue.missed for cue in assess(finish_sms(play, 6)).cues} == {False}
    marked = play.act(Action(Kind.MARK, "1/0"), 1)
    missed = {cue.cue: cue.missed for cue in assess(finish_sms(marked, 6)).cues}
    assert missed == {"hurry": False, "link": True}

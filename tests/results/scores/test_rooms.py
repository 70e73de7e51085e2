"""Evenings: what rooms voted, and how they were closed, counted and measured apart from people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.journal.facts.fact import Body
from results.journal.facts.rooms import HelpedOne, RoomBegun, RoomEnded, RoomVoted, SittingRecorded
from results.journal.facts.stores import UnitNamed, Withdrawn
from results.journal.records.evenings import evenings
from results.journal.records.gatherings import helped
from results.measures.detection import Counts, d_prime
from results.measures.intervals import pooled
from results.scores.groups import Period
from results.scores.publication import protect
from results.scores.rooms import rows_of, score_rooms, whole
from results.scores.visits import by_topic, visited
from tests.results.journal.test_tables import recorded

SCENARIOS = ("scam", "genuine", "scam", "genuine", "scam", "genuine")
"""The truth of `s-0` to `s-5`."""


def votes(room: str, *hands: tuple[int, int, int], first: int = 0, present: int = 30) -> Iterator[Body]:
    """Yield a room that votes on `s-(first)` and the next ones: hands for genuine, not sure, a scam."""
    items = [f"s-{first + at}" for at in range(len(hands))]
    yield RoomBegun(room, "evening", tuple(items), "1", present)
    for at, (item, each) in enumerate(zip(items, hands, strict=True)):
        truth = SCENARIOS[first + at]
        yield RoomVoted(room, at, item, "hash", "sms", "parcel", truth, "", present, *each, at == 1)
    yield RoomEnded(room, True)


def closed(room: str, day: str = "2023-11-14", place: str = "王村", present: int = 31) -> SittingRecorded:
    return SittingRecorded(room, day, place, "文化站", present, 20)


def test_an_evening_is_votes_and_how_it_was_closed() -> None:
    db = recorded(
        UnitNamed("青山"), *votes("r-1", (4, 6, 20), (18, 5, 3)), closed("r-1"), *votes("r-2", (1, 0, 9)),
        RoomBegun("r-3", "evening", (), "1", 12), closed("", "2023-11-15", "集市", 99),
    )  # fmt: skip
    left_open, evening, market = evenings(db)
    assert (evening.place, evening.present, evening.sixty, evening.unit) == ("王村", 31, 20, "青山")
    assert (left_open.place, left_open.present, left_open.sixty, left_open.unit) == ("", 30, None, "青山")
    assert (market.drill, market.ballots, market.unit) == ("", (), "青山")
    row = score_rooms(db)[1]
    counts = ("hits", "misses", "scams_unsure", "false_alarms", "correct_rejections", "genuine_unsure")
    assert [row.count(name) for name in counts] == [20, 4, 6, 3, 18, 5]
    assert row.count("unraised") == 4
    assert row.about.held is not None and row.about.held.estimated
    assert (row["d_prime"].value, row["d_prime"].reason, row.about.mode) == (None, "too-few", "room")


def test_from_six_scenarios_on_there_is_a_range_over_them() -> None:
    hands = ((4, 6, 20), (18, 5, 3), (9, 1, 11), (25, 2, 1), (2, 2, 26), (12, 8, 10))
    db = recorded(*votes("r-1", *hands[:4]), *votes("r-2", *hands[3:], first=3), closed("r-1"))
    parts = [Counts(20, 4), Counts(0, 0, 3, 18), Counts(11, 9), Counts(0, 0, 2, 50), Counts(26, 2),
             Counts(0, 0, 10, 12)]  # fmt: skip
    (month,) = score_rooms(db, by="month")
    assert month["d_prime"] == pooled(d_prime, parts)
    assert month["d_prime"].method == "jackknife"
    assert month["hit_rate"].value == pytest.approx(57 / 72)
    assert month.about.people == 31 + 30
    assert {row["d_prime"].value for row in score_rooms(db)} == {None}


@given(st.lists(st.tuples(*[st.integers(0, 10)] * 3), min_size=1, max_size=6), st.integers(0, 6))
def test_sums_agree_however_evenings_are_parted(hands: list[tuple[int, int, int]], at: int) -> None:
    db = recorded(
        *votes("r-1", *hands[:at]), *votes("r-2", *hands[at:], first=min(at, len(hands))),
        closed("r-1", place="东"), closed("r-2", "2023-12-01", "西"),
    )  # fmt: skip
    held = evenings(db)
    total = whole(held)
    for by in ("room", "place", "organiser", "month"):
        rows = rows_of(held, by)
        for name in ("hits", "misses", "scams_unsure", "false_alarms", "correct_rejections", "unraised"):
            assert sum(row.count(name) or 0 for row in rows) == total.count(name)
        assert sum(row.about.people for row in rows) == total.about.people == 62
    raised = sum(map(sum, hands))
    assert (
        sum(ballot.genuine + ballot.unsure + ballot.scam for each in held for ballot in each.ballots)
        == raised
    )


def test_places_of_one_name_in_two_units_are_two() -> None:
    db = recorded(UnitNamed("青山"), *votes("r-1", (1, 1, 8)), closed("r-1"), origin="o-1")
    recorded(UnitNamed("白水"), *votes("r-2", (2, 0, 8)), closed("r-2"), into=db, origin="o-2")
    rows = score_rooms(db, by="place")
    assert [(row.about.label, row.about.held and row.about.held.unit) for row in rows] == [
        ("王村", "白水"), ("王村", "青山"),
    ]  # fmt: skip
    assert [row.count("misses") for row in rows] == [2, 1]


def test_the_day_is_the_one_it_was_closed_with() -> None:
    db = recorded(*votes("r-1", (1, 1, 1)), closed("r-1", "2023-12-01"))
    assert evenings(db, "2023-11-01", "2023-11-30") == []
    (row,) = score_rooms(db, Period.of_month("2023-12"))
    assert row.about.day == "2023-12-01"


def test_votes_on_what_is_withdrawn_are_left_out() -> None:
    db = recorded(*votes("r-1", (4, 6, 20), (18, 5, 3)), Withdrawn(("s-0",), "", ""))
    (row,) = score_rooms(db)
    assert (row.count("hits"), row.count("correct_rejections"), row.about.withdrawn) == (0, 18, 1)


def test_a_small_evening_is_published_without_values() -> None:
    db = recorded(*votes("r-1", (1, 0, 2), present=3), *votes("r-2", (1, 0, 9)), *votes("r-3", (1, 0, 9)))
    rows = protect(score_rooms(db), 5)
    assert sorted(row["hits"].reason == "small-group" for row in rows) == [False, True, True]


def visit(talk: str, topic: str, age: str, answer: str, scenario: str = "s-0") -> HelpedOne:
    return HelpedOne(talk, "2023-11-14", scenario, "hash", "call", topic, "scam", "", age, answer)


def visits() -> sqlite3.Connection:
    return recorded(
        visit("t-1", "parcel", "75-up", "scam"), visit("t-1", "health", "75-up", "genuine", "s-2"),
        visit("t-2", "parcel", "60-74", "unsure"), visit("t-3", "parcel", "", ""),
    )  # fmt: skip


def test_a_visit_counts_once_in_all_and_in_each_topic() -> None:
    rows = helped(visits())
    parcel, health = by_topic(rows)
    assert (parcel.topic, parcel.visits, dict(parcel.by_age)) == (
        "parcel", 3, {"75-up": 1, "60-74": 1, "": 1},
    )  # fmt: skip
    assert (health.visits, health.wrong) == (1, 1)
    total = visited(rows)
    assert (total.visits, total.right, total.unsure, total.wrong) == (3, 1, 1, 1)
    assert sum(total.by_age.values()) == total.visits

"""A room: hands on three answers add up, are kept one vote at a time, and stand in nobody's score."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.desk.desk import Desk
from drills.run.together.room import Room, evening_of, hands_on, open_evening
from drills.run.together.show_of_hands import MOST, Counting, Hands
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal.records.rooms import seen_in_rooms
from results.journal.succession import OvertakenError
from tests.conftest import SAMPLES


@given(st.lists(st.sampled_from("0123456789<ud"), max_size=30), st.integers(1, 60))
def test_whatever_is_typed_the_hands_and_those_without_add_up(keys: list[str], present: int) -> None:
    counting = Counting(present)
    for key in keys:
        if key in "ud":
            counting.move(1 if key == "d" else -1)
        elif key == "<":
            counting.erase()
        else:
            counting.digit(int(key))
    hands = counting.hands
    assert all(count is None or 0 <= count <= MOST for count in counting.counts)
    assert counting.too_many == (hands.raised > present)
    assert hands.unraised == (0 if counting.too_many else present - hands.raised)


def test_a_line_gone_back_to_is_typed_anew_and_an_empty_one_counts_nobody() -> None:
    counting = Counting(30)
    for digit in (1, 2):
        counting.digit(digit)
    assert not counting.confirm() and not counting.confirm()
    counting.digit(9)
    counting.move(-2)
    counting.digit(7)
    assert counting.counts == (7, 0, 9)
    assert counting.hands.unraised == 14
    counting.move(2)
    assert counting.confirm()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    drills = tmp_path / "own" / "drills"
    drills.mkdir(parents=True)
    (drills / "evening.toml").write_text(
        'id = "evening"\ntitle = "一晚"\nlang = "en"\n[[draw]]\nchannel = "sms"\nfamilies = true\n', "utf-8"
    )
    with Desk.open(tmp_path / "store.db", Shelf(SAMPLES, (drills.parent,))) as opened:
        yield opened


def opened(desk: Desk, *, new: bool = False) -> Room:
    evening = evening_of(desk, desk.shelf.drill("evening"), minutes=40, new=new)
    return open_evening(desk, Library(desk.shelf), evening)


def test_an_evening_is_mixed_kept_vote_by_vote_and_in_nobodys_score(desk: Desk) -> None:
    room = opened(desk)
    truths = [desk.shelf.playable[name].truth for name in room.items]
    assert sorted((truths.count("scam"), truths.count("genuine"))) == [2, 3]
    room.begin(30)
    room.advance()
    room.close(Hands(3, 4, 20, 30))
    room.advance()  # its hands were being typed
    taken_up = opened(desk)
    assert taken_up.items == room.items and taken_up.present == 30
    assert [voted.hands for voted in taken_up.voted] == [Hands(3, 4, 20, 30)]
    for number in range(1, 5):
        assert taken_up.advance() is not None and taken_up.position == number
        taken_up.close(Hands(10, 1, 10, 28, estimated=True))
    assert taken_up.advance() is None
    both = [hands_on(taken_up.voted, truth) for truth in ("scam", "genuine")]
    assert sum(hands.raised for hands in both) == 27 + 4 * 21 and sum(hands.unsure for hands in both) == 8
    taken_up.finish()
    with pytest.raises(OvertakenError):
        room.close(Hands(1, 1, 1, 30))  # the other window has been gone on with
    store = desk.store
    assert store.db.execute("SELECT ended, complete FROM rooms").fetchall() == [(1, 1)]
    assert store.db.execute("SELECT count(*), sum(estimated) FROM votes").fetchone() == (5, 4)
    assert store.verify().findings == () and store.rebuild() == ()
    assert desk.scores() == [] and store.db.execute("SELECT count(*) FROM plays").fetchone() == (0,)


def test_another_evening_holds_what_no_room_here_has_seen(desk: Desk) -> None:
    room = opened(desk)
    room.begin(12)
    while room.advance():
        room.close(Hands(1, 2, 3, 12))
    room.finish()
    assert seen_in_rooms(desk.store.db) == set(room.items)
    twins = {desk.shelf.playable[name].twin for name in room.items}
    assert not {*room.items, *twins}.intersection(opened(desk).items)

"""A draw that anybody can do again: from its line, with this program or without."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.desk.prize_draw import prize_draw, verified
from engine.errors import InputError

LINE = "1-350 | 3 | 17,204,88 | 91,66,328 | d6508948d1f7946a"


def test_the_draw_of_the_documents_is_as_it_says_there() -> None:
    draw = prize_draw("1-350", 3, "17, 204，88")
    assert draw.line == LINE
    seed = sha256(b"17,204,88|1-350|3").hexdigest()
    by_hand = sorted(range(1, 351), key=lambda ticket: sha256(f"{seed}|{ticket}".encode()).digest())
    assert draw.drawn == tuple(by_hand[:3])
    assert verified("  1-350 | 3 |  17,204,88 | 91,66,328 | d6508948d1f7946a ") == draw


@given(
    st.integers(1, 400), st.integers(1, 60), st.lists(st.integers(0, 999), min_size=1, max_size=6), st.data()
)
def test_each_prize_is_one_ticket_and_every_line_holds(
    first: int, count: int, called: list[int], data: st.DataObject
) -> None:
    prizes = data.draw(st.integers(1, count))
    draw = prize_draw(f"{first}-{first + count - 1}", prizes, ",".join(map(str, called)))
    assert len({*draw.drawn}) == prizes
    assert {*draw.drawn} <= {*range(first, first + count)}
    assert verified(draw.line) == draw
    at = data.draw(st.integers(0, len(draw.line) - 1))
    if draw.line[at].isdigit():
        other = draw.line[:at] + str((int(draw.line[at]) + 1) % 10) + draw.line[at + 1 :]
        with pytest.raises(InputError):
            verified(other)


def test_tickets_are_drawn_alike() -> None:
    winners = Counter(prize_draw("1-10", 1, str(number)).drawn[0] for number in range(2000))
    assert len(winners) == 10
    assert max(winners.values()) < 260 and min(winners.values()) > 140


@pytest.mark.parametrize(
    ("tickets", "prizes", "called"),
    [
        ("", 1, "1"), ("350-1", 1, "1"), ("1-10,5-20", 1, "1"), ("a-b", 1, "1"), ("1-100001", 1, "1"),
        ("1-3", 4, "1"), ("1-3", 0, "1"), ("1-3", 1, ""), ("1-3", 1, "x"), ("1-3", 1, "-4"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_told(tickets: str, prizes: int, called: str) -> None:
    with pytest.raises(InputError):
        prize_draw(tickets, prizes, called)


def test_ranges_and_single_tickets_make_one_draw() -> None:
    draw = prize_draw("201-203, 1-2、7", 6, "5")
    assert draw.ranges == "1-2,7-7,201-203"
    assert sorted(draw.drawn) == [1, 2, 7, 201, 202, 203]
    with pytest.raises(InputError):
        verified("no line at all")

"""What is to go is said by the day it is looked at."""

from __future__ import annotations

from datetime import date

import pytest

from drills.words.duty import to_go_words
from drills.words.language import choose
from results.duty.due import DueRow

FIRST, BY, END = date(2026, 11, 1), date(2026, 11, 25), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (BY, "2 to go, until 11-25"),
        (date(2026, 11, 26), "2 to go; 11-25 is past, it still counts"),
        (date(2026, 12, 1), "2 not practised, and the month is over"),
    ],
)
def test_what_is_to_go_is_said_by_the_day(today: date, words: str) -> None:
    choose("en")
    assert to_go_words(DueRow("p", "g", "drill", 2, 0, FIRST, BY, END), today) == words

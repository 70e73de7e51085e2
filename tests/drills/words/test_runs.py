"""How it is said what is left of an interrupted run."""

from __future__ import annotations

from datetime import date

import pytest

from drills.words.language import choose
from drills.words.runs import stopped_words

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("remaining", "when", "words"),
    [
        (3, TODAY, "今天还剩 3 题"),
        (3, date(2026, 11, 27), "昨天还剩 3 题"),
        (1, date(2026, 10, 9), "2026-10-09 还剩 1 题"),
        (0, TODAY, "只剩讲评没看"),
    ],
)
def test_what_is_left_is_said_with_its_day(remaining: int, when: date, words: str) -> None:
    choose("zh_CN")
    assert stopped_words(remaining, when, TODAY) == words

"""The plans are served: every id is there once, by scenarios that exist, and the page says so."""

from __future__ import annotations

from collections import Counter

from engine.library.shelf import Shelf
from tests.coverage_page import ENOUGH, PAGE, page, plans

ASKED = {
    "1": {"T": 7, "A": 5, "C": 22, "R": 5, "S": 8, "D": 5},
    "2": {"T": 7, "A": 5, "C": 8, "R": 3, "S": 2, "D": 3, "G": 4},
    "3": {"T": 8, "A": 7, "C": 16, "R": 4, "S": 3, "D": 3},
}
"""How many topics, audiences, channels, roles, steps, duties and goals each plan has."""


def test_every_id_of_the_plans_is_there_once() -> None:
    ids = Counter(name for plan in plans() for name in (*(asked.id for asked in plan.asked), *plan.office))
    every = {
        f"{plan}-{letter}{number}"
        for plan, letters in ASKED.items()
        for letter, count in letters.items()
        for number in range(1, count + 1)
    }
    assert set(ids) == every and set(ids.values()) == {1}


def test_what_a_plan_asks_for_is_served_by_enough_scenarios() -> None:
    headers = Shelf().headers
    for asked in (asked for plan in plans() for asked in plan.asked):
        pairs = {min(name, headers[name].twin or name) for name in asked.by}
        assert len(pairs) == len(asked.by) >= ENOUGH, asked.id


def test_topics_and_audiences_are_left_to_no_office_but_the_rectification() -> None:
    assert {name for plan in plans() for name in plan.office if name[2] in "TA"} == {"1-T7"}


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `python -m tests.coverage_page`"

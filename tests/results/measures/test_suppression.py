"""Nobody can be told from one published file: not directly, not from its total."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.measures.suppression import hidden


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ({}, ""),
        ({"a": 5, "b": 30}, ""),
        ({"a": 4}, "a"),
        ({"a": 3, "b": 6, "c": 7}, "ab"),
        ({"a": 3, "b": 7}, "ab"),
        ({"a": 3, "b": 4, "c": 9}, "ab"),
        ({"a": 1, "b": 1, "c": 9, "d": 20}, "abc"),
        ({"a": 0, "b": 6}, ""),
        ({"a": 0, "b": 4, "c": 6, "d": 7}, "bc"),
        ({"a": 4, "b": 6, "c": 6}, "ab"),
    ],
)
def test_which_rows_are_hidden(people: dict[str, int], expected: str) -> None:
    assert hidden(people) == set(expected)


@given(st.lists(st.integers(0, 12), max_size=8), st.integers(1, 10))
def test_neither_a_row_nor_the_rest_of_a_total_is_of_few(people: list[int], k: int) -> None:
    rows = dict(enumerate(people))
    hiding = hidden(rows, k)
    assert all(rows[row] >= k for row in rows.keys() - hiding if rows[row])
    if hiding and len([count for count in people if count]) > 1:
        assert len(hiding) > 1
    if hiding and sum(people) >= k:
        assert sum(rows[row] for row in hiding) >= k


@given(st.lists(st.integers(5, 12), max_size=8))
def test_nothing_is_hidden_without_need(people: list[int]) -> None:
    assert hidden(dict(enumerate(people))) == frozenset()

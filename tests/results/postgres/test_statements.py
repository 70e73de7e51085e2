"""Statements as SQLite reads them, in the words of PostgreSQL."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.postgres.statements import definitions, in_order, translated


@pytest.mark.parametrize(
    ("statement", "words", "order"),
    [
        ("SELECT ? WHERE x = ?", "SELECT %s WHERE x = %s", (0, 1)),
        ("SELECT ?1, ?3, ?1", "SELECT %s, %s, %s", (0, 2, 0)),
        ("SELECT ?3, ?", "SELECT %s, %s", (2, 3)),
        ("SELECT '?' WHERE x = ? AND y LIKE '%a%'", "SELECT '?' WHERE x = %s AND y LIKE '%%a%%'", (0,)),
        ("SELECT x FROM y WHERE x LIKE '%a'", "SELECT x FROM y WHERE x LIKE '%a'", ()),
        ("UPDATE x SET y = ? WHERE z IS ?", "UPDATE x SET y = %s WHERE z IS NOT DISTINCT FROM %s", (0, 1)),
        ("SELECT group_concat(x, ' ')", "SELECT string_agg(x, ' ')", ()),
    ],
)  # fmt: skip
def test_values_stand_where_sqlite_puts_them(statement: str, words: str, order: tuple[int, ...]) -> None:
    assert translated(statement) == (words, order)


@given(st.lists(st.one_of(st.just("?"), st.integers(1, 9).map("?{}".format)), min_size=1, max_size=6))
def test_numbers_are_those_of_sqlite(marks: list[str]) -> None:
    statement = f"SELECT {', '.join(marks)}"
    _words, order = translated(statement)
    with sqlite3.connect(":memory:") as db:
        values = [*range(max(order) + 1)]
        assert [*db.execute(statement, values).fetchone()] == in_order(values, order)


def test_tables_have_long_numbers_and_text_in_the_order_of_its_signs() -> None:
    assert definitions("CREATE TABLE x (a TEXT, b INTEGER) WITHOUT ROWID;\n") == [
        'CREATE TABLE x (a TEXT COLLATE "C", b BIGINT)'
    ]

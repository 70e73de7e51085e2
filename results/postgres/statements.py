"""Statements as SQLite reads them, in the words of PostgreSQL: placeholders, types, other names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

_TOKEN = re.compile(
    r"""'(?:[^']|'')*' | "[^"]*" | \?(?P<number>\d*) | (?P<percent>%) | \b(?P<word>[A-Za-z_]+)\b""", re.X
)
_WORDS = {"group_concat": "string_agg"}
_TYPES = {"INTEGER": "BIGINT", "TEXT": 'TEXT COLLATE "C"'}
_BEGINNINGS = {
    "BEGIN": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    "BEGIN IMMEDIATE": "BEGIN",
}


@lru_cache(maxsize=1024)
def translated(statement: str) -> tuple[str, tuple[int, ...]]:
    """Return a statement with `%s` for each value, and which of the values stand there, from 0.

    As in SQLite a bare `?` is the one behind the largest so far. What is quoted stays, but for `%`, which
    psycopg reads where it reads values.
    """
    order: list[int] = []

    def replaced(token: re.Match[str]) -> str:
        text = token[0]
        if text.startswith("?"):
            order.append(int(token["number"] or max(order, default=-1) + 2) - 1)
            return "%s"
        if token["word"]:
            return _WORDS.get(text, text)
        return text.replace("%", "%%")

    if statement in _BEGINNINGS:
        return _BEGINNINGS[statement], ()
    words = _TOKEN.sub(replaced, re.sub(r"\bIS (?=\?)", "IS NOT DISTINCT FROM ", statement))
    return (words, tuple(order)) if order else (words.replace("%%", "%"), ())


def in_order(values: Sequence[Any], order: Sequence[int]) -> list[Any]:
    """Return the values as they stand in a translated statement."""
    return [values[place] for place in order]


def definitions(schema: str) -> list[str]:
    """Return the statements of a schema: whole numbers of 64 bits, text in the order of its code points."""
    words = schema.replace(" WITHOUT ROWID", "")
    for word, own in _TYPES.items():
        words = re.sub(rf"\b{word}\b", own, words)
    return [statement.strip() for statement in words.split(";") if statement.strip()]

"""The strings of a file searched joined: what is found is what a search of each by itself finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from engine.check.strings.texts import SEAM, Texts
from engine.fiction.personal import sightings, where_to_look

PATTERNS = (r"\d", r"ab|b", r"\d(?:\W{0,4}\d){2}", r"[^a-b；]")
PIECES = st.lists(st.text("ab12 ，.；-", max_size=8), max_size=6)
PARTS = ("13812345678", "微信", "wx_abcd88", "我叫", "张伟国", "www.", "x.example", "a.cn", "：", "1", "QQ")
TALK = st.lists(st.sampled_from(PARTS), max_size=7).map("".join)


@given(PIECES, st.sampled_from(PATTERNS))
def test_joined_nothing_is_missed(strings: list[str], pattern: str) -> None:
    texts = Texts([(f"line.{number}.says", text) for number, text in enumerate(strings)])
    holding = [*texts.holding(re.compile(pattern))]
    alone = [row for row in texts.strings if re.search(pattern, row[1])]
    assert [row for row in holding if row in alone] == alone
    if not re.search(pattern, SEAM) and "{" not in pattern:
        assert holding == alone


def test_words_of_the_format_are_left_out_and_nothing_else() -> None:
    data = {
        "line": [{"id": "open", "to": "end-2", "says": "hello", "does": "ask"}, {"to": "localhost"}],
        "mail": {"to": "someone@bank.example"},
    }
    assert sorted(Texts.of(data).strings) == [
        ("line.0.says", "hello"),
        ("line.0.to", "end-2"),
        ("line.1.to", "localhost"),
        ("mail.to", "someone@bank.example"),
    ]


def test_tables_too_deep_are_named_and_not_read() -> None:
    deep: dict[str, object] = {"says": "x"}
    for _ in range(20):
        deep = {"a": deep}
    assert Texts.of({"b": deep}).too_deep.startswith("b.a.a")


@given(TALK)
def test_where_there_is_nothing_to_look_at_nothing_is_sighted(text: str) -> None:
    assert not [*sightings(text, "CN")] or any(where_to_look(text))

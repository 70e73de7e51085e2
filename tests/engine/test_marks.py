"""Cue spans are read where they stand, and only as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.marks import MarkError, Span, parse

WORDS = st.text(st.characters(exclude_characters="[]{}|", exclude_categories=["Cs"]), min_size=1, max_size=12)
NAMES = st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True)


def test_span_covers_its_words() -> None:
    marked = parse("马上，[[hurry|两分钟内]]就转走。")
    assert marked.plain == "马上，两分钟内就转走。"
    assert marked.spans == (Span("hurry", 3, 7),)


@given(st.lists(st.tuples(WORDS, st.none() | NAMES), max_size=8))
def test_any_text_with_spans_comes_back_whole(parts: list[tuple[str, str | None]]) -> None:
    source = "".join(words if cue is None else f"[[{cue}|{words}]]" for words, cue in parts)
    marked = parse(source)
    assert marked.plain == "".join(words for words, _ in parts)
    assert [marked.plain[span.start : span.end] for span in marked.spans] == [
        words for words, cue in parts if cue is not None
    ]


@pytest.mark.parametrize(
    "source", ["[[a|b", "a]]b", "[[a|[[b|c]]]]", "[[A|b]]", "[[a|]]", "{{a b}}", "[[|x]]"]
)
def test_broken_mark_is_refused(source: str) -> None:
    with pytest.raises(MarkError):
        parse(source)


def test_fill_stands_inside_a_span() -> None:
    marked = parse("刷了[[sum|{{amount}}元]]。", {"amount": "4980"})
    assert marked.plain == "刷了4980元。"
    assert marked.spans == (Span("sum", 2, 7),)


def test_missing_fill_is_named() -> None:
    with pytest.raises(MarkError, match="amount"):
        parse("{{amount}}")

"""A file in English is told what to do in English, and may write café."""

from __future__ import annotations

from engine.check.strings import fiction, inert
from engine.check.strings.texts import Texts


def test_letters_with_accents_have_one_width_where_no_text_is_chinese() -> None:
    assert [*inert.rules(Texts([("title", "A café in the Rhône valley")]))] == []
    (problem,) = inert.rules(Texts([("title", "咖啡 café")]))
    assert problem.code == "RT703" and "Chinese" in problem.hint


def test_what_is_proposed_for_english_is_english() -> None:
    problems = [*inert.rules(Texts([("title", "Pay now → or [red]lose it[/red]")]))]
    assert [problem.code for problem in problems] == ["RT703", "RT702"]
    assert not any("Chinese" in problem.hint or "「" in problem.hint for problem in problems)
    for kind in fiction.TITLES:
        _title, hint, params = fiction.wording(kind, "x", "GB")
        assert hint.format(**params).isascii()

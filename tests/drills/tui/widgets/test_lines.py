"""Rows of runs: line breaking, inert text, pieces with their bracket cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.tui.drawing.lines import Run, apart, boxed, cells, flowed, hung, inert, line, spaced, wrap
from drills.tui.drawing.pieces import Row, cut, inked
from engine.marks import MarkedText
from engine.play.encounter import Passage, Shown, passage
from engine.text import NO_START, width

SAID = "那要马上拦截，两分钟内钱就转走了。短信里有 6 位数字，您念给我，我替您取消。"


def said(text: str = SAID, *marks: str) -> Passage:
    return passage(0, Shown("them", "They", MarkedText(text)), frozenset(marks))


def shown(rows: list[Row], passage: Passage, cursor: int | None = None) -> list[str]:
    return ["".join(run.text for run in inked(row, passage, "ink", cursor)) for row in rows]


@pytest.mark.parametrize("limit", [12, 20, 31, 46])
def test_rows_fit_and_begin_with_no_closing_sign(limit: int) -> None:
    for row in cut(said(), limit):
        assert cells(row) <= limit
        words = "".join(run.text for run in row).strip()
        assert words[0] not in NO_START


@given(st.text(alphabet="卡，。a1 .「」[]\n、x", max_size=60), st.integers(6, 30))
def test_wrapping_loses_nothing_but_blanks(text: str, limit: int) -> None:
    rows = wrap([Run(text[:9], "ink"), Run(text[9:], "soft"), Run(" 1 ", "chip", glue=True)], limit)
    joined = "".join(run.text for row in rows for run in row)
    assert "".join(joined.split()) == "".join(f"{text}1".split())


def test_glued_run_stays_with_what_is_before_it() -> None:
    rows = wrap([Run("一二三四", "ink"), Run(" 1 ", "chip", glue=True), Run("五", "ink")], 9)
    assert ["".join(run.text for run in row) for row in rows] == ["一二三", "四 1 五"]


def test_marks_appear_without_moving_anything() -> None:
    bare, single, double = said(), said(SAID, "0/1"), said(SAID, "0/1", "0/2")
    rows = cut(bare, 50)
    assert rows == cut(single, 50) == cut(double, 50)
    assert "[两分钟内钱就转走了.]" in "".join(shown(rows, single)).replace("\n", "")
    plain = [width(row) for row in shown(rows, bare)]
    assert plain == [width(row) for row in shown(rows, double)]


def test_english_keeps_one_blank_between_pieces_and_a_bracket_takes_its_cell() -> None:
    words = "Good evening, Martin here. Go to jf.example/14 now, please."
    plain, marked = said(words), said(words, "0/1")
    assert shown(cut(plain, 80), plain) == [f" {words} "]
    assert shown(cut(plain, 80), marked) == [f" {words} ".replace(", Martin here. ", ",[Martin here.]")]
    rows = shown(cut(plain, 24), plain)
    assert " ".join(" ".join(rows).split()) == words
    assert "  " not in "".join(row.strip() for row in rows)


def test_neighbouring_marks_share_a_bar() -> None:
    passage = said("今晚清零，请点链接。", "0/0", "0/1")
    assert shown(cut(passage, 40), passage) == ["[今晚清零,│请点链接.]"]


def test_whole_turn_is_bracketed_once() -> None:
    passage = said(SAID, "0")
    words = "".join(shown(cut(passage, 24), passage))
    assert words.startswith("[") and words.rstrip().endswith("]")
    assert words.count("[") == words.count("]") == 1


def test_bracket_at_the_start_of_a_row_hangs() -> None:
    passage = said("您的积分今晚到期，请点链接。", "0/1")
    rows = shown(cut(passage, 20), passage)
    assert rows == [" 您的积分今晚到期，", "[请点链接.]"]


def test_cursor_is_underlined_and_brass() -> None:
    passage = said("今晚清零，请点链接。")
    roles = [run.tag for run in inked(cut(passage, 40)[0], passage, "ink", 1)]
    assert roles.count("cursor") == 1


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("a\x1b[31mb", "a[31mb"),
        ("a\u202eb", "ab"),
        ("a\u3000b", "a  b"),
        ("a\tb", "a b"),
        ("[red]x[/]", "[red]x[/]"),
    ],
)
def test_text_is_inert(text: str, harmless: str) -> None:
    assert inert(text) == harmless
    assert "".join(run.text for run in line((text, "ink"))) == harmless


def test_headings_are_spaced_only_where_they_are_chinese() -> None:
    assert spaced("电话") == "电 话"
    assert spaced("Call") == "Call"


def test_right_part_is_left_out_where_it_does_not_fit() -> None:
    leading, trailing = line(("abcdef", "ink")), line(("uvw", "soft"))
    assert cells(apart(leading, trailing, 12)) == 12
    assert apart(leading, trailing, 9) == leading


def test_box_is_as_wide_as_asked() -> None:
    rows = boxed(flowed("演练银行", "ink", 16), 20, line(("通话中", "soft")), line(("样张", "scam")))
    assert {cells(row) for row in rows} == {20}


def test_label_hangs() -> None:
    rows = hung(line(("你", "soft")), flowed("一二三四", "ink", 4), 6)
    assert ["".join(run.text for run in row) for row in rows] == ["你    一二", "      三四"]

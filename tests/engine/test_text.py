"""Pieces and lines follow Chinese rules and lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.play.encounter import piece_spans
from engine.text import NO_END, NO_START, flow, fold, pieces, typed_number, width

CHINESE = st.text("您的积分今晚清零请点，。！？「」（）：;,.a1 9%《》", max_size=80)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in pieces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您好，这里是银行。", ["您好，", "这里是银行。"]),
        ("请点jf.example/v登录。", ["请点", "jf.example/v", "登录。"]),
        ("入账86,000元，请查。", ["入账86,000元，", "请查。"]),
        ("09:12到账。", ["09:12到账。"]),
        ("真的吗？！", ["真的吗？！"]),
        (
            "尊敬的客户 积分今晚清零 请点 jf.example/v 领取",
            ["尊敬的客户 ", "积分今晚清零 ", "请点 ", "jf.example/v", " 领取"],
        ),
        ("手机银行 App 里看 3 次", ["手机银行 App 里看 3 次"]),
        ("Blocked. Call now.Do it.", ["Blocked.", " Call now.", "Do it."]),
        ("Mr. Lee paid 5.00, e.g. to J. Wu. OK?", ["Mr. Lee paid 5.00,", " e.g. to J. Wu.", " OK?"]),
        ("dinner.msg you, fine.Love u", ["dinner.msg you,", " fine.", "Love u"]),
        ("第一行\n第二行", ["第一行\n", "第二行"]),
    ],
)
def test_pieces_are_clauses_and_links(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(CHINESE)
def test_pieces_join_to_the_whole(text: str) -> None:
    assert "".join(text[start:end] for start, end in piece_spans(text)) == text


@example("1《。。。！", 9)
@given(CHINESE, st.integers(8, 60))
def test_no_line_is_too_wide_and_no_sign_is_lost(text: str, cells: int) -> None:
    lines = flow(text, cells)
    assert all(width(line) <= cells for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.text("您的积分今晚清零请点，。！（「", min_size=1, max_size=60), st.integers(16, 60))
def test_lines_begin_and_end_as_they_may(text: str, cells: int) -> None:
    if any(text[n] in NO_END | NO_START and text[n + 1] in NO_END | NO_START for n in range(len(text) - 1)):
        return
    lines = flow(text, cells)
    assert all(line[0] not in NO_START for line in lines[1:] if line)
    assert all(line[-1] not in NO_END for line in lines[:-1] if line)


def test_a_path_begins_with_its_slash_and_breaks_behind_others() -> None:
    path = "/root/.local/share/ringtrue/scenarios"
    assert flow(f"请拷贝这个文件夹：{path}", 30) == [
        "请拷贝这个文件夹：",
        "/root/.local/share/ringtrue/",
        "scenarios",
    ]
    assert flow("是/否/QQ", 6) == ["是/否/", "QQ"]


def test_fold_takes_full_width_answers() -> None:
    assert fold(" １Ａ？ ") == "1a?"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("50", "50"),
        (" 050 ", "50"),
        ("５０，０００", "50000"),
        ("62.10", "62.1"),
        ("６２．１", "62.1"),
        ("62。1", "62.1"),
        ("62.", "62"),
        ("0.125", "0.125"),
        ("1,234,567.8", "1234567.8"),
        ("999999999", "999999999"),
        ("5,5", None),
        ("1,2345", None),
        ("1.2345", None),
        ("1000000000", None),
        (".5", None),
        ("-5", None),
        ("五十", None),
        ("1e3", None),
        ("٣", None),
        ("", None),
    ],
)
def test_a_typed_number_has_one_form(answer: str, expected: str | None) -> None:
    assert typed_number(answer) == expected


@given(st.text("0123456789０９,，.．。 x", max_size=14))
def test_the_one_form_of_a_number_is_its_own(answer: str) -> None:
    number = typed_number(answer)
    assert number is None or typed_number(number) == number

"""Text cut for reading aloud."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drills.aloud.breath import BREATH, SIGNS, SIGNS_A_SECOND, WORDS, breaths, seconds
from engine.text import NO_START

CHINESE = st.text(
    st.sampled_from("您好我是派出所的钱请转到卡里，。！？；：、“”（）0123456789 A.b/%"), max_size=120
)
ENGLISH = st.lists(
    st.sampled_from(["Hello,", "this", "is", "your", "bank.", "£5.50", "Please", "call;"])
).map(" ".join)


def bare(text: str) -> str:
    return "".join(text.split())


@given(CHINESE)
def test_chinese_is_cut_into_breaths_and_nothing_is_lost(text: str) -> None:
    lines = breaths(text, "zh-Hans")
    assert bare("".join(lines)) == bare(text)
    assert all(0 < len(line) <= SIGNS for line in lines)


@given(ENGLISH)
def test_english_is_cut_into_breaths_and_nothing_is_lost(text: str) -> None:
    lines = breaths(text, "en")
    assert " ".join(lines).split() == text.split()
    assert all(0 < len(line.split()) <= WORDS for line in lines)


def test_a_line_ends_where_a_clause_does_and_none_begins_with_its_sign() -> None:
    text = "您好，演练银行风控中心。您尾号四八二一的卡，八点零五分有笔6888元的网上付款，是您本人吗？"
    lines = breaths(text, "zh-Hans")
    assert lines == (
        "您好，演练银行风控中心。",
        "您尾号四八二一的卡，",
        "八点零五分有笔6888元的网上付款，",
        "是您本人吗？",
    )
    long = breaths("这句话里没有一个标点可以停下来换气所以只好在中间断开成差不多长的两行。", "zh-Hans")
    assert len(long) == 2 and abs(len(long[0]) - len(long[1])) < 4
    assert not any(line[0] in NO_START for line in (*lines, *long))


def test_a_number_stays_whole_where_it_fits() -> None:
    lines = breaths("请您现在拨打这个您自己查到的电话0571-05501137问一问再说好吗", "zh-Hans")
    assert any("0571-05501137" in line for line in lines)


def test_reading_takes_as_long_as_its_signs_and_breaths() -> None:
    assert seconds(["您好，我是演练银行。"], "zh-Hans") == 8 / SIGNS_A_SECOND + BREATH
    assert seconds([], "en") == 0

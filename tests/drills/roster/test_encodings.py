"""The encoding of a list of names is recognised without asking, however short the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.roster.encodings import decode
from drills.roster.reading import read_roster
from drills.roster.signs import SIMPLIFIED, TRADITIONAL
from engine.errors import InputError

SIMPLE = [
    "赵国强", "钱丽华", "孙晓明", "李建军", "周秀英", "吴志远", "郑海燕", "王玉兰", "冯文杰", "陈思雨",
    "褚卫东", "卫青", "蒋欣怡", "沈浩然", "韩雪梅", "杨帆", "朱慧敏", "秦岭", "尤勇", "许诺", "欧阳娜娜",
]  # fmt: skip
TAIWAN = [
    "陳怡君", "林志豪", "黃雅婷", "張家瑋", "李淑芬", "王俊傑", "吳佩珊", "劉建宏", "蔡美玲", "楊碧霞",
    "許淑惠", "鄭文龍", "謝欣怡", "郭台安", "洪麗卿", "曾國榮", "邱素珍", "廖婉婷", "賴冠宇", "蘇家豪",
]  # fmt: skip
MAINLAND = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312"]
CAST = {"utf-8-sig": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "gbk": "GB18030"}
CAST |= {"gb2312": "GB18030", "cp950": "Big5", "big5hkscs": "Big5"}


def cast(encoding: str) -> str:
    return CAST.get(encoding, encoding.capitalize() if encoding == "big5" else encoding.upper())


def in_big5(sign: str) -> bool:
    try:
        return bool(sign.encode("big5"))
    except UnicodeEncodeError:
        return False


def lists(alphabet: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.text(alphabet, min_size=2, max_size=4), min_size=3, max_size=8, unique=True)


@pytest.mark.parametrize("encoding", MAINLAND)
@pytest.mark.parametrize("count", [3, 5, len(SIMPLE)])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_simplified_names(encoding: str, count: int, end: str) -> None:
    for first in range(len(SIMPLE) - count + 1):
        people = SIMPLE[first : first + count]
        roster = read_roster(end.join(people).encode(encoding))
        assert [entry.name for entry in roster.entries] == people
        assert roster.encoding == cast(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "big5", "cp950", "big5hkscs"])
@pytest.mark.parametrize("count", [3, 5, len(TAIWAN)])
def test_traditional_names(encoding: str, count: int) -> None:
    for first in range(len(TAIWAN) - count + 1):
        people = TAIWAN[first : first + count]
        roster = read_roster("\r\n".join(people).encode(encoding))
        assert [entry.name for entry in roster.entries] == people
        assert roster.encoding == cast(encoding)


@pytest.mark.parametrize("name", SIMPLE)
def test_one_name_alone_in_gb18030(name: str) -> None:
    assert decode(name.encode("gb18030"), "").text == name


@pytest.mark.parametrize("encoding", MAINLAND[:6])
@given(people=lists(SIMPLIFIED))
def test_any_simplified_names(encoding: str, people: list[str]) -> None:
    assert decode("\n".join(people).encode(encoding), "").text == "\n".join(people)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "gb18030"])
@given(people=lists(TRADITIONAL))
def test_any_traditional_names(encoding: str, people: list[str]) -> None:
    assert decode("\n".join(people).encode(encoding), "").text == "\n".join(people)


@given(people=lists("".join(filter(in_big5, TRADITIONAL))))
def test_any_traditional_names_in_big5(people: list[str]) -> None:
    assert decode("\n".join(people).encode("big5"), "").text == "\n".join(people)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Anna\nBob\nCarla", "utf-8"),
        ("José\nMüller", "utf-8"),
        ("001\n002", "utf-8"),
        ("bush hid the facts", "utf-8"),
        ("联通", "gb18030"),
        ("龘靐", "gb18030"),
        ("name,id\nAnna,1\n", "utf-16-le"),
        ("工号,姓名,网点\nA001,王小红,城南营业部\nA002,李建国,河东支行", "gb18030"),
        ("玛依拉·别克\n努尔艾力\n扎西卓玛", "gb18030"),
        ("编号\t姓名\r\n1\tAnna 王\r\n", "utf-16-be"),
    ],
)
def test_what_else_a_roster_may_hold(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "").text == text


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"\xff", "José\nMüller".encode("latin-1"), b"\xff\xfe\x00\xd8"],
)
def test_what_is_no_text_is_refused_with_its_file(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "list.csv")
    assert caught.value.code == "roster-encoding" and str(caught.value).startswith("list.csv: ")

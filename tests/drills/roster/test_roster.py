"""Rosters are read in any encoding, any order of columns, and say which row is wrong."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from drills.roster.people import Entry
from drills.roster.reading import parse_text, read_roster
from engine.errors import InputError

SIMPLE = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕小红明华"
TRADITIONAL = "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮董蕭程曹袁鄧許傅沈曾彭呂小"


def names(alphabet: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.text(alphabet, min_size=2, max_size=3), min_size=3, max_size=12, unique=True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@given(people=names(SIMPLE))
def test_simplified_names_come_back(encoding: str, people: list[str]) -> None:
    roster = read_roster("\r\n".join(["姓名", *people]).encode(encoding))
    assert [entry.name for entry in roster.entries] == people


@given(people=names(TRADITIONAL))
def test_traditional_names_come_back_from_big5(people: list[str]) -> None:
    roster = read_roster(
        "\n".join(["姓名,工號", *(f"{name},A{n}" for n, name in enumerate(people))]).encode("big5")
    )
    assert [entry.name for entry in roster.entries] == people
    assert roster.encoding == "Big5"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "gb18030"])
def test_a_short_list_without_marks(encoding: str) -> None:
    roster = read_roster("王小红\n李建国\n张秀英\n".encode(encoding))
    assert [entry.name for entry in roster.entries] == ["王小红", "李建国", "张秀英"]


def test_headings_in_any_order_and_width() -> None:
    roster = parse_text("小 组\t工号\t姓名\n城南\t007\t王小红\n城北\t008\t李建国")
    assert roster.entries[0] == Entry("王小红", "007", "城南", 2)
    assert roster.headings == ("group", "number", "name")


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("王小红", Entry("王小红", row=1)),
        ("王小红,A01", Entry("王小红", "A01", row=1)),
        ("王小红,A01,城南", Entry("王小红", "A01", "城南", 1)),
        ("\n\n  王小红  ", Entry("王小红", row=3)),
        ("=1+1", Entry("=1+1", row=1)),
        ("[red]王[/red]", Entry("[red]王[/red]", row=1)),
    ],
)
def test_what_stands_where_without_headings(text: str, entry: Entry) -> None:
    assert parse_text(text).entries == (entry,)


def test_a_workbook() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["工号", "姓名"], [7, "王小红"], [None, None], [8.0, "李建国"]):
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    roster = read_roster(data.getvalue(), "名单.xlsx")
    assert [(entry.name, entry.number) for entry in roster.entries] == [("王小红", "7"), ("李建国", "8")]


@pytest.mark.parametrize(
    ("data", "code", "row"),
    [
        (b"", "roster-empty", None),
        ("姓名\n".encode(), "roster-empty", None),
        (b"\x00\x01\x02\xff\xfe\xfd\x81", "roster-encoding", None),
        (b"PK\x03\x04broken", "workbook-broken", None),
        ("王红\n李明\n王红".encode(), "roster-twice", 3),
        ("姓名,工号\n王红,1\n王红,".encode(), "roster-twice", 3),
        ("姓名,工号\n王红,1\n,2".encode(), "roster-name-missing", 3),
        (("王" * 41).encode(), "roster-name", 1),
        ("王\x1b[31m红".encode(), "roster-name", 1),
    ],
)
def test_what_cannot_be_used_is_named(data: bytes, code: str, row: int | None) -> None:
    with pytest.raises(InputError) as caught:
        read_roster(data)
    assert caught.value.code == code
    assert caught.value.params.get("second", caught.value.params.get("row")) == row


def test_namesakes_with_numbers_are_two_people() -> None:
    assert len(parse_text("姓名,工号\n王红,1\n王红,2").entries) == 2

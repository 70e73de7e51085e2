"""Columns are found by their headings, else by their look; workbooks as offices really write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import pytest
from openpyxl import Workbook

from drills.roster.people import Entry
from drills.roster.reading import CROWD, parse_text, read_roster
from engine.errors import InputError


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append([*row])
    del book["Sheet"]
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def people(text: str) -> list[tuple[str, str, str]]:
    return [(entry.name, entry.number, entry.group) for entry in parse_text(text).entries]


@pytest.mark.parametrize(
    "heading",
    [
        "姓名,工号,小组", "姓　名 , 工 号 , 小 组", "＊姓名（必填）,员工号,网点", "名字,編號,部門",
        "Name,ID,Group", "NAME,No.,Branch",
    ],
)  # fmt: skip
def test_headings(heading: str) -> None:
    assert people(f"{heading}\n王小红,00７,城南") == [("王小红", "007", "城南")]


def test_headings_below_a_title_beside_a_serial_number() -> None:
    text = "城南支行员工名单,,,\n序号,工号,姓名,电话\n1,A1,王小红,000\n2,A2,李建国,000"
    roster = parse_text(text)
    assert roster.entries == (Entry("王小红", "A1", row=3), Entry("李建国", "A2", row=4))
    assert roster.headings == ("number", "name")


def test_headings_without_names_are_told() -> None:
    with pytest.raises(InputError) as caught:
        parse_text("工号,网点\nA1,城南")
    assert (caught.value.code, caught.value.params["row"]) == ("roster-heading", 1)


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("A01\t王小红", [("王小红", "A01", "")]),
        ("1\t王小红\tA01\n2\t李建国\tA02", [("王小红", "A01", ""), ("李建国", "A02", "")]),
        ("王小红\t城南\t００１", [("王小红", "001", "城南")]),
        ("王小红；城南", [("王小红", "", "城南")]),
        ("001\n002", [("001", "", ""), ("002", "", "")]),
        ("Anna,Bob's group", [("Anna", "", "Bob's group")]),
        ("王小红、李建国\n张 三", [("王小红", "", ""), ("李建国", "", ""), ("张三", "", "")]),
        ("张　三\n李\u2003四\nAnna  Lee\n阿依古丽 买买提", [
            ("张三", "", ""), ("李四", "", ""), ("Anna Lee", "", ""), ("阿依古丽 买买提", "", "")]),
        ("\ufeff王\u200b小红", [("王小红", "", "")]),
        ('"王小红","城南\n二组"', [("王小红", "", "城南 二组")]),
        ("@SUM(1+1)*cmd|' /C calc'!A0", [("@SUM(1+1)*cmd|' /C calc'!A0", "", "")]),
    ],
)  # fmt: skip
def test_the_look_of_columns(text: str, entries: list[tuple[str, str, str]]) -> None:
    assert people(text) == entries


def test_rows_are_counted_as_in_the_file() -> None:
    text = '姓名,组\n"王小红","城南\n二组"\n\n李建国,河东\n李建国,河东'
    with pytest.raises(InputError) as caught:
        parse_text(text)
    assert (caught.value.params["first"], caught.value.params["second"]) == (5, 6)


@pytest.mark.parametrize("text", ["王红,\n王红,7", "王红,7\n王红,", "王红,7\n王红,８\n王红,"])
def test_one_without_a_number_is_like_its_namesakes(text: str) -> None:
    with pytest.raises(InputError, match="roster-twice"):
        try:
            parse_text(f"姓名,工号\n{text}")
        except InputError as error:
            raise InputError(error.code, error.code, "") from error


def test_namesakes_in_two_groups_are_two_people() -> None:
    roster = parse_text("姓名,组\n王红,城南\n王红,河东\n李明,")
    assert roster.groups == ("城南", "河东") and roster.groupless == 1


def test_a_workbook_of_an_office() -> None:
    rows: list[list[object]] = [
        ["城南支行名单", None, None],
        [None, None, None],
        ["序号", "姓 名", "工号"],
        [1, "王小红", 1001.0],
    ]
    roster = read_roster(workbook([], rows), "名单.xlsx")
    assert roster.entries == (Entry("王小红", "1001", row=4),)
    assert roster.encoding == "XLSX" and roster.headings == ("name", "number")


def test_a_formula_in_a_workbook_is_not_calculated() -> None:
    with pytest.raises(InputError) as caught:
        read_roster(workbook([["姓名", "工号"], ["王小红", 1], ['=CONCAT("李","明")', 2]]))
    assert (caught.value.code, caught.value.params["row"]) == ("roster-name-missing", 3)


def test_a_bomb_is_not_unpacked() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * 101_000_000)
    with pytest.raises(InputError) as caught:
        read_roster(data.getvalue(), "名单.xlsx")
    assert caught.value.code == "file-bounds"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0 an old workbook", "workbook-old"),
        ("\n".join(f"王{n}" for n in range(CROWD + 1)).encode(), "roster-large"),
        (b"a" * 10_000_001, "roster-large"),
        (b'name,id\n"' + b"a" * 200_000, "roster-row"),
        ("\u3000\n\xa0".encode(), "roster-empty"),
        ("王\ue000红".encode(), "roster-name"),
    ],
)
def test_what_is_no_roster(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_roster(data)
    assert caught.value.code == code

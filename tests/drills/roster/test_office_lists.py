"""Lists as offices keep and paste them: who is in them, what is not used, and what is refused."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from openpyxl import Workbook

from drills.roster.people import Roster
from drills.roster.reading import parse_text, read_roster
from engine.errors import InputError


def people(roster: Roster) -> str:
    return " ".join("/".join((entry.name, entry.number, entry.group)).rstrip("/") for entry in roster.entries)


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("赵丽华，钱国强，孙晓明", "赵丽华 钱国强 孙晓明"),
        ("赵丽华 钱国强", "赵丽华 钱国强"),
        ("1 赵丽华\n2 钱国强", "赵丽华 钱国强"),
        ("赵丽华 A01\n钱国强 A02", "赵丽华/A01 钱国强/A02"),
        ("高柜组\n赵丽华\n钱国强\n信贷部\n孙晓明", "赵丽华//高柜组 钱国强//高柜组 孙晓明//信贷部"),
        ("参训者\n赵丽华", "赵丽华"),
        ("(1)赵丽华\n(2)钱国强", "赵丽华 钱国强"),
        ("1. 赵丽华 2. 钱国强", "赵丽华 钱国强"),
        ("①赵丽华\n②钱国强", "赵丽华 钱国强"),
        ("#接龙\n十一月份\n\n1. 赵丽华\n2. 钱国强 柜面", "赵丽华 钱国强//柜面"),
        ("营业部：赵丽华、钱国强\n城西：孙晓明", "赵丽华//营业部 钱国强//营业部 孙晓明//城西"),
        ("1\t赵丽华\n2\t钱国强", "赵丽华 钱国强"),
        ('姓名,工号\n赵丽华,\'0042\n钱国强,="0043"', "赵丽华/0042 钱国强/0043"),
        ("部门,姓名\n柜面,赵丽华\n〃,钱国强\n同上,孙晓明", "赵丽华//柜面 钱国强//柜面 孙晓明//柜面"),
        (
            "部门,姓名\n柜面,赵丽华\n,钱国强\n大堂,孙晓明\n,李军",
            "赵丽华//柜面 钱国强//柜面 孙晓明//大堂 李军//大堂",
        ),
        ("姓名,工号,姓名,工号\n赵丽华,1,钱国强,2\n孙晓明,3,,", "赵丽华/1 钱国强/2 孙晓明/3"),
        ("Surname,Given name,Staff no\nDrill,Cara,007", "Cara Drill/007"),
        ("姓名,工号\n赵丽华,A1\n姓名,工号\n钱国强,A2\n共 2 人,\n审核：孙晓明,", "赵丽华/A1 钱国强/A2"),
    ],
)
def test_who_is_in_a_list(text: str, entries: str) -> None:
    assert people(parse_text(text)) == entries


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("参加者,代号,所在\n赵丽华,B1,城西\n钱国强,B2,城西", "roster-heading", "1. 参加者(赵丽华 / 钱国强)"),
        ("Pat,Kim,Lee", "roster-heading", "3. (Lee)"),
        ("姓名,工号\n赵丽华,1.2E+17", "roster-exponent", "1.2E+17"),
    ],
)
def test_what_is_not_sure_is_refused_with_examples(text: str, code: str, part: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_text(text)
    assert caught.value.code == code and part in str(caught.value)


def workbook(sheets: dict[str, Sequence[Sequence[object]]], merged: str = "", zeros: str = "") -> bytes:
    book = Workbook()
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([*row])
        if merged:
            sheet.merge_cells(merged)
        if zeros:
            sheet[zeros].number_format = "00000"
    del book["Sheet"]
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_a_merged_department_and_a_number_with_zeros() -> None:
    rows: list[list[object]] = [
        ["部门", "姓名", "工号"],
        ["柜面", "赵丽华", 42],
        [None, "钱国强", "B"],
        ["大堂", "孙晓明", "C"],
    ]
    roster = read_roster(workbook({"名单": rows}, "A2:A3", "C2"))
    assert people(roster) == "赵丽华/00042/柜面 钱国强/B/柜面 孙晓明/C/大堂"


def test_several_sheets_and_what_was_not_used() -> None:
    east: list[list[object]] = [["河东名单"], ["姓名", "电话"], ["赵丽华", "x"], ["合计", None, "1"]]
    sheets: dict[str, Sequence[Sequence[object]]] = {
        "河东": east,
        "河西": [["姓名"], ["钱国强"]],
        "说明": [["请在月底前交"]],
    }
    roster = read_roster(workbook(sheets))
    assert people(roster) == "赵丽华//河东 钱国强//河西"
    assert (roster.unused_columns, roster.unused_sheets) == (("电话",), ("说明",))
    assert roster.unused_rows == ("1 河东名单", "4 合计 1")


@pytest.mark.parametrize("number", [622202123456788992, 6.22202123456789e17])
def test_a_number_of_more_digits_than_a_spreadsheet_keeps(number: float) -> None:
    with pytest.raises(InputError) as caught:
        read_roster(workbook({"名单": [["姓名", "工号"], ["赵丽华", number]]}))
    assert (caught.value.code, caught.value.params["row"]) == ("roster-exponent", 2)

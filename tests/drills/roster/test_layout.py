"""Columns as somebody says them, where headings and looks are not sure."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook

from drills.roster.layout import Layout, UnsureColumnsError
from drills.roster.people import Entry
from drills.roster.reading import parse_text, read_roster
from engine.errors import InputError


def unsure(text: str) -> UnsureColumnsError:
    with pytest.raises(UnsureColumnsError) as caught:
        parse_text(text)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "王小红,柜面,早班\n李建国,大堂,晚班",
        "王小红,2020\n李建国,2020",  # a year tells nobody apart
        "王小红,A1,13900000001\n李建国,A2,13900000002",  # either may be the staff number
        "参加者,代号\n王小红,A1",
    ],
)
def test_what_is_not_sure_is_asked_with_examples(text: str) -> None:
    table = unsure(text).table
    assert table.layout.columns["name"] == 0
    assert table.samples(headed=table.layout.headed)[0].cells[0] == "王小红"


def test_what_somebody_says_is_read() -> None:
    table = unsure("#,参加者,班次,代号\n1,王小红,早,A1\n2,李建国,晚,A2\n合计,2人,,").table
    assert [sample.heading for sample in table.samples(headed=True)] == ["#", "参加者", "班次", "代号"]
    assert [sample.heading for sample in table.samples(headed=False)] == [""] * 4
    roster = parse_text(
        "#,参加者,班次,代号\n1,王小红,早,A1\n2,李建国,晚,A2\n合计,2人,,",
        Layout(1, True, {"name": 1, "number": 3}),
    )
    assert roster.entries == (Entry("王小红", "A1", "", 2), Entry("李建国", "A2", "", 3))
    assert roster.unused_columns == ("#", "班次") and roster.unused_rows == ("4 合计 2人",)
    assert roster.laid_out and roster.headings == ("name", "number")


def test_sheets_with_the_same_headings_are_read_alike() -> None:
    book = Workbook()
    for title, person in (("一支行", "王小红"), ("二支行", "李建国"), ("说明", "")):
        sheet = book.create_sheet(title)
        sheet.append(["参加者", "班次", "岗位"] if person else ["先填表", "再交", "谢谢"])
        sheet.append([person, "早", "柜员"])
    del book["Sheet"]
    data = BytesIO()
    book.save(data)
    with pytest.raises(UnsureColumnsError) as caught:
        read_roster(data.getvalue())
    layout = Layout(1, True, {"name": 0}, caught.value.table.layout.sheet)
    roster = read_roster(data.getvalue(), layout=layout)
    assert roster.entries == (Entry("王小红", "", "一支行", 2), Entry("李建国", "", "二支行", 2))
    assert roster.unused_sheets == ("说明",)


def test_a_number_of_two_people_is_said() -> None:
    with pytest.raises(InputError) as caught:
        parse_text("姓名,工号\n王小红,A1\n李建国,a1")
    assert caught.value.code == "roster-number-twice" and caught.value.params["second"] == 3


def test_a_page_named_like_a_workbook_is_no_list_of_people() -> None:
    with pytest.raises(InputError) as caught:
        read_roster("<html><table><tr><td>王小红</td></tr></table>".encode(), "名单.xls")
    assert caught.value.code == "workbook-old"

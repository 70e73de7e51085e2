"""Lists of units of any kind give their names, and nothing else that stands in them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from drills.roster.units import read_units
from engine.errors import InputError

NAMES = ["城东支行", "城西支行", "中山路网点"]


@pytest.mark.parametrize(
    "text",
    [
        "城东支行\n\n城西支行\n中山路网点\n城东支行\n",
        "1、城东支行\n2、城西支行\n3、中山路网点\n",
        "各支行上报名单\n城东支行、城西支行、中山路网点",
        "序号,单位,联系人\n1,城东支行,王小明\n2,城西支行,李兰\n3,中山路网点,赵强\n合计,3,\n",
        "1\t王小明\t城东支行\n2\t李兰\t城西支行\n3\t赵强\t中山路网点\n",
    ],
)
@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030"])
def test_units_of_a_list(tmp_path: Path, text: str, codec: str) -> None:
    file = tmp_path / "units.txt"
    file.write_bytes(text.encode(codec))
    assert read_units(file) == NAMES


def test_units_of_a_workbook_and_of_nothing(tmp_path: Path) -> None:
    book, data = Workbook(), io.BytesIO()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    rows: list[list[str | int]] = [
        ["2026 年上报单位"], ["编号", "机构名称"], [1, NAMES[0]], [2, NAMES[1]], [3, NAMES[2]]
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    book.save(data)
    file = tmp_path / "units.xlsx"
    file.write_bytes(data.getvalue())
    assert read_units(file) == NAMES
    file.write_bytes(b"\n \n")
    with pytest.raises(InputError):
        read_units(file)

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from drills.campaigns.opening import open_plan
from drills.campaigns.units_file import read_units
from engine.campaigns.plan import Plan
from engine.errors import InputError
from engine.library.shelf import Shelf
from tests.engine.campaigns.test_reading import TEXT, plan_of

SHELF = Shelf()


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return plan_of(tmp_path, TEXT)


def test_the_sample_of_276_clinics_is_whole() -> None:
    plan = open_plan(SHELF, "medical-fund")
    assert [len(plan.units.at(level)) for level in plan.levels] == [1, 18, 18, 276]
    assert all(unit.people is not None for unit in plan.unit)


def test_a_plan_is_opened_by_its_title_or_file() -> None:
    title = open_plan(SHELF, "medical-fund").title
    assert open_plan(SHELF, title).id == "medical-fund"
    assert (
        open_plan(SHELF, str(Path(str(SHELF.root)) / "campaigns" / "medical-fund.toml")).id == "medical-fund"
    )
    with pytest.raises(InputError, match="There is no campaign nothing"):
        open_plan(SHELF, "nothing")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_units_are_read_in_the_encodings_of_offices(plan: Plan, encoding: str) -> None:
    data = "村卫生室名单\n序号,单位名称,所属乡镇,人数\n1,二村,东镇,３\n2,三村,,5\n合计,,,8\n".encode(encoding)
    units = read_units(data, "units.csv", plan)
    assert [(unit.name, unit.level, unit.under, unit.people) for unit in units] == [
        ("二村", "村", "东镇", 3), ("三村", "村", "东镇", 5)
    ]  # fmt: skip


def test_units_are_read_from_a_workbook_whose_towns_are_merged_cells(plan: Plan) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["村卫生室名册"],
        ["乡镇（街道）", "村卫生室", "应练人数"],
        ["东镇", "二村", 3],
        [None, "三村", None],
    ):
        sheet.append(row)
    sheet.merge_cells("A3:A4")
    target = io.BytesIO()
    book.save(target)
    units = read_units(target.getvalue(), "units.xlsx", plan)
    assert [(unit.name, unit.under, unit.people) for unit in units] == [
        ("二村", "东镇", 3),
        ("三村", "东镇", None),
    ]


@pytest.mark.parametrize(
    ("text", "row", "words"),
    [
        ("单位,人数\n二村,三人\n", 2, "三人 is no number"),
        ("地点,人数\n二村,3\n", 1, "No row heads a column of units"),
        ("单位,人数\n东/二村,3\n", 2, "does not fit"),
        ("单位,人数\n,3\n", 2, "must not be empty"),
    ],
)
def test_a_bad_row_of_units_is_named(plan: Plan, text: str, row: int, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read_units(text.encode(), "units.csv", plan)
    assert caught.value.location is not None
    assert caught.value.location.line == row


def test_a_file_of_units_that_has_one_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text("单位,上级\n二村,东镇\n二村,东镇\n", encoding="utf-8")
    file = tmp_path / "small.toml"
    file.write_text(TEXT.replace("levels =", 'file = "units.csv"\nlevels =', 1), encoding="utf-8")
    with pytest.raises(InputError, match="The unit 二村 is there twice"):
        open_plan(SHELF, str(file))

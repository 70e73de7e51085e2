"""Sheets out and back: good rows taken in once, bad cells named, moved columns known, pictures by unit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from drills.campaigns.collection.chain_text import read_chain
from drills.campaigns.collection.collecting import Collected, collect
from drills.campaigns.collection.counts import count_of
from drills.campaigns.columns import measures_called
from drills.campaigns.form import form_of, write_forms
from drills.campaigns.missing import missing_text, missing_workbook
from drills.desk.desk import Desk
from engine.campaigns.plan import Plan
from engine.errors import InputError
from engine.library.shelf import Shelf
from results.campaigns.progress import Progress, progress
from tests.drills.campaigns.test_logging import APRIL, picture

UNITS = [
    ("演练市", "市", ""), ("东镇", "镇", "演练市"), ("西镇", "镇", "演练市"), ("东一村卫生室", "村", "东镇"),
    ("东二村卫生室", "村", "东镇"), ("西一村卫生室", "村", "西镇"),
]  # fmt: skip


@pytest.fixture
def plan() -> Plan:
    return Plan.model_validate({
        "id": "small", "title": "一次宣传", "theme": "防骗", "organiser": "演练市",
        "levels": ["市", "镇", "村"],
        "phase": [{"title": "集中", "first": date(2027, 4, 20), "last": date(2027, 4, 26)}],
        "measure": [
            {"id": "meeting", "title": "部署会议", "level": "镇"},
            {"id": "banner", "title": "横幅", "level": "村", "target": 2, "word": "条", "also": ["条幅"]},
            {"id": "talk", "title": "讲座", "level": "村", "word": "场"},
            {"id": "reached", "title": "到场人数", "level": "村", "kind": "people", "target": 10},
        ],
        "report": [
            {"id": "s", "title": "采集表", "level": "镇", "to": "市", "due": date(2027, 4, 28), "form": True}
        ],
        "unit": [{"name": name, "level": level, "under": under} for name, level, under in UNITS],
    })  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", Shelf(), lambda: APRIL, lambda _time: 0) as opened:
        yield opened


@pytest.fixture
def back(tmp_path: Path) -> Path:
    folder = tmp_path / "back"
    folder.mkdir()
    return folder


Cells = dict[str, dict[str, str | int | date]]


def filled(plan: Plan, path: str, cells: Cells) -> Workbook:
    """Return the form of a unit with cells filled in, by the names of units and headings."""
    book = load_workbook(io.BytesIO(form_of(plan, path)))
    sheet = book.active
    assert sheet is not None
    heads = [cell.value for cell in sheet[3]]
    rows = [cell.value for cell in sheet["A"]]
    for unit, values in cells.items():
        for heading, value in values.items():
            sheet.cell(rows.index(unit) + 1, heads.index(heading) + 1, value)
    return book


def save(book: Workbook, file: Path) -> None:
    book.save(file)


def standing(desk: Desk, plan: Plan) -> Progress:
    return progress(desk.store.db, plan, desk.today)


def counts(desk: Desk, plan: Plan, path: str) -> list[int]:
    return [done.count for done in standing(desk, plan).units[path].done]


def said(collected: Collected) -> str:
    return "\n".join(f"{each.row} {each.column} {each.title} {each.params}" for each in collected.remarks)


EAST = "演练市/东镇"
FIRST, SECOND = f"{EAST}/东一村卫生室", f"{EAST}/东二村卫生室"


def test_forms_are_one_a_town_and_never_written_over(plan: Plan, tmp_path: Path) -> None:
    files = write_forms(plan, tmp_path / "forms")
    assert [file.name for file in files] == ["东镇.xlsx", "西镇.xlsx"]
    book = load_workbook(files[0])
    sheet = book.active
    assert sheet is not None
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert [cell.value for cell in sheet["A"][4:7]] == ["东镇", "东一村卫生室", "东二村卫生室"]
    assert len(sheet.data_validations.dataValidation) == 4
    with pytest.raises(InputError, match="cannot be written"):
        write_forms(plan, tmp_path / "forms")


def test_good_rows_come_in_once_and_bad_cells_are_named(desk: Desk, plan: Plan, back: Path) -> None:
    cells: Cells = {
        "东镇": {"部署会议": "√"},
        "东一村卫生室": {"横幅": "2条", "讲座": 1, "日期": date(2027, 4, 21), "好做法": "赶集时讲"},
        "东二村卫生室": {"横幅": "约2条"},
    }
    save(filled(plan, EAST, cells), back / "东镇.xlsx")
    first = collect(desk, plan, back)
    assert (first.rows, len(first.remarks)) == (2, 1)
    assert (first.remarks[0].row, first.remarks[0].column, first.remarks[0].heading) == (7, "E", "横幅")
    unit = standing(desk, plan).units[FIRST]
    assert unit.sheet is not None
    assert (unit.sheet.day, unit.sheet.practice) == ("2027-04-21", "赶集时讲")
    assert counts(desk, plan, FIRST) == [2, 1, 0]
    facts = desk.store.db.execute("SELECT count(*) FROM facts").fetchone()
    again = collect(desk, plan, back)
    assert (again.rows, again.rows_before) == (0, 2)
    assert desk.store.db.execute("SELECT count(*) FROM facts").fetchone() == facts
    cells["东二村卫生室"] = {"横幅": 2}
    save(filled(plan, EAST, cells), back / "东镇.xlsx")
    assert collect(desk, plan, back).rows == 1
    assert counts(desk, plan, SECOND) == [2, 0, 0]


def test_the_latest_day_of_a_unit_stands_whichever_sheet_comes_in_last(
    desk: Desk, plan: Plan, back: Path
) -> None:
    for name, day, banners in (("b", date(2027, 4, 22), 3), ("a", date(2027, 4, 20), 1)):
        cells: Cells = {"东一村卫生室": {"横幅": banners, "日期": day}}
        save(filled(plan, EAST, cells), back / f"{name}.xlsx")
        collect(desk, plan, back)
    assert counts(desk, plan, FIRST)[0] == 3


def test_moved_columns_are_known_by_their_headings(desk: Desk, plan: Plan, back: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["讲座（场）", "备用", "条幅", "单位"],
        [1, "", 2, "东一村卫生室"],
        [1, "x", 1, "西一村卫生室"],
    ):
        sheet.append(row)
    save(book, back / "own.xlsx")
    collected = collect(desk, plan, back)
    assert collected.rows == 2
    assert counts(desk, plan, FIRST) == [2, 1, 0]
    assert "headed as no measure" in said(collected)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["活动编号：other"], ["单位", "横幅"], ["东一村卫生室", 1]], "sheet of the campaign"),
        ([["单位", "横幅", "条幅"], ["东一村卫生室", 1, 2]], "Two columns"),
        ([["单位", "喇叭"], ["东一村卫生室", 1]], "No column is headed"),
        ([["名字", "横幅"], ["东一村卫生室", 1]], "No row heads"),
        ([["单位", "横幅"], ["东一村卫生室", 1], ["东一村卫生室", 2]], "is there twice"),
        ([["单位", "横幅"], ["东一村卫生站", 1]], "is it {near}"),
        ([["单位", "横幅"], ["东镇", 1]], "not asked for this"),
        ([["单位", "横幅", "日期"], ["东一村卫生室", 1, "2027-05-01"]], "still to come"),
    ],
)
def test_what_cannot_be_used_is_one_remark_and_nothing_of_it_comes_in(
    desk: Desk, plan: Plan, back: Path, rows: list[list[object]], words: str
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    save(book, back / "sheet.xlsx")
    collected = collect(desk, plan, back)
    assert collected.rows == 0
    assert len(collected.remarks) == 1
    assert words in collected.remarks[0].title


def test_workbooks_of_wps_are_named_with_what_to_do(desk: Desk, plan: Plan, back: Path) -> None:
    (back / "东镇.et").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    (back / "坏.xlsx").write_bytes(b"PK\x03\x04" + b"\0" * 600)
    remarks = collect(desk, plan, back).remarks
    assert [".et" in remark.title for remark in remarks] == [True, False]
    assert all("XLSX" in remark.hint for remark in remarks)


def test_pictures_go_to_the_unit_of_their_folder_or_name_once(desk: Desk, plan: Plan, back: Path) -> None:
    (back / "东镇" / "东二村卫生室").mkdir(parents=True)
    picture(back / "东镇", "东一村卫生室 横幅.jpg", "red")
    picture(back / "东镇" / "东二村卫生室", "IMG_1.jpg", "blue")
    picture(back / "东镇", "IMG_2.jpg", "green")
    picture(back, "IMG_3.jpg", "black")
    (back / "东镇" / "东一村卫生室坏.jpg").write_bytes(b"x")
    collected = collect(desk, plan, back)
    assert collected.files == 3
    assert {path: unit.pictures for path, unit in standing(desk, plan).units.items() if unit.pictures} == {
        FIRST: 1, SECOND: 1, EAST: 1
    }  # fmt: skip
    assert sorted(remark.file for remark in collected.remarks) == ["IMG_3.jpg", "东一村卫生室坏.jpg"]
    assert collect(desk, plan, back).files_before == 3


def test_a_chain_of_village_clinics_is_read(desk: Desk, plan: Plan, back: Path) -> None:
    text = (
        "#接龙 今天的横幅\n各位村医：\n1. 东一村卫生室 横幅1 讲座1 28人\n"
        "2、东二村卫生室：条幅２条，到场 30 人\n"
        "3. 西一村卫生室 喇叭2\n4. 北村卫生室 横幅1\n"
    )
    read = read_chain(text, "-", plan)
    assert [(row.path, dict(row.counts)) for row in read.rows] == [
        (FIRST, {"banner": 1, "talk": 1, "reached": 28}), (SECOND, {"banner": 2, "reached": 30})
    ]  # fmt: skip
    assert [remark.row for remark in read.remarks] == [5, 6]
    assert collect(desk, plan, None, text).rows == 2
    (back / "接龙.txt").write_text(text, encoding="gb18030")
    assert collect(desk, plan, back).rows_before == 2


def test_a_word_means_what_is_titled_so_before_what_is_also_called_so(plan: Plan) -> None:
    _meeting, banner, talk, _reached = plan.measure
    poster = banner.model_copy(update={"id": "poster", "title": "条幅海报", "also": ("讲座",)})
    measures = (banner, talk, poster)
    assert measures_called(measures, "讲座") == {"村": talk}
    assert measures_called(measures, "条幅") == {"村": banner}
    assert measures_called(measures, "新条幅") == {"村": banner}
    assert measures_called((banner, poster.model_copy(update={"title": "横额"})), "横") == {}
    both = (talk.model_copy(update={"title": "宣传栏"}), poster.model_copy(update={"title": "宣传单"}))
    assert measures_called(both, "宣传") == {}


def test_who_has_not_handed_in_is_told_by_town(desk: Desk, plan: Plan) -> None:
    collect(desk, plan, None, "东一村卫生室 横幅1")
    text = missing_text(standing(desk, plan))
    assert text.splitlines()[1:] == ["东镇（2 家）：东镇、东二村卫生室", "西镇：2 家都没交"]
    sheet = load_workbook(io.BytesIO(missing_workbook(standing(desk, plan)))).active
    assert sheet is not None
    assert [row[1].value for row in sheet.iter_rows(min_row=3)] == [
        "东镇", "东二村卫生室", "西镇", "西一村卫生室"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "banner", "talk"),
    [
        ("2", 2, 2), ("２条", 2, 2), ("两条", 2, 2), ("十二", 12, 12), ("二十", 20, 20), ("无", 0, 0),
        ("√", None, 1), ("3.0", 3, 3), ("1,200", 1200, 1200), ("约2条", None, None), ("2-3", None, None),
        ("-1", None, None), ("二三", None, None), ("12345678", None, None), ("1.5", None, None),
    ],
)  # fmt: skip
def test_a_count_is_taken_only_where_it_is_certain(
    plan: Plan, text: str, banner: int | None, talk: int | None
) -> None:
    _meeting, of_two, of_one, _reached = plan.measure
    assert (count_of(text, of_two), count_of(text, of_one)) == (banner, talk)


@pytest.mark.parametrize(("text", "day"), [("4月21日", "2027-04-21"), ("4月 5日", None), ("4.21", None)])
def test_a_day_without_a_year_is_one_of_the_campaign(
    desk: Desk, plan: Plan, back: Path, text: str, day: str | None
) -> None:
    save(filled(plan, EAST, {"东一村卫生室": {"横幅": 2, "日期": text}}), back / "a.xlsx")
    collected = collect(desk, plan, back)
    sheet = standing(desk, plan).units[FIRST].sheet
    assert (sheet.day if sheet else None, len(collected.remarks)) == (day, 0 if day else 1)

"""What is wrong in a paper that comes back is named by its cell, and no remark of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from drills.authoring.signing.decisions import keep, take
from drills.authoring.signing.document import write_document
from drills.authoring.signing.page import page
from drills.authoring.signing.paper import Paper
from drills.authoring.signing.workbook import COLUMNS, write_workbook
from engine.errors import InputError
from engine.library.library import Library
from tests.drills.signing.rounds import HEAD, filled, now


def broken(first: Paper, file: Path, cell: str, value: str) -> Path:
    filled(first, file)
    book = load_workbook(file)
    book.worksheets[0][cell] = value
    book.save(file)
    return file


@pytest.mark.parametrize(
    ("cell", "value", "title"),
    [
        ("B1", "cn-other", "of pack {found}"),
        ("B2", "", "Nobody has signed"),
        ("B4", "昨天", "no date"),
        ("B4", "", "no date"),
        ("B5", "2027-13-01", "no date"),
        ("E9", "同意吧", "no tick"),
        ("F9", "√", "Both are ticked"),
        ("E9", "×", "no tick"),
        ("E9", "x", "no tick"),
        ("B5", "2020-01-01", "before it was decided"),
        ("B9", "cn-village-zzz", "no scenario {name}"),
        ("H9", "", "no mark"),
        ("H9", "改过的", "no mark"),
        ("H7", "别的", "column {column} is missing"),
        ("G7", "", "column {column} is missing"),
    ],
)
def test_each_mistake_is_named_by_its_cell(
    shipped: Library, folder: Path, tmp_path: Path, cell: str, value: str, title: str
) -> None:
    first = now(shipped, folder)
    file = broken(first, tmp_path / "a.xlsx", cell, value)
    with pytest.raises(InputError) as raised:
        take(first, file)
    assert title in raised.value.title
    location = raised.value.location
    assert location is not None
    assert location.key == (cell if not cell.endswith("7") else "A7")


def test_a_remark_is_never_lost(shipped: Library, folder: Path, tmp_path: Path) -> None:
    first = now(shipped, folder)
    file = broken(first, tmp_path / "a.xlsx", "G9", "建议写明天数")
    decisions = take(first, file)
    assert decisions.approved == tuple(entry.id for entry in first.entries)
    assert decisions.approvals[0].remark == "2: 建议写明天数"
    book = load_workbook(file)
    book.worksheets[0]["E9"] = None
    book.save(file)
    with pytest.raises(InputError, match="nothing is ticked") as raised:
        take(first, file)
    assert raised.value.location is not None
    assert raised.value.location.key == "G9"


def test_a_statement_answered_both_ways_is_refused(shipped: Library, folder: Path, tmp_path: Path) -> None:
    first = now(shipped, folder)
    file = filled(first, tmp_path / "a.xlsx")
    book = load_workbook(file)
    sheet = book.worksheets[0]
    for column in (1, 2, 8):
        sheet.cell(sheet.max_row + (column == 1), column).value = sheet.cell(9, column).value
    sheet.cell(sheet.max_row, 6).value = "√"
    book.save(file)
    with pytest.raises(InputError, match="agreed to in one row"):
        take(first, file)


def test_what_is_refused_later_is_agreed_no_more(shipped: Library, folder: Path, tmp_path: Path) -> None:
    first = now(shipped, folder)
    refused = first.entries[0].open[9]
    keep(first, take(first, filled(first, tmp_path / "a.xlsx")))
    second = now(shipped, folder)
    keep(second, take(second, filled(first, tmp_path / "b.xlsx", refuse=refused.number)))
    third = now(shipped, folder)
    assert third.entries[0].state == "draft"
    assert [numbered.statement for numbered in third.entries[0].open] == [refused.statement]


def test_a_round_that_was_overtaken_is_refused(shipped: Library, folder: Path, tmp_path: Path) -> None:
    first = now(shipped, folder)
    newer = broken(first, tmp_path / "b.xlsx", "B4", "2026-11-22")
    keep(first, take(first, newer))
    before = (folder / "approvals.toml").read_bytes()
    with pytest.raises(InputError, match="was decided on 2026-11-22") as raised:
        take(now(shipped, folder), filled(first, tmp_path / "a.xlsx"))
    assert raised.value.location is not None
    assert raised.value.location.key == "B4"
    assert (folder / "approvals.toml").read_bytes() == before


def test_signs_that_cannot_be_seen_are_written_as_codes(
    shipped: Library, folder: Path, tmp_path: Path
) -> None:
    file = folder / "cn-village-b4s.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace(shipped.load(file).setting, "一\\u0001二\\u202e三"), "utf-8")
    odd = now(shipped, folder)
    with (tmp_path / "a.xlsx").open("wb") as target:
        write_workbook(odd, target)
    with (tmp_path / "a.docx").open("wb") as target:
        write_document(odd, target)
    cells = [cell.value for cell in load_workbook(tmp_path / "a.xlsx").worksheets[0]["D"]]
    assert "一<U+0001>二<U+202E>三" in cells
    assert "一&lt;U+0001&gt;二&lt;U+202E&gt;三" in page(odd)


def test_columns_may_be_moved_and_other_workbooks_are_refused(
    shipped: Library, folder: Path, tmp_path: Path
) -> None:
    first = now(shipped, folder)
    file = filled(first, tmp_path / "a.xlsx")
    book = load_workbook(file)
    book.worksheets[0].move_range(f"A{HEAD}:H{book.worksheets[0].max_row}", cols=2)
    book.save(file)
    assert len(take(first, file).approved) == 2
    Workbook().save(file)
    with pytest.raises(InputError, match="no workbook of a review"):
        take(first, file)
    file.write_bytes(b"PK\x03\x04 torn")
    with pytest.raises(InputError, match="cannot be read"):
        take(first, file)
    with pytest.raises(InputError, match="cannot be read"):
        take(first, tmp_path / "none.xlsx")
    assert len(COLUMNS) == 8

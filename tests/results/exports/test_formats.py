"""XLSX and JSON Lines: read back by another library as they were."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from results.exports import jsonl, xlsx
from results.exports.table import PROGRESS, Column, Row, Table
from results.scores.family import Plain

COLUMNS = [
    Column("number", heading="工号"), Column("hits", "whole"), Column("rate", "share"), Column("day", "day"),
    Column("small", "yes"),
]  # fmt: skip
ROW: list[Plain] = ["007", 12, 0.25, "2026-11-03", 1]


def written(rows: list[Row], most: int = xlsx.MOST_ROWS) -> Workbook:
    target = io.BytesIO()
    assert xlsx.write(target, Table(COLUMNS, iter(rows)), "小组", most=most) == len(rows)
    return load_workbook(target)


def test_staff_numbers_stay_text_and_days_are_days() -> None:
    sheet = written([ROW]).active
    assert sheet is not None and [cell.value for cell in sheet[1]] == ["工号", "hits", "rate", "day", "small"]
    assert [cell.value for cell in sheet[2]] == ["007", 12, 0.25, datetime(2026, 11, 3), 1]  # noqa: DTZ001
    assert (sheet["A2"].data_type, sheet["C2"].number_format, sheet.freeze_panes) == ("s", "0.0%", "A2")
    assert sheet.auto_filter.ref == "A1:E2" and sheet.print_title_rows == "$1:$1"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))), max_size=4))
def test_no_text_becomes_a_formula_a_link_or_a_number(texts: list[str]) -> None:
    texts = [*texts, "=1+1", "+1", "@a", "http://a.example", "{=1}", "0012", "1e5"]
    sheet = written([[text, None, None, "soon", None] for text in texts]).active
    assert sheet is not None
    for text, (cell, *_others) in zip(texts, sheet.iter_rows(min_row=2), strict=True):
        assert (cell.value or "") == text and cell.data_type in ("s", "n" if not text else "s")
        assert cell.hyperlink is None


@pytest.mark.parametrize(("rows", "sizes"), [(0, [1]), (3, [4]), (4, [4, 2]), (7, [4, 4, 2])])
def test_rows_that_no_sheet_holds_go_on_on_the_next(rows: int, sizes: list[int]) -> None:
    book = written([[str(number), *ROW[1:]] for number in range(rows)], most=3)
    assert book.sheetnames == ["小组", "小组 2", "小组 3"][: len(sizes)]
    assert [sheet.max_row for sheet in book.worksheets] == sizes
    numbers = [row[0].value for sheet in book.worksheets for row in sheet.iter_rows(min_row=2)]
    assert numbers == [str(number) for number in range(rows)]
    assert all(sheet["A1"].value == "工号" for sheet in book.worksheets)


def test_numbers_that_no_spreadsheet_keeps_are_texts() -> None:
    sheet = written([["a", 10**15, None, None, None]]).active
    assert sheet is not None and sheet["B2"].value == str(10**15)


def test_rows_are_asked_for_one_by_one_and_counted() -> None:
    heard: list[int] = []

    def rows() -> Iterator[Row]:
        for number in range(PROGRESS + 1):
            assert len(heard) == number // PROGRESS
            yield [str(number)]

    target = io.StringIO()
    assert jsonl.write(target, Table([Column("a")], rows()), watch=heard.append) == PROGRESS + 1
    assert heard == [PROGRESS, PROGRESS + 1]


def test_json_lines_know_yes_and_nothing() -> None:
    target = io.StringIO()
    jsonl.write(target, Table(COLUMNS, [ROW, ["=x", None, None, "", 0]]))
    first, second = map(json.loads, target.getvalue().splitlines())
    assert first == {"number": "007", "hits": 12, "rate": 0.25, "day": "2026-11-03", "small": True}
    assert second == {"number": "=x", "hits": None, "rate": None, "day": "", "small": False}

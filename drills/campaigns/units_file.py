"""Units in a file of their own, CSV or XLSX, in any encoding: read by headings, or refused with the row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Literal

from pydantic import ValidationError

from drills.roster.encodings import decode
from drills.roster.looks import folded, footer_like
from drills.roster.reading import LARGE
from drills.roster.rows import text_rows
from drills.roster.workbook import workbook_sheets
from drills.workbook.reading import Row, Sheet, is_workbook
from engine.campaigns.parts import Unit
from engine.campaigns.plan import Plan
from engine.errors import InputError, Location
from engine.files.misfit import misfit
from engine.language import N_
from engine.text import typed_number

Column = Literal["name", "level", "under", "people", "person", "audience"]
_WORDS: Mapping[Column, str] = {
    "name": "单位 单位名称 名称 机构 机构名称 网点 网点名称 卫生室 村卫生室 村 單位 單位名稱 名稱 機構"
    " unit name",
    "level": "级别 层级 类别 类型 級別 層級 類別 類型 level kind",
    "under": "上级 上级单位 所属 所属单位 所属乡镇 乡镇 乡镇街道 所在乡镇 主管单位 上級 上級單位 所屬 鄉鎮"
    " under parent",
    "people": "人数 应练人数 应参加人数 人數 應練人數 people headcount",
    "person": "负责人 责任人 联系人 負責人 責任人 聯絡人 person contact",
    "audience": "对象 受众 宣传对象 對象 受眾 audience",
}
HEADINGS: Mapping[Column, frozenset[str]] = {
    column: frozenset(words.split()) for column, words in _WORDS.items()
}
"""How a column may be headed: folded, without blanks, signs and what stands in brackets."""
TITLES = 30
"""Rows among which the headings may stand."""
MOST = 5000
LISTED = "、，,;；"
"""What may stand between several audiences in one cell."""
_HINT = N_("Head the columns 单位, 级别, 上级, 人数, 负责人 and 对象, one unit a row; 单位 must be there.")


def read_units(data: bytes, name: str, plan: Plan) -> tuple[Unit, ...]:
    """Return the units of a file; raise `InputError` with the row and the column of what is wrong.

    Without a level a unit is of the plan's lowest, without anything it is under it takes what stands above
    it, or the one unit at the top.
    """
    if len(data) > LARGE:
        raise _wrong(name, 0, N_("The file is larger than a list of units."), _HINT)
    rows = _rows(data, name)
    for at, row in enumerate(rows[:TITLES]):
        columns = _columns(row)
        if "name" in columns:
            body = [line for line in rows[at + 1 :] if not _over(line, columns)]
            if len(body) > MOST:
                raise _wrong(
                    name, body[MOST].number, N_("A plan has at most {most} units."), _HINT, most=MOST
                )
            return tuple(_units(body, columns, name, plan))
    raise _wrong(name, rows[0].number if rows else 0, N_("No row heads a column of units."), _HINT)


def _rows(data: bytes, name: str) -> Sequence[Row]:
    if is_workbook(data):
        sheet = next(iter(workbook_sheets(data, name)), Sheet("", []))
        return sheet.rows
    lines = islice(text_rows(decode(data, name).text), 4 * MOST)
    return [row for row in lines if any(cell.strip() for cell in row.cells)]


def _columns(row: Row) -> dict[Column, int]:
    words = [folded(cell) for cell in row.cells]
    return {
        column: next(at for at, word in enumerate(words) if word in heads)
        for column, heads in HEADINGS.items()
        if any(word in heads for word in words)
    }


def _over(row: Row, columns: Mapping[Column, int]) -> bool:
    """Return whether a row holds a sum or a signature, and no unit."""
    cells = [cell.strip() for cell in row.cells if cell.strip()]
    return not cells or footer_like(cells[0]) or (not _cell(row, columns, "name") and footer_like(cells[-1]))


def _units(rows: Sequence[Row], columns: Mapping[Column, int], name: str, plan: Plan) -> Iterator[Unit]:
    tops = [unit.name for unit in plan.unit if not unit.under]
    top = tops[0] if len(tops) == 1 else ""
    last = top
    for row in rows:
        level = _cell(row, columns, "level") or plan.levels[-1]
        last = _cell(row, columns, "under") or (last if level == plan.levels[-1] else top)
        people = _cell(row, columns, "people")
        count = typed_number(people) if people else None
        if people and (count is None or "." in count):
            raise _wrong(
                name, row.number, N_("{text} is no number of people."),
                N_("Write digits alone, or leave the cell empty."), text=people[:20],
            )  # fmt: skip
        try:
            yield Unit(
                name=_cell(row, columns, "name"), level=level,
                under="" if level == plan.levels[0] else last, people=int(count) if count else None,
                person=_cell(row, columns, "person"), audience=_listed(_cell(row, columns, "audience")),
            )  # fmt: skip
        except ValidationError as error:
            title, params = misfit(error.errors()[0])
            raise _wrong(name, row.number, title, _HINT, **params) from None


def _cell(row: Row, columns: Mapping[Column, int], column: Column) -> str:
    at = columns.get(column, len(row.cells))
    return " ".join(row.cells[at].split()) if at < len(row.cells) else ""


def _listed(text: str) -> tuple[str, ...]:
    for sign in LISTED[1:]:
        text = text.replace(sign, LISTED[0])
    return tuple(filter(None, (word.strip() for word in text.split(LISTED[0]))))


def _wrong(name: str, row: int, title: str, hint: str, **params: str | int) -> InputError:
    return InputError("campaign-units", title, hint, location=Location(name, row), **params)

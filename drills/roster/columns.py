"""Which column holds names, which numbers, which groups: by the headings, or by how the cells look."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from drills.roster.people import Column
from drills.workbook.reading import Row
from engine.errors import InputError
from engine.language import N_

_WORDS: Mapping[Column, str] = {
    "name": "姓名 名字 名单 名單 员工姓名 員工姓名 学员姓名 學員姓名 居民姓名 员工 員工 学员 學員 成员 成員"
    " 人员 人員 name fullname",
    "number": "工号 工號 员工号 員工號 员工编号 員工編號 职工号 職工號 柜员号 櫃員號 学号 學號 编号 編號"
    " id no number staffid staffno staffnumber employeeid",
    "group": "小组 小組 组 組 组别 組別 分组 分組 班组 班組 班级 班級 网点 網點 支行 部门 部門 单位 單位"
    " 机构 機構 社区 社區 村 group team class branch department unit",
}
HEADINGS: Mapping[Column, frozenset[str]] = {
    column: frozenset(words.split()) for column, words in _WORDS.items()
}
"""How a column may be headed: folded, without blanks, signs and what stands in brackets."""
TITLES = 5
"""Rows among which the headings may stand, below a title."""
_NUMBER = re.compile(r"(?=.*[0-9])[0-9A-Za-z._/-]+")


def headings(rows: Sequence[Row]) -> tuple[int, dict[Column, int]]:
    """Return how many rows to skip and the columns that are headed; no column where nothing is.

    Raises `InputError` where the first row heads columns, but none of names.
    """
    for at, row in enumerate(rows[:TITLES]):
        columns = _headed(row)
        if "name" in columns:
            return at + 1, columns
    if rows and len(_headed(rows[0])) > 1:
        raise InputError(
            "roster-heading",
            N_("Row {row} names columns, but none of them holds names."),
            N_("Call that column 姓名 or name."),
            row=rows[0].number,
        )
    return 0, {}


def _headed(row: Row) -> dict[Column, int]:
    columns: dict[Column, int] = {}
    for at, cell in enumerate(row.cells):
        words = unicodedata.normalize("NFKC", cell).casefold().partition("(")[0]
        folded = "".join(sign for sign in words if sign.isalnum())
        for column, known_words in HEADINGS.items():
            if folded in known_words:
                columns.setdefault(column, at)
    return columns


def by_look(rows: Sequence[Row]) -> dict[Column, int]:
    """Return the columns where nothing is headed: numbers by their look, then names, then groups."""
    wide = max(len(row.cells) for row in rows)
    cells = [[row.cells[at].strip() for row in rows if at < len(row.cells)] for at in range(wide)]
    filled = [at for at in range(wide) if any(cells[at])]
    numbers = [at for at in filled if all(_NUMBER.fullmatch(_narrow(cell)) for cell in cells[at] if cell)]
    rest = [at for at in filled if at not in numbers] or filled[:1]
    if len(numbers) > 1 and cells[numbers[0]] == [str(n) for n in range(1, len(rows) + 1)]:
        del numbers[0]
    columns: dict[Column, int] = {"name": rest[0]}
    if numbers and numbers[0] != rest[0]:
        columns["number"] = numbers[0]
    if len(rest) > 1:
        columns["group"] = rest[1]
    return columns


def _narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", text)

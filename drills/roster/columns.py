"""Which column holds names, which numbers, which groups: by the headings, or by how the cells look."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from drills.roster.layout import LOOKED_AT, Column, Layout, Table, UnsureColumnsError, cell
from drills.roster.looks import DEPARTMENT, folded, other_heading, person_like
from drills.workbook.reading import Row

_WORDS: Mapping[Column, str] = {
    "name": "姓名 名字 名单 名單 员工姓名 員工姓名 学员姓名 學員姓名 居民姓名 员工 員工 学员 學員 成员 成員"
    " 人员 人員 参训人员 參訓人員 参加人员 培训人员 name fullname employeename staffname",
    "number": "工号 工號 员工号 員工號 员工编号 員工編號 职工号 職工號 柜员号 櫃員號 学号 學號 编号 編號"
    " 人员编码 人员编号 hr编号 id no number staffid staffno staffnumber employeeid employeeno"
    " employeenumber empid empno idnumber identifier",
    "group": "小组 小組 组 組 组别 組別 分组 分組 班组 班組 班级 班級 网点 網點 支行 部门 部門 单位 單位"
    " 机构 機構 社区 社區 村 group team class branch department unit dept branchname"
    " departmentname enrolledin",
}
HEADINGS: Mapping[Column, frozenset[str]] = {
    column: frozenset(words.split()) for column, words in _WORDS.items()
}
"""How a column may be headed: folded, without blanks, signs and what stands in brackets."""
_ENDINGS: Mapping[Column, re.Pattern[str]] = {
    "name": re.compile(r".*(?:姓名|名字)"),
    "number": re.compile(r".*(?:工号|工號|员工号|柜员号)|(?:员工|职工|人员|柜员|hr).*(?:编号|编码|代码)"),
    "group": re.compile(r".*(?:部门|部門|机构|機構|支行|网点|網點|班组)(?:名称|名稱)?"),
}
"""What else may head a column where no exact word does."""
_FIRST, _LAST = (
    frozenset(("firstname", "givenname", "名")),
    frozenset(("lastname", "surname", "familyname", "姓")),
)
TITLES = 30
"""Rows among which the headings may stand, below titles."""
_NUMBER = re.compile(r"(?=.*[0-9])[0-9A-Za-z._/-]+")


def headings(rows: Sequence[Row]) -> tuple[int, dict[Column, int]]:
    """Return how many rows to skip and the columns that are headed; no column where nothing is.

    Raises `UnsureColumnsError` where a row heads columns, but none surely of names.
    """
    for at, row in enumerate(rows[:TITLES]):
        columns = headings_of(row)
        if "name" in columns:
            return at + 1, columns
    for at, row in enumerate(rows[:TITLES]):
        if _heads(row, rows[at + 1 :]):
            raise _unsure(rows[at:], headed=True)
    return 0, {}


def headings_of(row: Row) -> dict[Column, int]:
    """Return the columns that a row heads: by exact words, else by how a heading ends."""
    columns: dict[Column, int] = {}
    words = [folded(cell) for cell in row.cells]
    for column, exact_words in HEADINGS.items():
        exact = (at for at, word in enumerate(words) if word in exact_words)
        alike = (at for at, word in enumerate(words) if len(words) > 1 and _ENDINGS[column].fullmatch(word))
        at = next(exact, next(alike, None))
        if at is not None and at not in columns.values():
            columns[column] = at
    return columns


def joined_names(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with one more column of whole names where first and last names are apart."""
    for at, row in enumerate(rows[:TITLES]):
        words = [folded(cell) for cell in row.cells]
        first = next((column for column, word in enumerate(words) if word in _FIRST), None)
        last = next((column for column, word in enumerate(words) if word in _LAST), None)
        if first is not None and last is not None and "name" not in headings_of(row):
            wide = max(len(line.cells) for line in rows)
            return [
                *rows[:at],
                *(
                    line._replace(cells=(*_wide(line, wide), _whole(line, first, last) if n else "name"))
                    for n, line in enumerate(rows[at:])
                ),
            ]
    return [*rows]


def unused(row: Row, columns: Mapping[Column, int]) -> tuple[str, ...]:
    """Return the headings of columns that are not used; parts of names are used."""
    return tuple(
        cell.strip()
        for at, cell in enumerate(row.cells)
        if cell.strip() and at not in columns.values() and folded(cell) not in _FIRST | _LAST
    )


def by_look(rows: Sequence[Row]) -> dict[Column, int]:
    """Return the columns where nothing is headed: numbers by their look, then names, then groups.

    Raises `UnsureColumnsError` where more than two may hold names, or the numbers tell nobody apart.
    """
    wide = max(len(row.cells) for row in rows)
    cells = [[row.cells[at].strip() for row in rows if at < len(row.cells)] for at in range(wide)]
    filled = [at for at in range(wide) if any(cells[at])]
    numbers = [at for at in filled if all(_NUMBER.fullmatch(_narrow(cell)) for cell in cells[at] if cell)]
    rest = [at for at in filled if at not in numbers] or filled[:1]
    if len(rest) > 2:
        raise _unsure(rows, headed=False)
    if numbers and _serial(cells[numbers[0]]) and (len(numbers) > 1 or len(rows) > 1):
        del numbers[0]
    columns: dict[Column, int] = {"name": rest[0]}
    numbers = [at for at in numbers if at != rest[0]]
    if len(numbers) > 1 or (numbers and _tells_nobody_apart(rows, rest[0], numbers[0])):
        raise _unsure(rows, headed=False)
    if numbers:
        columns["number"] = numbers[0]
    if len(rest) > 1:
        columns["group"] = rest[1]
    return columns


def _heads(row: Row, below: Sequence[Row]) -> bool:
    """Return whether a row looks like headings, known or not."""
    filled = [at for at, cell in enumerate(row.cells) if cell.strip()]
    if len(filled) < 2:
        return False
    if len(headings_of(row)) > 1 or any(other_heading(row.cells[at]) for at in filled):
        return True
    if any(re.search(r"[0-9@]", row.cells[at]) for at in filled):
        return False
    for at in filled:
        cells = [line.cells[at].strip() for line in below if at < len(line.cells) and line.cells[at].strip()]
        if len(cells) > 0 and all(re.search(r"[0-9@]", cell) for cell in cells):
            return True
    return False


def table_of(rows: Sequence[Row], columns: Mapping[Column, int], *, headed: bool) -> Table:
    """Return the first rows of a table as they are understood, or guessed, so far."""
    return Table(Layout(rows[0].number, headed, columns), tuple(rows[:LOOKED_AT]))


def _unsure(rows: Sequence[Row], *, headed: bool) -> UnsureColumnsError:
    return UnsureColumnsError(table_of(rows, _guessed(rows, headed=headed), headed=headed))


def _guessed(rows: Sequence[Row], *, headed: bool) -> dict[Column, int]:
    """Return which column may be which: as headings or most of the cells say; no more than a proposal."""
    columns = headings_of(rows[0]) if headed else {}
    below = rows[1:] if headed else rows
    wide = max(len(row.cells) for row in rows)
    looks: Mapping[Column, Callable[[str], object]] = {
        "name": person_like,
        "number": lambda text: _NUMBER.fullmatch(_narrow(text)),
        "group": DEPARTMENT.search,
    }
    for column, looks_right in looks.items():
        for at in range(wide):
            cells = [text for row in below if (text := cell(row.cells, at))]
            free = column not in columns and at not in columns.values()
            if (
                free
                and cells
                and not _serial(cells)
                and 2 * sum(map(bool, map(looks_right, cells))) > len(cells)
            ):
                columns[column] = at
    return columns


def _tells_nobody_apart(rows: Sequence[Row], name: int, number: int) -> bool:
    """Return whether people of different names have the same number."""
    numbered = {(cell(row.cells, number), cell(row.cells, name)) for row in rows if cell(row.cells, number)}
    return len(numbered) > len({number for number, _name in numbered})


def _serial(cells: Sequence[str]) -> bool:
    return [*cells] == [str(n) for n in range(1, len(cells) + 1)]


def _wide(row: Row, wide: int) -> tuple[str, ...]:
    return row.cells + ("",) * (wide - len(row.cells))


def _whole(row: Row, first: int, last: int) -> str:
    given_name, surname = ((row.cells[at].strip() if at < len(row.cells) else "") for at in (first, last))
    return f"{given_name} {surname}".strip() if (given_name + surname).isascii() else surname + given_name


def _narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", text)

"""What serves each id of the plans of publicity: `python -m tests.coverage_page` writes the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from engine.files.toml import parse, read_text
from engine.files.toml_table import TomlTable
from engine.library.header import Header
from engine.library.shelf import Shelf

DATA = Path(__file__).parent / "samples" / "coverage.toml"
PAGE = Path(__file__).parent.parent / "docs" / "coverage.zh.md"
ENOUGH = 3
"""Scenarios, pairs counted once, from which an id counts as served."""


class Asked(NamedTuple):
    """One thing a plan asks for, and the scenarios that serve it; a pair is named by one of its twins."""

    id: str
    about: str
    by: tuple[str, ...]


class Plan(NamedTuple):
    """One plan of publicity: what scenarios serve, and what an office does itself."""

    id: str
    title: str
    asked: tuple[Asked, ...]
    office: tuple[str, ...]


def plans() -> tuple[Plan, ...]:
    """Return the plans with what serves them, as the data file has it."""
    text = read_text(DATA)
    table = TomlTable(parse(DATA, text), DATA, text)
    return tuple(
        Plan(
            plan.words("id"),
            plan.words("title"),
            tuple(
                Asked(asked.words("id"), asked.words("about"), asked.list("by"))
                for asked in plan.tables("asked")
            ),
            plan.list("office"),
        )
        for plan in table.tables("plan")
    )


def _cell(asked: Asked, headers: Mapping[str, Header]) -> str:
    """Return the titles of what serves, questions marked by their kind."""
    titles = (headers[name] for name in asked.by)
    return "；".join(f"{head.title}{'' if head.truth else '（问答）'}" for head in titles)


def _rows(plan: Plan, headers: Mapping[str, Header]) -> Iterator[str]:
    yield f"## {plan.title}\n"
    yield "| 编号 | 方案要的 | 几题 | 题目 |\n| --- | --- | --- | --- |"
    for asked in plan.asked:
        yield f"| {asked.id} | {asked.about} | {len(asked.by)} | {_cell(asked, headers)} |"
    yield f"\n由单位自己办的（形式、分工、时间、报送）：{'、'.join(plan.office)}。\n"


def page() -> str:
    """Return the page: each id of each plan with what serves it."""
    headers = Shelf().headers
    opening = (
        "# 三份宣传方案要讲的，题库里有什么\n\n"
        "由 `python -m tests.coverage_page` 写成，对应关系在 `tests/samples/coverage.toml`，逐题读过。"
        f"一真一假的两道算一题，每项至少 {ENOUGH} 题；没有注明「问答」的，都有真假两道。\n"
    )
    return "\n".join([opening, *(row for plan in plans() for row in _rows(plan, headers))])


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

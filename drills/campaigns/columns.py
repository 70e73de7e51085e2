"""The columns of a form: how they are headed, and which a heading on a sheet that came back means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drills.roster.looks import folded
from engine.campaigns.parts import Measure
from engine.campaigns.plan import Plan

Other = Literal["unit", "level", "people", "person", "day", "practice", "problems"]
_WORDS: Mapping[Other, str] = {
    "unit": "单位 单位名称 名称 單位 單位名稱 名稱 unit name",
    "level": "级别 層級 級別 level",
    "people": "应练 應練 应练人数 應練人數 headcount heads",
    "person": "负责人 填表人 責任人 責任人 負責人 填表人 责任人 person",
    "day": "日期 填表日期 截至日期 date day",
    "practice": "好做法 经验做法 經驗做法 亮点 goodpractice",
    "problems": "问题 存在问题 問題 问题和建议 problems",
}
HEADS: Mapping[str, Other] = {word: column for column, words in _WORDS.items() for word in words.split()}
"""Folded headings of all columns but those of measures."""
LEAST = 2
"""Signs of a measure's name from which it is looked for within a longer heading."""


@dataclass(frozen=True)
class Columns:
    """Columns of a sheet by place from 0: what is known besides measures, and the measures by level.

    `strange` are headings nobody knows, `twice` a measure that two columns head, or nothing.
    """

    others: Mapping[Other, int]
    measures: Mapping[int, Mapping[str, Measure]]
    strange: Mapping[int, str]
    twice: str = ""


def measure_columns(plan: Plan, levels: Iterable[str]) -> Sequence[tuple[str, Sequence[Measure]]]:
    """Return headings and measures of some levels in the order of the plan; one of a title share a column."""
    columns: dict[str, list[Measure]] = {}
    wanted = frozenset(levels)
    for measure in plan.measure:
        if measure.level in wanted:
            columns.setdefault(measure.title, []).append(measure)
    return tuple(columns.items())


def columns_of(plan: Plan, cells: Sequence[str]) -> Columns:
    """Return what the cells of a row head, wherever they stand."""
    others: dict[Other, int] = {}
    measures: dict[int, Mapping[str, Measure]] = {}
    strange: dict[int, str] = {}
    heads: dict[str, int] = {}
    twice = ""
    for at, cell in enumerate(cells):
        word = folded(cell)
        if not word:
            continue
        meant = measures_called(plan.measure, word)
        if word in HEADS:
            others.setdefault(HEADS[word], at)
        elif meant:
            names = " ".join(sorted(measure.id for measure in meant.values()))
            twice = cell if names in heads else twice
            heads[names], measures[at] = at, meant
        else:
            strange[at] = " ".join(cell.split())
    return Columns(others, measures, strange, twice)


def measures_called(measures: Sequence[Measure], word: str) -> Mapping[str, Measure]:
    """Return which of some measures a folded word means, by their level.

    That is what has this title; else this other name; else the longest name that the word holds or begins.
    """
    titled = [measure for measure in measures if word == folded(measure.title)]
    called = titled or [measure for measure in measures if word in map(folded, measure.also)]
    if called:
        return _by_level(called)
    within = [
        (len(name), measure)
        for measure in measures
        for name in map(folded, (measure.title, *measure.also))
        if len(name) >= LEAST and (name in word or (len(word) >= LEAST and name.startswith(word)))
    ]
    longest = max((length for length, _measure in within), default=0)
    return _by_level([measure for length, measure in within if length == longest])


def _by_level(measures: Sequence[Measure]) -> Mapping[str, Measure]:
    """Return measures by level, without those of a level that has several: which is meant is not known."""
    ids = {(measure.level, measure.id) for measure in measures}
    levels = [level for level, _id in ids]
    return {measure.level: measure for measure in measures if levels.count(measure.level) == 1}

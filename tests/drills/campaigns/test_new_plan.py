"""A plan made of twelve answers: read again it is whole, and nothing stays where an answer was wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from drills.campaigns.new_plan import QUESTIONS, make_plan
from drills.campaigns.opening import read_whole
from engine.errors import InputError
from engine.library.shelf import Shelf

SHELF = Shelf()
ANSWERS = dict(
    zip(
        (question.key for question in QUESTIONS),
        ("反诈宣传周", "防诈骗", "", "演练市公安局", "分管副局长", "市、镇、村", "",
         "2027-04-22 至 2027-04-26",
         "家里的一刻钟、community-evening", "横幅2条、讲座1场，到场人数30人", "2027年4月30日", "3"),
        strict=True,
    )
)  # fmt: skip


def test_twelve_answers_make_a_plan(tmp_path: Path) -> None:
    units = tmp_path / "名单.csv"
    units.write_text("单位,级别,上级\n东镇,镇,\n一村,村,东镇\n", encoding="gb18030")
    file = make_plan(ANSWERS | {"units": str(units)}, tmp_path, SHELF, "zh-Hans")
    plan = read_whole(file, SHELF)
    assert (plan.title, plan.first, plan.last) == ("反诈宣传周", date(2027, 4, 22), date(2027, 4, 26))
    assert plan.drills == ("at-home", "community-evening")
    assert [(measure.kind, measure.target, measure.word) for measure in plan.measure] == [
        ("banner", 2, "条"), ("talk", 1, "场"), ("people", 30, "人")
    ]  # fmt: skip
    assert [*plan.units.by_path] == ["演练市公安局", "演练市公安局/东镇", "演练市公安局/东镇/一村"]
    assert plan.permanent is not None
    with pytest.raises(InputError, match="there already"):
        make_plan(ANSWERS, tmp_path, SHELF, "zh-Hans")


@pytest.mark.parametrize(
    ("key", "answer", "words"),
    [
        ("days", "2027-04-22", "not two days"),
        ("days", "2027-04-26 2027-04-22", "before the first"),
        ("drills", "没有的练习", "no drill"),
        ("measures", "横幅", "no measure with its number"),
        ("due", "明天", "no date"),
        ("months", "99", "no number of months"),
        ("units", "/nowhere.csv", "cannot be read"),
    ],
)
def test_a_wrong_answer_leaves_nothing(tmp_path: Path, key: str, answer: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        make_plan(ANSWERS | {key: answer}, tmp_path, SHELF, "zh-Hans")
    assert not [*tmp_path.rglob("*.toml")]

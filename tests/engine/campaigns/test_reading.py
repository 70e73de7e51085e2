from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.campaigns.plan import Plan
from engine.campaigns.reading import read_plan
from engine.errors import InputError

TEXT = """\
format = 1
id = "small"
title = "一次宣传"
theme = "防骗"
organiser = "演练市"
levels = ["市", "镇", "村"]

[[audience]]
name = "老人"

[[phase]]
title = "集中宣传"
first = 2027-04-22
last = 2027-04-26

[[topic]]
title = "冒充亲友"
audience = ["老人"]
drills = ["at-home"]

[[measure]]
id = "banner"
title = "横幅"
level = "镇"
target = 2

[[report]]
id = "sheet"
title = "采集表"
level = "镇"
to = "市"
due = 2027-04-28

[[report]]
id = "summary"
title = "总结"
level = "市"
to = "省"
due = 2027-05-01

[[unit]]
name = "演练市"
level = "市"

[[unit]]
name = "东镇"
level = "镇"
under = "演练市"

[[unit]]
name = "一村"
level = "村"
under = "东镇"
"""
DRILLS = {"at-home"}


def plan_of(folder: Path, text: str) -> Plan:
    file = folder / "small.toml"
    file.write_text(text, encoding="utf-8")
    return read_plan(file, DRILLS)


def test_a_plan_is_read(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, TEXT)
    assert (plan.first, plan.last) == (date(2027, 4, 22), date(2027, 4, 26))
    assert [*plan.units.by_path] == ["演练市", "演练市/东镇", "演练市/东镇/一村"]
    assert plan.due(plan.measure[0]) == plan.last
    assert plan.measures_of(plan.units.by_path["演练市/东镇"]) == plan.measure


@pytest.mark.parametrize(
    ("before", "after", "key", "words"),
    [
        ("last = 2027-04-26", "last = 2027-04-20", "phase.0.last", "before the first"),
        ("due = 2027-05-01", "due = 2027-04-27", "report.1.due", "in the chain"),
        ("due = 2027-04-28", "due = 2027-04-01", "report.0.due", "first day"),
        ("target = 2", "target = 2\nby = 2027-03-01", "measure.0.by", "first day"),
        ('drills = ["at-home"]', 'drills = ["at-hom"]', "topic.0.drills", "no drill at-hom"),
        ('audience = ["老人"]', 'audience = ["青年"]', "topic.0.audience", "no audience 青年"),
        ('level = "镇"\ntarget', 'level = "乡"\ntarget', "measure.0.level", "no level 乡"),
        ('id = "summary"', 'id = "banner"', "report.1.id", "banner is there twice"),
        ('under = "东镇"', 'under = "西镇"', "unit.2.under", "no such unit"),
        ('under = "东镇"', 'under = "一村"', "unit.2.under", "not above its level"),
        ("target = 2", 'target = "2"', "measure.0.target", "whole number"),
        ("target = 2", "goal = 2", "measure.0.goal", "not known"),
        ("format = 1", "format = 2", "format", "later version"),
        ("\n[[phase]]", '\n[[audience]]\nname = "老人"\n\n[[phase]]', "audience.1.name", "twice"),
    ],
)
def test_what_is_wrong_is_named_with_its_key_and_line(
    tmp_path: Path, before: str, after: str, key: str, words: str
) -> None:
    assert before in TEXT
    with pytest.raises(InputError) as caught:
        plan_of(tmp_path, TEXT.replace(before, after, 1))
    location = caught.value.location
    assert location is not None
    assert (location.key, location.line > 0) == (key, True)
    assert words in str(caught.value)
    assert caught.value.hint


def test_a_unit_twice_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="The unit 一村 is there twice"):
        plan_of(tmp_path, TEXT + '\n[[unit]]\nname = "一村"\nlevel = "村"\nunder = "东镇"\n')


def test_villages_of_one_name_stand_under_different_towns(tmp_path: Path) -> None:
    more = (
        '\n[[unit]]\nname = "西镇"\nlevel = "镇"\nunder = "演练市"\n'
        '\n[[unit]]\nname = "一村"\nlevel = "村"\nunder = "西镇"\n'
    )
    units = plan_of(tmp_path, TEXT + more).units
    assert units.named("一村") == ("演练市/东镇/一村", "演练市/西镇/一村")
    assert units.named("西镇/一村") == ("演练市/西镇/一村",)
    assert [*units.within("演练市/西镇")] == ["演练市/西镇", "演练市/西镇/一村"]
    assert units.at("村") == units.named("一村")

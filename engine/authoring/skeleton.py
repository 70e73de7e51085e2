"""The beginning of a scenario: a file that plays and breaks no rule but that its texts are to be written."""

from __future__ import annotations

from datetime import date

from engine.channels import model
from engine.play.outline import Outline

SCHEMA = "#:schema ../scenario.schema.json"
"""The first line of a scenario file, for completion in editors."""
DIFFICULTY = """[difficulty]
premise = [4, 4, 4, 4, 4]
"""
"""The premise before anybody has rated it."""


def skeleton(outline: Outline) -> str:
    """Return the text of the file; raise KeyError for a channel that is not known."""
    script = model(outline.channel).skeleton(outline)
    return "\n".join([_head(outline), DIFFICULTY if outline.truth else "", SOURCE, _debrief(outline), script])


def pack_text(
    name: str,
    title: str = "待写：题库的名字",
    about: str = "待写：一句话说里头有什么。",
    region: str = "CN",
) -> str:
    """Return the text of a `pack.toml`; what is left out has to be written."""
    return f'''format = 1
id     = "{name}"
title  = "{title}"
region = "{region}"
lang   = "zh-Hans"
about  = "{about}"
'''


def _head(outline: Outline) -> str:
    pair = f'truth    = "{outline.truth}"\ntwin     = "{outline.twin}"\n' if outline.truth else ""
    return f'''{SCHEMA}
format   = 1
id       = "{outline.id}"
channel  = "{outline.channel}"
place    = "{outline.place.id}"
{pair}region   = "CN"
lang     = "zh-Hans"
topic    = "{outline.topic}"
audience = ["resident"]
title    = "待写：讲评时才显示的标题"
setting  = "待写：时间、地点，一句话，真假两题用同一句。"
at_stake = 0
facts_checked = {outline.today.isoformat()}
stale_after   = {a_year_later(outline.today).isoformat()}
'''


def a_year_later(day: date) -> date:
    """Return the day in the next year, the 28th at the latest."""
    return day.replace(year=day.year + 1, day=min(day.day, 28))


SOURCE = """[[source]]
issuer = "待写：发布单位"
title  = "待写：文件或通报的名称"
official = false
"""


def _debrief(outline: Outline) -> str:
    report = '["110", "96110"]' if outline.truth == "scam" else "[]"
    return f"""[debrief]
what_happened = "待写：这是怎么一回事，不责怪人。"
do     = ["待写：下一次怎么做"]
report = {report}
slogan = "待写：一句话记住"
"""

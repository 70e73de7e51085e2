"""The beginning of a family of messages: it breaks no rule but that its texts are to be written."""

from __future__ import annotations

from datetime import date

from engine.authoring.skeleton import DIFFICULTY, SOURCE, a_year_later
from engine.library.supply.messages import SLOTS

_NAMES = {"sender": "发信人", "occasion": "由头", "detail": "细节", "pressure": "催促"}
_DIGITS = "一二三四五六"


def family_skeleton(name: str, place: str, topic: str, today: date) -> str:
    """Return the text of a family file with six wordings of each part, all still to be written."""
    return "\n".join(
        [_head(name, place, topic, today), DIFFICULTY, SOURCE, _slots(), *map(_ask, _DIGITS), _LEADS]
    )


def _head(name: str, place: str, topic: str, today: date) -> str:
    return f'''#:schema ../../scenario.schema.json
format   = 1
id       = "{name}"
channel  = "sms"
place    = "{place}"
region   = "CN"
lang     = "zh-Hans"
topic    = "{topic}"
audience = ["resident"]
title    = "待写：讲评时才显示的标题"
setting  = "待写：一句话，真假都用它，不说时间。"
facts_checked = {today.isoformat()}
stale_after   = {a_year_later(today).isoformat()}
text = ["{{{{occasion}}}}，{{{{detail}}}}，{{{{ask}}}}。{{{{pressure}}}}。"]
'''


def _slots() -> str:
    rows = [f"{slot} = [{', '.join(_wordings(slot))}]" for slot in SLOTS]
    return "\n".join(["[slot]", 'at = ["09:12"]', *rows, ""])


def _wordings(slot: str) -> list[str]:
    return [f'"待写：{_NAMES[slot]}{digit}"' for digit in _DIGITS]


def _ask(digit: str) -> str:
    return f"""[[ask]]
scam    = "待写：要求{digit}[[link|待写：通到链接]]"
genuine = "待写：要求{digit}[[app|待写：通到自己的App]]"
"""


_LEADS = """[[lead]]
id    = "link"
truth = "scam"

[lead.cue]
kind = "unknown-link"
text = "待写：可疑处"
why  = "待写：为什么可疑。"
ask  = "待写：可以怎么问？"

[lead.debrief]
what_happened = "待写：这是怎么一回事，不责怪人。"
do     = ["待写：下一次怎么做"]
report = ["110", "96110"]
slogan = "待写：一句话记住"

[[lead.after]]
says  = "待写：照办"
does  = "disclose"
gives = "account"
then  = "待写：后来怎么样了"

[[lead.after]]
says = "待写：走自己的路核实"
does = "verify"
then = "待写：后来怎么样了"

[[lead]]
id    = "app"
truth = "genuine"

[lead.cue]
kind = "official-channel"
text = "待写：放心处"
why  = "待写：为什么靠得住。"
ask  = "待写：可以怎么问？"
holds_because = "confirmed-by-own-call"

[lead.debrief]
what_happened = "待写：这是怎么一回事。"
do     = ["待写：下一次怎么做"]
slogan = "待写：一句话记住"

[[lead.after]]
says = "待写：照办"
does = "serve"
then = "待写：后来怎么样了"

[[lead.after]]
says = "待写：不理它"
does = "refuse"
then = "待写：后来怎么样了"
"""

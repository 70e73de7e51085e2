"""The beginning of a scenario: a file that plays and breaks no rule but that its texts are to be written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from engine.channels import CHANNELS
from engine.kinds import Truth
from engine.play.currency import Currency
from engine.play.scenario import Setting

TO_WRITE = "待写"
"""What stands where an author has to write; RT706 finds it."""
SCHEMA = "#:schema ../scenario.schema.json"
"""The first line of a scenario file, for completion in editors."""
DIFFICULTY = """[difficulty]
premise = [4, 4, 4, 4, 4]
"""
"""The premise before anybody has rated it."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a skeleton is made for; `truth` and `twin` are None for a question."""

    id: str
    channel: str
    place: Setting
    twin: str | None
    truth: Truth | None
    topic: str
    today: date
    currency: Currency


def skeleton(start: Begun) -> str:
    """Return the text of the file; raise KeyError for a channel that is not known."""
    if start.channel not in CHANNELS:
        raise KeyError(start.channel)
    scripts = {"sms": _sms, "banknote": _banknote, "quiz": _quiz}
    script = scripts.get(start.channel, _dialogue)(start)
    return "\n".join([_head(start), DIFFICULTY if start.truth else "", _SOURCE, _debrief(start), script])


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


def _head(start: Begun) -> str:
    later = start.today.replace(year=start.today.year + 1, day=min(start.today.day, 28))
    pair = f'truth    = "{start.truth}"\ntwin     = "{start.twin}"\n' if start.truth else ""
    return f'''{SCHEMA}
format   = 1
id       = "{start.id}"
channel  = "{start.channel}"
place    = "{start.place.id}"
{pair}region   = "CN"
lang     = "zh-Hans"
topic    = "{start.topic}"
audience = ["resident"]
title    = "待写：讲评时才显示的标题"
setting  = "待写：时间、地点，一句话，真假两题用同一句。"
at_stake = 0
facts_checked = {start.today.isoformat()}
stale_after   = {later.isoformat()}
'''


_SOURCE = """[[source]]
issuer = "待写：发布单位"
title  = "待写：文件或通报的名称"
official = false
"""


def _debrief(start: Begun) -> str:
    report = '["110", "96110"]' if start.truth == "scam" else "[]"
    return f"""[debrief]
what_happened = "待写：这是怎么一回事，不责怪人。"
do     = ["待写：下一次怎么做"]
report = {report}
slogan = "待写：一句话记住"
"""


def _cue(start: Begun) -> str:
    if start.truth == "scam":
        return """[[cue]]
id   = "sign"
kind = "urgency"
sign = "red-flag"
text = "待写：可疑处"
why  = "待写：为什么可疑。"
ask  = "待写：可以怎么问？"
"""
    return """[[cue]]
id   = "sign"
kind = "own-call-confirms"
sign = "reassurance"
text = "待写：放心处"
why  = "待写：为什么靠得住。"
ask  = "待写：可以怎么问？"
holds_because = "confirmed-by-own-call"
"""


_PANELS = {
    "call": '[call]\nnumber = "0571-0550 1137"\n',
    "chat": '[chat]\nname  = "待写：联系人或群名"\nabout = "待写：通讯录里怎么写的"\n',
    "counter": '[counter]\ncustomer = "待写：客户"\n[[counter.form]]\nlabel = "收款人"\nvalue = "待写"\n',
}


def _dialogue(start: Begun) -> str:
    acts = {action.does: action.id for action in start.place.action}
    standing = [
        f'{acts[does]} = "{to}"' for does, to in (("refuse", "again"), ("verify", "office")) if does in acts
    ]
    crux_words = "[[sign|待写：可疑的原话]]" if start.truth == "scam" else "待写：说正事的那一句"
    office_words = "待写：真单位怎么答" if start.truth == "scam" else "[[sign|待写：真单位说是有这回事]]"
    lines = [
        _line("open", "待写：对方的第一句话", _ask("second"), _reply("待写：应一声", _COMPLY, "second")),
        _line("second", "待写：第二句", _ask("third"), _reply("待写：答一句", _answer(start), "third")),
        _line("third", "待写：第三句", _ask("crux"), _reply("待写：等一等", 'does = "stall"', "crux")),
        _crux(start, crux_words),
    ]
    if "refuse" in acts:
        refused = _reply("待写：不谈了", 'does = "refuse"', _left(start))
        lines.append(
            _line("again", "待写：又来了，说什么", refused, _reply("待写：听他说", _COMPLY, "third"))
        )
    lines.append(_office(start, office_words))
    table = "[standing]\n" + "\n".join(standing) + "\n" if standing else ""
    return "\n".join([_cue(start), _PANELS[start.channel], table, *lines, _endings(start)])


_COMPLY = 'does = "comply"'
_VERIFY = 'does = "verify"'
_SETTLES = "\nsettles = true"


def _answer(start: Begun) -> str:
    return 'does = "disclose"\ngives = "identity"' if start.truth == "scam" else _COMPLY


def _left(start: Begun) -> str:
    return "left" if start.truth == "scam" else "dropped"


def _ask(to: str) -> str:
    return _reply("待写：问一句", 'does = "ask"', to)


def _reply(says: str, act: str, to: str) -> str:
    return f'[[line.reply]]\nsays = "{says}"\n{act}\nto   = "{to}"\n'


def _line(name: str, says: str, *replies: str, extra: str = "") -> str:
    return f'[[line]]\nid   = "{name}"\nsays = "{says}"\n{extra}{"".join(replies)}'


def _crux(start: Begun, words: str) -> str:
    scam = start.truth == "scam"
    act = 'does = "pay"\ngives = "money"\namount = 1000' if scam else 'does = "serve"'
    return _line(
        "crux",
        words,
        _reply("待写：照他说的办", act + _SETTLES, "lost" if scam else "done"),
        _reply("待写：我自己去核实", _VERIFY + _SETTLES, "office"),
        _reply("待写：不办", 'does = "refuse"' + _SETTLES, _left(start)),
        extra="crux = true\n",
    )


def _office(start: Begun, words: str) -> str:
    report = _reply("待写：再打 96110 说一声", 'does = "report"', "reported")
    first = report if start.truth == "scam" else _reply("待写：那就办", 'does = "serve"', "done")
    second = _reply("待写：谢谢，知道了", _VERIFY, "checked")
    return _line("office", words, first, second, extra='speaker = "待写：真单位"\n')


def _endings(start: Begun) -> str:
    scam = (("lost", "harmed"), ("left", "safe"), ("checked", "safe"), ("reported", "safe"))
    genuine = (("done", "served"), ("checked", "served"), ("dropped", "obstructed"))
    return "\n".join(
        f'[[ending]]\nid     = "{name}"\nresult = "{result}"\nsays   = "待写：后来怎么样了"\n'
        for name, result in (scam if start.truth == "scam" else genuine)
    )


def _sms(start: Begun) -> str:
    scam = start.truth == "scam"
    cue = (
        _cue(start).replace("own-call-confirms", "i-began-it").replace("confirmed-by-own-call", "i-began-it")
    )
    first = 'does = "disclose"\ngives = "account"' if scam else 'does = "serve"'
    return f"""{cue}
[[message]]
from = "待写：发信人"
at   = "09:12"
text = "待写：短信，[[sign|待写：原话]]。"

[[after]]
says = "待写：照短信办"
{first}
then = "待写：后来怎么样了"

[[after]]
says = "待写：走自己的路核实"
does = "verify"
then = "待写：后来怎么样了"

[[after]]
says = "待写：不理它"
does = "refuse"
then = "待写：后来怎么样了"
"""


def _banknote(start: Begun) -> str:
    fault = f'["{start.currency.fault[0].id}"]' if start.truth == "scam" else "[]"
    first = 'does = "pay"\ngives = "money"' if start.truth == "scam" else 'does = "serve"'
    return f'''[note]
currency = "{start.currency.id}"
denomination = {start.currency.denominations[0]}
faults   = {fault}
wear     = []

[[after]]
says = "待写：收下"
{first}

[[after]]
says = "待写：请对方换一张"
does = "refuse"
'''


def _quiz(start: Begun) -> str:
    return """[quiz]
kind = "single"
stem = "待写：问什么？"
[[quiz.option]]
text  = "待写：一个答案"
right = true
why   = "待写：为什么对。"
[[quiz.option]]
text  = "待写：另一个答案"
right = false
why   = "待写：为什么不对。"
"""

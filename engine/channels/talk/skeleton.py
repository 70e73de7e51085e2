"""The beginning of a talk: three turns, a crux, an office to ask, endings; all words to be written."""

from __future__ import annotations

from engine.play.outline import Outline


def talk_skeleton(outline: Outline, panel: str) -> str:
    """Return the tables of a talk; `panel` is the table of what stands beside it."""
    acts = {action.does: action.id for action in outline.place.action}
    standing = [
        f'{acts[does]} = "{to}"' for does, to in (("refuse", "again"), ("verify", "office")) if does in acts
    ]
    crux_words = "[[sign|待写：可疑的原话]]" if outline.truth == "scam" else "待写：说正事的那一句"
    office_words = "待写：真单位怎么答" if outline.truth == "scam" else "[[sign|待写：真单位说是有这回事]]"
    lines = [
        _line("open", "待写：对方的第一句话", _ask("second"), _reply("待写：应一声", _COMPLY, "second")),
        _line("second", "待写：第二句", _ask("third"), _reply("待写：答一句", _answer(outline), "third")),
        _line("third", "待写：第三句", _ask("crux"), _reply("待写：等一等", 'does = "stall"', "crux")),
        _crux(outline, crux_words),
    ]
    if "refuse" in acts:
        refused = _reply("待写：不谈了", 'does = "refuse"', _left(outline))
        lines.append(
            _line("again", "待写：又来了，说什么", refused, _reply("待写：听他说", _COMPLY, "third"))
        )
    lines.append(_office(outline, office_words))
    cue = outline.cue("own-call-confirms", "confirmed-by-own-call")
    table = "[standing]\n" + "\n".join(standing) + "\n" if standing else ""
    return "\n".join([cue, panel, table, *lines, _endings(outline)])


_COMPLY = 'does = "comply"'
_VERIFY = 'does = "verify"'
_SETTLES = "\nsettles = true"


def _answer(outline: Outline) -> str:
    return 'does = "disclose"\ngives = "identity"' if outline.truth == "scam" else _COMPLY


def _left(outline: Outline) -> str:
    return "left" if outline.truth == "scam" else "dropped"


def _ask(to: str) -> str:
    return _reply("待写：问一句", 'does = "ask"', to)


def _reply(says: str, act: str, to: str) -> str:
    return f'[[line.reply]]\nsays = "{says}"\n{act}\nto   = "{to}"\n'


def _line(name: str, says: str, *replies: str, extra: str = "") -> str:
    return f'[[line]]\nid   = "{name}"\nsays = "{says}"\n{extra}{"".join(replies)}'


def _crux(outline: Outline, words: str) -> str:
    scam = outline.truth == "scam"
    act = 'does = "pay"\ngives = "money"\namount = 1000' if scam else 'does = "serve"'
    return _line(
        "crux",
        words,
        _reply("待写：照他说的办", act + _SETTLES, "lost" if scam else "done"),
        _reply("待写：我自己去核实", _VERIFY + _SETTLES, "office"),
        _reply("待写：不办", 'does = "refuse"' + _SETTLES, _left(outline)),
        extra="crux = true\n",
    )


def _office(outline: Outline, words: str) -> str:
    report = _reply("待写：再打 96110 说一声", 'does = "report"', "reported")
    first = report if outline.truth == "scam" else _reply("待写：那就办", 'does = "serve"', "done")
    second = _reply("待写：谢谢，知道了", _VERIFY, "checked")
    return _line("office", words, first, second, extra='speaker = "待写：真单位"\n')


def _endings(outline: Outline) -> str:
    scam = (("lost", "harmed"), ("left", "safe"), ("checked", "safe"), ("reported", "safe"))
    genuine = (("done", "served"), ("checked", "served"), ("dropped", "obstructed"))
    return "\n".join(
        f'[[ending]]\nid     = "{name}"\nresult = "{result}"\nsays   = "待写：后来怎么样了"\n'
        for name, result in (scam if outline.truth == "scam" else genuine)
    )

"""What a new file says in a language before anything is written: its head, whom to call, what is missing.

Beginnings are made in Chinese, the language of most packs, and put into the others by one table.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from engine.script import SIMPLIFIED, TRADITIONAL, traditional

TO_WRITE = ("待写", "待寫", "TO WRITE", "TODO")
"""What stands where an author has to write; RT706 finds it."""
REGIONS: Mapping[str, str] = {SIMPLIFIED: "CN", TRADITIONAL: "TW", "en": "GB"}
"""Where content of a language is set unless its author says otherwise."""
_NUMBERS: Mapping[str, str] = {TRADITIONAL: '"165", "110"', "en": '"159", "7726"'}
_CALLERS: Mapping[str, str] = {TRADITIONAL: "02-0550 1137", "en": "020 7946 0137"}
_PLACES: Mapping[str, str] = {TRADITIONAL: "tw-", "en": "uk-"}
_SEVERAL = "一二三四五六"
_ENGLISH: Mapping[str, str] = {
    "讲评时才显示的标题": "a title for the debrief",
    "时间、地点，一句话，真假两题用同一句。": "time and place, one sentence, the same in both of the pair.",
    "一句话，真假都用它，不说时间。": "one sentence for both truths, without a time.",
    "题库的名字": "the name of the pack",
    "一句话说里头有什么。": "one sentence on what is in it.",
    "发布单位": "who published it",
    "文件或通报的名称": "the title of the law or notice",
    "这是怎么一回事，不责怪人。": "what this was; nobody is blamed.",
    "这是怎么一回事。": "what this was.",
    "下一次怎么做": "what to do next time",
    "一句话记住": "one line to remember",
    "可疑处": "what is suspicious",
    "为什么可疑。": "why it is suspicious.",
    "可以怎么问？": "what could be asked?",
    "放心处": "what reassures",
    "为什么靠得住。": "why it holds.",
    "照办": "do as it says",
    "走自己的路核实": "check by a way of one's own",
    "不理它": "leave it alone",
    "后来怎么样了": "what came of it",
    "收下": "take it",
    "请对方换一张": "ask for another note",
    "问什么？": "what is asked?",
    "一个答案": "an answer",
    "另一个答案": "another answer",
    "为什么对。": "why it is right.",
    "为什么不对。": "why it is wrong.",
    "对方的第一句话": "the first thing they say",
    "应一声": "answer that one is there",
    "第二句": "the second thing",
    "答一句": "an answer",
    "第三句": "the third thing",
    "等一等": "ask them to wait",
    "问一句": "a question",
    "可疑的原话": "the very words that are suspicious",
    "说正事的那一句": "the words that come to the point",
    "照他说的办": "do as they say",
    "我自己去核实": "I shall check this myself",
    "不办": "refuse",
    "不谈了": "end the talk",
    "又来了，说什么": "they come again; what do they say?",
    "听他说": "hear them out",
    "真单位说是有这回事": "the real office says that it is so",
    "真单位怎么答": "what the real office answers",
    "真单位": "the real office",
    "再打 96110 说一声": "report it as well",
    "那就办": "then go ahead",
    "谢谢，知道了": "thank you, that is all",
    "客户": "the customer",
    "联系人或群名": "the contact or the group",
    "通讯录里怎么写的": "what the contacts say of it",
    "短信，": "a message, ",
    "原话": "the very words",
    "通到链接": "where a link leads",
    "通到自己的App": "where one's own app leads",
    **{f"{part}{digit}": f"{name} {number}" for part, name in (
        ("发信人", "sender"), ("由头", "occasion"), ("细节", "detail"), ("催促", "pressure"), ("要求", "ask"),
    ) for number, digit in enumerate(_SEVERAL, 1)},
    "发信人": "the sender",
}  # fmt: skip
_SIGNS = {"收款人": "Payee", "，": ", ", "。{{": ". {{", "。": "."}
_TO_WRITE = re.compile(r"待写(：(?P<words>[^\"\[\]|]*))?")


def place_of(usual: str, lang: str, places: Collection[str]) -> str:
    """Return the place (id) in content of a language that is like the usual one, where there is one."""
    own = _PLACES.get(lang, "") + usual.removeprefix("bank-")
    return own if own in places else usual


def in_language(text: str, lang: str) -> str:
    """Return the text of a beginning in a language of content; one not known here stays in Chinese."""
    if lang == SIMPLIFIED or lang not in REGIONS:
        return text
    head = text.replace(f'lang     = "{SIMPLIFIED}"', f'lang     = "{lang}"')
    head = head.replace(f'lang   = "{SIMPLIFIED}"', f'lang   = "{lang}"')
    head = re.sub(r'(?m)^(region +)= "CN"', rf'\1= "{REGIONS[lang]}"', head)
    head = head.replace('["110", "96110"]', f"[{_NUMBERS[lang]}]")
    head = head.replace("0571-0550 1137", _CALLERS[lang])
    if lang == TRADITIONAL:
        return traditional(head.replace("再打 96110", "再打 165"), "words")
    worded = _TO_WRITE.sub(_in_english, head)
    for sign, other in _SIGNS.items():
        worded = worded.replace(sign, other)
    return worded


def _in_english(match: re.Match[str]) -> str:
    words = match["words"]
    # a channel of somebody else may have words of its own
    return "TO WRITE" if words is None else f"TO WRITE: {_ENGLISH.get(words, words)}"

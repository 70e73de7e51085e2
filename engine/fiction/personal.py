"""What in a text may be a real person's or lead to somebody: numbers, links, accounts, full names.

Identity numbers are known by their date and check sign (GB 11643), never by the county they begin with; bank
cards by their check digit (ISO/IEC 7812, Luhn).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from engine.fiction.links import links, may_hold_links
from engine.fiction.narrow import narrow
from engine.fiction.telephone import Number, fault_in, numbers

Kind: TypeAlias = Literal[
    "identity",
    "card",
    "telephone",
    "abroad",
    "number",
    "account",
    "link",
    "link-number",
    "link-script",
    "name",
]

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d(?:[ -]?\d){16}[ -]?[\dXx](?![0-9A-Za-z])")
_ACCOUNT = re.compile(
    r"(?:[微威薇V]信|wechat|weixin|QQ群?|扣扣)(?:[号號]|帐号|账号|id)?[:是为]?\s?(?P<id>[A-Za-z][-\w]{5,19}|\d{5,11})"
    r"(?![\w*])",
    re.IGNORECASE | re.ASCII,
)
_INVENTED_ACCOUNT = re.compile(r".*example|0", re.IGNORECASE)
_SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范"
    "傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)
_TITLES = "先生|女士|小姐|警官|同志|主任|经理|老师|大爷|大妈|阿姨|师傅|医生"
_FULL = re.compile(
    rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}|(?:欧阳|司马|诸葛|上官|司徒|夏侯|皇甫)[\u4e00-\u9fff]{{1,2}}"
)
_SAID = "我叫|名叫|叫做|姓名|户名|收款人"
_OF = "叫|同[学事]|邻居|朋友|[儿孙侄]子|女儿|外甥|客户|联系人|持卡人|本人"
_NAME = re.compile(
    rf"(?:{_SAID})[:：是]?(?P<said>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?![\u4e00-\u9fff])"
    rf"|(?:{_OF})(?P<of>[{_SURNAMES}][\u4e00-\u9fff]{{2}})(?![\u4e00-\u9fff])"
    rf"|(?<![\u4e00-\u9fff])(?P<called>[{_SURNAMES}][\u4e00-\u9fff]{{2}})(?:{_TITLES})"
)
_CALLED = re.compile(
    rf"{_SAID}|叫|同学|同事|邻居|朋友|儿子|孙子|侄子|女儿|外甥|客户|联系人|持卡人|本人|{_TITLES}"
)
"""What every name has beside it; where it is missing, as in most texts, none is looked for."""
_ACCOUNTS = re.compile("[信扣\uff21-\uff3a\uff41-\uff5a](?:(?<!扣)|(?=扣))")
"""What is named before an account, and full-width letters, which are read as plain ones."""
_ACCOUNTS_SPELT = re.compile("wechat|weixin|QQ", re.IGNORECASE)
_FIVE_DIGITS = re.compile(r"\d(?:\W{0,4}\d){4}")
_NO_GIVEN_NAME = frozenset(
    "爷奶爸妈叔伯婶姨姑舅哥姐弟妹嫂婆公总工队长员师生士律官警医护老小某店行社部处科局院校厂司馆铺"
    "吧吗呢啊呀嘛和或的了着过不没在这那就也都还要给把被让说看去里二三四五六七八九十"
)
"""Signs of a form of address, an office, a shop or a sentence, not of a given name."""
_NO_NAME = re.compile(
    "马上|方[便才法]|常[常用客]|高[兴峰级中铁速]|金[额店条]|白[天条]|程序|毛病|于是|万一|余[额下]|任[何务]|周[末边]|许多"
    "|张贴|钱[款都]|江[湖边]|康复|龙头|黄金|石[油头]|贺卡|夏天|温[馨和]|谢谢|何必|严[重格]|顾[客虑]|武警|孔雀|雷达"
)
"""Words that begin with a sign that is a surname as well."""
_CALL = re.compile(r"(?:\+?86)?1[3-9]\d{9}|(?:\+?86)?0[1-9]\d{8,10}|\+\d{7,15}|[48]00\d{7}|\d{5,8}")
_LONGEST_CALLED = 13
_DATED = re.compile(r"20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_ORDER = re.compile(
    r"(?:订单|单号|编号|流水|凭证|批次|案号|文号|order|ref|receipt|no\.?)[号#:是为\s]*$", re.IGNORECASE
)
"""What names an order, which is nobody's number; one that begins with its day is one as well."""
_LINKS: Mapping[str, Kind] = {"real": "link", "number": "link-number", "script": "link-script"}


class Sighting(NamedTuple):
    """Something that may be real, by its place in the text."""

    start: int
    end: int
    kind: Kind


def sightings(text: str, region: str) -> Iterator[Sighting]:
    """Yield what may be real in a text; `region` is whose telephone numbers apply."""
    yield from _reached(narrow(text), region)
    if _CALLED.search(text):
        for match in _NAME.finditer(text):
            group = match.lastgroup or 0
            if is_full_name(match[group]):
                yield Sighting(*match.span(group), "name")


def where_to_look(text: str) -> Iterator[tuple[int, int]]:
    """Yield places (start, end) of a text at which there may be something real; elsewhere there is nothing.

    Each pattern begins with one of a few signs, so that a text of many strings is gone through fast.
    """
    yield from (match.span() for match in _CALLED.finditer(text))
    yield from (match.span() for match in _FIVE_DIGITS.finditer(text))
    yield from may_hold_links(text)
    yield from (match.span() for match in _ACCOUNTS.finditer(text))
    spelt = text.lower()
    if "qq" in spelt or "wechat" in spelt or "weixin" in spelt:
        yield from (match.span() for match in _ACCOUNTS_SPELT.finditer(text))


def _reached(plain: str, region: str) -> Iterator[Sighting]:
    """Yield what may reach somebody, found in this order and each place once: links, accounts, numbers."""
    for link in links(plain):
        if link.fault:
            yield Sighting(link.start, link.end, _LINKS[link.fault])
        plain = _without(plain, link.start, link.end)
    for match in _ACCOUNT.finditer(plain):
        if not _INVENTED_ACCOUNT.match(match["id"]):
            yield Sighting(*match.span("id"), "account")
        plain = _without(plain, *match.span("id"))
    if not _FIVE_DIGITS.search(plain):
        return
    for match in _IDENTITY.finditer(plain):
        if is_identity(re.sub("[ -]", "", match[0]).upper()):
            yield Sighting(*match.span(), "identity")
            plain = _without(plain, *match.span())
    for number in numbers(plain):
        kind = _kind(number, region)
        if kind:
            yield Sighting(number.start, number.end, kind)


def _without(plain: str, start: int, end: int) -> str:
    return f"{plain[:start]}{'/' * (end - start)}{plain[end:]}"


def _kind(number: Number, region: str) -> Kind | Literal[""]:
    reach = fault_in(number, region)
    if reach != "real":
        return reach
    digits = re.sub(r"[^\d+]", "", number.text)
    if _CALL.fullmatch(digits) or (number.called and len(digits) <= _LONGEST_CALLED):
        return "telephone"
    if _DATED.match(digits) or _ORDER.search(number.before):
        return ""
    return "card" if is_card(digits) else "number"


def is_full_name(words: str) -> bool:
    """Return whether some words are a surname and a given name, and no form of address."""
    if not _FULL.fullmatch(words) or _NO_NAME.match(words) or re.search(_TITLES, words):
        return False
    return not _NO_GIVEN_NAME.intersection(words[1:])


def is_identity(digits: str) -> bool:
    """Return whether 18 signs hold a day and end in the check sign of GB 11643 (ISO 7064, MOD 11-2)."""
    if len(digits) != 18 or not digits[:17].isdigit() or digits[17] not in _CHECKS:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return _CHECKS[total % 11] == digits[17] and _is_day(digits[6:14])


def _is_day(digits: str) -> bool:
    try:
        return 1850 <= date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year <= 2099
    except ValueError:
        return False


def is_card(digits: str) -> bool:
    """Return whether 13 to 19 digits end in the check digit of ISO/IEC 7812 (Luhn)."""
    if not (digits.isdigit() and 13 <= len(digits) <= 19 and digits.strip("0")):
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(product - 9 if product > 9 else product for product in doubled) % 10 == 0

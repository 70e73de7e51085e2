"""What in a cell may belong to a real person: identity and card numbers, telephones, full names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drills.sheets.remarks import Cell
from engine.language import N_
from engine.telephone import fault

_DIGITS = re.compile(r"(?<![0-9A-Za-z])\d(?:[ -]?\d){9,22}[ -]?[Xx]?(?![0-9A-Za-z])")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_MOBILE = re.compile(r"(?:86)?1[3-9]\d{9}")
_LANDLINE = re.compile(r"0[1-9]\d{8,10}")
_SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范"
    "傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)
_TITLES = "先生|女士|小姐|警官|同志|主任|经理|老师|大爷|大妈|阿姨|师傅|医生"
_NAME = re.compile(
    rf"(?:(?:我叫|名叫|叫做|姓名[:：是]?|户名[:：是]?|收款人[:：是]?)([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})"
    rf"(?=$|[^\u4e00-\u9fff])|(?<![\u4e00-\u9fff])([{_SURNAMES}][\u4e00-\u9fff]{{2}})(?:{_TITLES}))"
)

IDENTITY = N_("{what} may be a real identity number.")
CARD = N_("{what} may be a real bank card.")
TELEPHONE = N_("{what} may be a real telephone number.")
NAME = N_("{what} may be a real person's name.")


class Sighting(NamedTuple):
    """Something that may be real: the cell, what is said of it (a message id), and the beginning of it."""

    where: str
    title: str
    what: str


def sightings(cells: Iterable[Cell]) -> Iterator[Sighting]:
    """Yield what may be real in some cells."""
    for cell in cells:
        text = unicodedata.normalize("NFKC", cell.text)
        for match in _DIGITS.finditer(text):
            title = _kind(match[0])
            if title:
                yield Sighting(cell.where, title, f"{match[0][:6]}…")
        for found in _NAME.finditer(text):
            name = found[1] or found[2]
            if not re.search(_TITLES, name) and "某" not in name:
                yield Sighting(cell.where, NAME, name)


def _kind(text: str) -> str:
    digits = re.sub("[ -]", "", text).upper()
    if digits.startswith("000"):
        return ""
    if _MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(digits):
        return TELEPHONE if fault(text.strip(), "CN") else ""
    return IDENTITY if is_identity(digits) else CARD if is_card(digits) else ""


def is_identity(digits: str) -> bool:
    """Return whether 18 signs end in the check sign of GB 11643 (ISO 7064, MOD 11-2)."""
    if len(digits) != 18 or not digits[:17].isdigit() or digits[17] not in _CHECKS:
        return False
    total = sum(weight * int(one) for weight, one in zip(_WEIGHTS, digits, strict=False))
    return _CHECKS[total % 11] == digits[17]


def is_card(digits: str) -> bool:
    """Return whether 13 to 19 digits end in the check digit of ISO/IEC 7812 (Luhn)."""
    if not (digits.isdigit() and 13 <= len(digits) <= 19 and digits.strip("0")):
        return False
    doubled = [int(one) * (1 + place % 2) for place, one in enumerate(reversed(digits))]
    return sum(one - 9 if one > 9 else one for one in doubled) % 10 == 0

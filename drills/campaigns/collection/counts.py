"""What stands in a cell as a count: digits, with a counting word, in Chinese, or a tick for one."""

from __future__ import annotations

import re
import unicodedata

from engine.campaigns.parts import MOST, Measure

BLANK = frozenset(("", "/", "-", "—", "–", "不适用", "不適用", "n/a"))
"""What says nothing of a measure."""
_NONE = frozenset(("无", "無", "没有", "沒有", "否", "×", "x", "no", "none", "零"))
_TICKS = frozenset(("√", "✓", "✔", "☑", "是", "有", "已", "已挂", "已做", "已完成", "完成", "yes"))
_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "兩": 2}
_COUNTED = re.compile(r"(\d{1,9})(?:\.0+)?\s*([^\d\s.,]{0,3})")
_CHINESE = re.compile(
    r"([一二三四五六七八九两兩]?)(十?)([一二三四五六七八九]?)([^\d\s.,一二三四五六七八九十]{0,3})"
)


def is_blank(text: str) -> bool:
    """Return whether a cell says nothing."""
    return unicodedata.normalize("NFKC", text).strip().casefold() in BLANK


def count_of(text: str, measure: Measure) -> int | None:
    """Return the count in a cell that says something; None where it is none for certain.

    A tick stands for one, where one is all that is asked for.
    """
    plain = unicodedata.normalize("NFKC", text).strip().replace(",", "").casefold()
    if plain in _NONE:
        return 0
    if plain in _TICKS:
        return 1 if measure.target == 1 else None
    match = _COUNTED.fullmatch(plain)
    if match and _counts(match[2], measure):
        number = int(match[1])
        return number if number <= MOST else None
    chinese = _CHINESE.fullmatch(plain)
    if chinese and chinese[0] and (chinese[1] or chinese[2]) and _counts(chinese[4], measure):
        tens = (_DIGITS.get(chinese[1], 1) if chinese[2] else 0) * 10
        ones = _DIGITS.get(chinese[3] if chinese[2] else chinese[1], 0)
        return tens + ones if chinese[2] or not chinese[3] else None
    return None


def _counts(word: str, measure: Measure) -> bool:
    """Return whether a counting word goes with a measure: its own, or one that counts anything."""
    return word in (
        "",
        measure.word,
        "个",
        "個",
        "次",
        "条",
        "條",
        "场",
        "場",
        "份",
        "张",
        "張",
        "处",
        "處",
        "人",
    )

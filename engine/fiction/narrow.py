"""Full-width signs as the plain ones they stand for, sign by sign, so that places in the text stay."""

from __future__ import annotations

import re
import unicodedata
from string import ascii_letters, digits

_LETTERS = {ord(sign) + 0xFEE0: sign for sign in ascii_letters + digits}
_SIGNS = dict(zip("．：／－＿＠＃＋＊（）［］＝＆％～　‐‑–−", ".:/-_@#+*()[]=&%~ ----", strict=True))
_TABLE: dict[int, str] = {**_LETTERS, **str.maketrans(_SIGNS)}
_WIDE = re.compile(f"[{''.join(map(re.escape, _SIGNS))}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_DIGIT = re.compile(r"(?![0-9])\d")
_STOP = re.compile(r"(?<=[a-z0-9])。(?=[a-z0-9])", re.IGNORECASE)
"""A full stop of Chinese within Latin letters is the point of a link."""


def narrow(text: str) -> str:
    """Return a text of the same length with full-width letters, digits and the signs of links made plain.

    Commas and full stops between clauses stay as they are.
    """
    if text.isascii():
        return text
    plain = text.translate(_TABLE) if _WIDE.search(text) else text
    if _DIGIT.search(plain):
        plain = _DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), plain)
    return _STOP.sub(".", plain) if "。" in plain else plain

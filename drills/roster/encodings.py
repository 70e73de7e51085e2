"""Which encoding a file of names is in, told by how much its text looks like names."""

from __future__ import annotations

from typing import NamedTuple

from drills.roster.signs import OFTEN
from engine.errors import InputError, Location
from engine.language import N_

BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
CODECS = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}
"""Python's codecs and what people call them, the likeliest first."""

ENOUGH = 50_000
"""Signs by which an encoding is told; a megabyte would take seconds."""
PLAIN, UTF8_BONUS, LEAST, LEAST_UTF16 = 1.0, 2.0, -1.5, 2.0
"""What digits alone score; what a multi-byte UTF-8 text that decodes has more; the least that is
taken for text; the least for UTF-16 that shows neither a mark nor an ASCII sign."""


class Decoded(NamedTuple):
    """Text and the encoding it was in, as people call it."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Decoded:
    """Return the text of a file; raise `InputError` where its encoding is not known."""
    for mark, codec in BOMS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], codec)
            if text is not None:
                return Decoded(text, CODECS[codec])
    readings = [(codec, text) for codec in CODECS if (text := _strictly(data, codec)) is not None]
    scored = [(_score(codec, text, data), codec, text) for codec, text in readings]
    best = max(scored, key=lambda reading: reading[0], default=(LEAST - 1, "", ""))
    if best[0] < LEAST:
        raise InputError(
            "roster-encoding",
            N_("The file is in an encoding that was not recognised."),
            N_("Save it as UTF-8 or XLSX, or paste the names."),
            location=Location(name) if name else None,
        )
    return Decoded(best[2], CODECS[best[1]])


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _score(codec: str, text: str, data: bytes) -> float:
    if "\0" in text:
        return LEAST - 1
    score = plausibility(text)
    if codec.startswith("utf-16") and b"\0" not in data and score < LEAST_UTF16:
        return LEAST - 1
    return score + (UTF8_BONUS if codec == "utf-8" and not text.isascii() else 0)


def plausibility(text: str) -> float:
    """Return how much a text looks like Chinese names: the mean over its first signs, -4..4.

    Digits, blanks and separators count nothing, for rosters are full of them in any encoding.
    """
    weights = [_weight(sign) for sign in text[:ENOUGH] if not _neutral(sign)]
    return sum(weights) / len(weights) if weights else PLAIN


def _neutral(sign: str) -> bool:
    return " " <= sign <= "@" or sign in "\t\r\n"


def _weight(sign: str) -> int:
    if sign in OFTEN:
        return 4
    if "A" <= sign <= "~":
        return 1
    if "\u4e00" <= sign <= "\u9fff":
        return 1 if _common(sign) else -1
    if "\u3400" <= sign <= "\u4dbf" or sign >= "\U00020000":
        return -1
    if "\u3000" <= sign <= "\u3011" or "\uff01" <= sign <= "\uff5e" or sign in "·‧•—“”":
        return 1
    return 0 if sign.isalpha() and sign < "\u0250" else -4


def _common(sign: str) -> bool:
    """Return whether a sign is of the first level of GB 2312 or of Big5."""
    simplified = sign.encode("gb2312", "ignore")
    if simplified and simplified[0] <= 0xD7:
        return True
    traditional = sign.encode("big5", "ignore")
    return bool(traditional) and traditional[0] <= 0xC6

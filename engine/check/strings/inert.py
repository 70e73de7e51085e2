"""Rules of every string of a file, wherever it stands: inert, of one width, and not nested away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import cache
from typing import Literal

from engine.authoring.beginnings import TO_WRITE
from engine.check.strings.texts import DEEPEST, Texts
from engine.language import N_
from engine.play.authored import numberless
from engine.play.problems import Problem

_MARKUP = re.compile(r"(?<!\[)\[/?[a-z#@][^\[\]]*\](?!\])")
_TO_WRITE = re.compile("|".join(map(re.escape, TO_WRITE)))
_BRACKETS = re.compile(r"\[\[|\]\]|\{\{|\}\}")
_ODD = re.compile(r"[^ -Z^-z\\|~\u4e00-\u9fa5，。！？；：、（）「」“”…·]")
"""Brackets, and signs that may give trouble: most texts have none, and are not looked at sign by sign."""
_SAFE_AMBIGUOUS = frozenset("“”‘’—…·×")
_HAN = re.compile(r"[\u3400-\u9fff]")


def rules(texts: Texts, marked: Container[str] = (), lined: Container[str] = ()) -> Iterator[Problem]:
    """Yield what is wrong with the strings and keys of one parsed file.

    Those at a key in `marked` may hold spans and fills, those at one in `lined`, without positions, lines.
    Where no text is Chinese, letters with accents are of one width, and what is proposed is English.
    """
    if texts.too_deep:
        yield Problem(
            "RT107",
            texts.too_deep.split(".")[0],
            N_("Tables stand in tables more than {most} deep."),
            N_("A scenario needs no nesting beyond tables in lists."),
            {"most": DEEPEST},
        )
    chinese = _HAN.search(texts.whole) is not None
    for path, text in texts.holding(_ODD):
        lines = "\n" in text and numberless(path) in lined
        yield from _signs(path, text.replace("\n", "") if lines else text, chinese)
        if _BRACKETS.search(text) and path not in marked:
            yield Problem(
                "RT205",
                path,
                N_("This text can hold neither spans nor fills."),
                N_("Write it plain; a cue that is no text is named by cues = […] beside it."),
            )
    yield from _to_write(texts)


def _to_write(texts: Texts) -> Iterator[Problem]:
    if any(words in texts.whole for words in TO_WRITE):
        for path, _text in texts.holding(_TO_WRITE):
            yield Problem(
                "RT706",
                path,
                N_("This text is still to be written."),
                N_("Write it; then play the file once and read it aloud."),
            )


def _signs(path: str, text: str, chinese: bool) -> Iterator[Problem]:
    for sign in sorted({sign for sign in _ODD.findall(text) if _trouble(sign)}):
        name = f"U+{ord(sign):04X}"
        if _trouble(sign) == "width":
            if sign.isalpha() and not chinese:
                continue
            yield Problem(
                "RT703",
                path,
                N_("The width of {sign} differs between terminals."),
                N_("Use a Chinese or a plain sign.")
                if chinese
                else N_("Use a plain sign, or say it in words."),
                {"sign": f"{sign} {name}"},
            )
            continue
        yield Problem(
            "RT702", path, _title(sign), N_("Delete it; lines break by themselves."), {"sign": name}
        )
    if _MARKUP.search(text):
        yield Problem(
            "RT702",
            path,
            N_("The text holds markup in square brackets."),
            N_("Use 「」 or full-width brackets.")
            if chinese
            else N_("Use quotation marks or round brackets."),
        )


def _title(sign: str) -> str:
    if sign in "\x1b\x9b":
        return N_("The text holds a terminal escape ({sign}).")
    if unicodedata.bidirectional(sign) in ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"):
        return N_("The text holds a sign that turns its direction ({sign}).")
    if sign in "\u200e\u200f\u061c":
        return N_("The text holds a sign that turns its direction ({sign}).")
    return N_("The text holds the control sign {sign}.")


@cache
def _trouble(sign: str) -> Literal["control", "width", ""]:
    if (
        unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
        or "\ufe00" <= sign <= "\ufe0f"
    ):
        return "control"
    if unicodedata.east_asian_width(sign) == "A" and sign not in _SAFE_AMBIGUOUS:
        return "width"
    return ""

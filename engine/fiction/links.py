"""Links in a text: where they stand, and whether somebody may own what they lead to.

A blank left out after a full stop makes no link: `dinner.msg`, `fine.Love`. So a name without `http` counts
where its last part is one that sites have and words do not, or where something else speaks for it: `www.`,
a path, a port, a mail name, or words before it that send one there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from engine.fiction.narrow import narrow
from engine.fiction.sites import CHINESE, SITES, SMALL, WORDLY

Fault: TypeAlias = Literal["", "number", "script", "real"]
"""It leads nowhere; to a machine by its number; its letters are of other scripts; somebody may own it."""

OFFICIAL = re.compile(r"(?:[a-z0-9-]+\.)*gov(?:\.(?:cn|tw|hk|sg|uk|au))?|(?:www\.)?chinawealth\.com\.cn")
"""Hosts that nobody but an office can have, and the register of bank products."""

_DOT = r"(?:\.|\[\.\]|\(\.\)|【\.】|\[dot\]|\(dot\))"
_LABEL = r"[a-z0-9\u00c0-\u024f\u0370-\u058f_-]+"
_TAIL = (
    r"(?::\d{1,5}(?!\d))?"
    r"(?:(?:/|[?#](?=[\w%]))(?:[^\s，。！？；：、“”‘’「」『』《》（）()<>\u4e00-\u9fff])*)?"
)
"""A port, and a path or what is asked for."""
_SCHEMED = re.compile(
    rf"(?:h(?:tt|xx)ps?|ftp|[a-z][a-z0-9+-]{{1,9}}):/{{1,2}}(?:[^\s/@，。]+@)?"
    rf"(?P<host>{_LABEL}(?:{_DOT}{_LABEL})+(?!{_DOT}\w)|(?:[\w-]+{_DOT})+(?:{CHINESE}|[\w-]+)"
    rf"|[\[【][0-9a-f:.]+[\]】]|[a-z0-9-]+){_TAIL}",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<![a-z0-9\u00c0-\u024f\u0370-\u058f_.-])(?P<user>[a-z0-9._%+-]+@)?"
    rf"(?P<host>{_LABEL}(?:{_DOT}{_LABEL})+)(?P<tail>{_TAIL})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?<![\d.])(?<![Vv])(?<!版本)(?<!版本 )(?<!ersion )"
    rf"(?P<host>(?:\d{{1,3}}\.){{3}}\d{{1,3}})(?![\d.]*\d){_TAIL}"
)
_LOCAL = re.compile(
    rf"(?<![a-z0-9.-])(?P<host>localhost|[a-z][a-z0-9-]*(?=:\d{{2,5}}/)){_TAIL}", re.IGNORECASE
)
_IDN = re.compile(rf"(?P<host>[\w-]{{1,12}}{_DOT}(?:{CHINESE}))(?![\u4e00-\u9fff\w]){_TAIL}", re.IGNORECASE)
_LEAD = re.compile(r"^[\w-]*[点开录问到进看见址接请](?=[\w-])")
"""What sends one to a link in Chinese, without a blank between."""
_SENDS = re.compile(
    r"(?:[点开录]|点击|登陆|访问|网[址站]|链接|进入|搜索|\b(?:at|visit|click|open|link|url|go to)):?\s*$",
    re.IGNORECASE,
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MAY = (
    re.compile(r"[.．](?=[\w\-\])）】])"),
    re.compile(r"。[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]"),
    re.compile(r"[:：]\d*[/／]"),
)
"""What every link has, full-width or not, and most texts have not, though each ends in a full stop.

One pattern for each sign: a search that knows its first sign takes a tenth of the time of one for all.
"""
_MAY_SPELT = re.compile(r"localhost|dot[\])］）]", re.IGNORECASE)


class Link(NamedTuple):
    """A link by its place in the text, and what is wrong with it."""

    start: int
    end: int
    fault: Fault


def may_hold_links(text: str) -> Iterator[tuple[int, int]]:
    """Yield places (start, end) of a text at which there may be a link; without any there is none."""
    for pattern in _MAY:
        yield from (match.span() for match in pattern.finditer(text))
    spelt = text.lower()
    if "localhost" in spelt or "dot" in spelt:
        yield from (match.span() for match in _MAY_SPELT.finditer(text))


def may_hold_link(text: str) -> bool:
    """Return whether it is worth while to look for links in a text; False only where there is none."""
    return any(pattern.search(text) for pattern in (*_MAY, _MAY_SPELT))


def links(text: str) -> Iterator[Link]:
    """Yield the links of a text in order; they do not overlap."""
    if not may_hold_link(text):
        return
    plain = narrow(text)
    end = 0
    for start, stop, host in sorted(_candidates(plain)):
        if start >= end:
            yield Link(start, stop, _fault(host, plain[start:stop]))
            end = stop


def _candidates(plain: str) -> Iterator[tuple[int, int, str]]:
    for match in _SCHEMED.finditer(plain):
        yield (*match.span(), match["host"])
    for pattern in (_NUMBERED, _LOCAL):
        for match in pattern.finditer(plain):
            yield (*match.span(), match["host"])
    for match in _IDN.finditer(plain):
        lead = _LEAD.match(match["host"])
        yield match.start() + (lead.end() if lead else 0), match.end(), match["host"]
    for match in _BARE.finditer(plain):
        host = re.sub(_DOT, ".", match["host"], flags=re.IGNORECASE).strip(".")
        if _meant(plain, match, host):
            yield (*match.span(), host)


def _meant(plain: str, match: re.Match[str], host: str) -> bool:
    """Return whether a link is meant, and not two sentences without a blank between them."""
    *before, last = host.split(".")
    if not last.isascii() or not host.isascii():
        return last.isalpha() or last.startswith("xn--")
    if last != last.lower() and host != host.upper() and last.casefold() != "com":
        return False
    last = last.lower()
    if last == "example" or last.startswith("xn--") or "[" in match["host"] or "(" in match["host"]:
        return True
    if last in SITES:
        return True
    around = plain[max(0, match.start() - 1) : match.start()] + plain[match.end() : match.end() + 1]
    signs = (
        match["user"],
        match["tail"],
        before[0].lower() == "www",
        re.search(r"-|[a-z].*\d.*\d|\d.*\d.*[a-z]", before[-1], re.IGNORECASE),
        _HAN.search(around),
        last in WORDLY and _SENDS.search(plain[: match.start()]),
    )
    return last in WORDLY | SMALL and any(signs)


def _fault(host: str, link: str) -> Fault:
    host = re.sub(_DOT, ".", host, flags=re.IGNORECASE).strip(".").lower()
    last = host.rpartition(".")[2]
    if not host.isascii() or any(label.startswith("xn--") for label in host.split(".")):
        return "script"
    if re.fullmatch(r"[\d.]+|0x[0-9a-f]+|[\[【].*", host) or "." not in host:
        return "number"
    hidden = re.search(r":\d|@", link.partition("://")[2] or link)
    if last == "example" or (OFFICIAL.fullmatch(host) and not hidden):
        return ""
    return "real"

"""Cue spans: `[[id|words]]` stands where the cue stands, and lights up there in the debrief."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from engine.language import N_

_SPAN = re.compile(r"\[\[(?P<cue>[a-z0-9-]+)\|(?P<words>[^\[\]|]+)\]\]")
SPAN_ENDS = re.compile(r"\[\[[^\[\]|]*\||\]\]")
"""The signs of a span around its words, written right or wrong."""
_CUE = re.compile(r"[a-z0-9-]+\|")
FILL = re.compile(r"\{\{(?P<name>[a-z0-9._-]+)\}\}")


class MarkError(ValueError):
    """A span or a fill is not written as it must be; `title` is a message id that says how."""

    def __init__(self, title: str, **params: str | int) -> None:
        super().__init__(title.format(**params))
        self.title = title
        self.params = params


@dataclass(frozen=True, slots=True)
class Span:
    """Cue `cue` covers the characters `start` to `end` of the plain text."""

    cue: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Text without its marks, and where the cues stood; spans are in order and do not overlap."""

    plain: str
    spans: tuple[Span, ...] = ()


def fill(source: str, values: Mapping[str, str]) -> str:
    """Replace each `{{name}}`; raise `MarkError` for a name without a value."""

    def value(match: re.Match[str]) -> str:
        try:
            return values[match["name"]]
        except KeyError:
            raise MarkError(N_("There is no fill {name}."), name=match["name"]) from None

    return FILL.sub(value, source)


def has_marks(source: str) -> bool:
    """Return whether there is anything to parse in a text; in most there is not."""
    return "[[" in source or "{{" in source or "]]" in source or "}}" in source


def fills(source: str) -> tuple[str, ...]:
    """Return the names of the fills in a text, in order."""
    return tuple(match["name"] for match in FILL.finditer(source))


def parse(source: str, values: Mapping[str, str] | None = None) -> MarkedText:
    """Fill and parse one text; raise `MarkError` for a nested, unclosed or empty span."""
    if not has_marks(source):
        return MarkedText(source)
    return _parsed(fill(source, values or {}))


def plain_of(source: str, values: Mapping[str, str] | None = None) -> str:
    """Return what is read of a text, as `parse` does; most have no marks and are what they are."""
    return parse(source, values).plain if has_marks(source) else source


@lru_cache(1024)
def _parsed(text: str) -> MarkedText:
    """Return a text whose fills are in place; whoever asks for one asks for it again."""
    plain: list[str] = []
    spans: list[Span] = []
    length = done = 0
    for match in _SPAN.finditer(text):
        before = text[done : match.start()]
        plain += [before, match["words"]]
        start = length + len(before)
        length = start + len(match["words"])
        spans.append(Span(match["cue"], start, length))
        done = match.end()
    plain.append(text[done:])
    whole = "".join(plain)
    if "[[" in whole or "]]" in whole:
        raise MarkError(_span_trouble(whole), words=_near(whole))
    if "{{" in whole or "}}" in whole:
        raise MarkError(N_("A fill is not written {{{{name}}}} in small letters."))
    return MarkedText(whole, tuple(spans))


def _span_trouble(whole: str) -> str:
    """Return what is wrong with a text in which brackets are left over."""
    opens = whole.find("[[")
    closes = whole.find("]]", opens + 1 if opens >= 0 else 0)
    if opens < 0:
        return N_("A span is closed that was never opened, near “{words}”.")
    if whole.count("[[") > whole.count("]]"):
        return N_("A span is opened and not closed, near “{words}”.")
    within = whole[opens + 2 : closes]
    if "|" in within and not within.rpartition("|")[2]:
        return N_("A span holds no words, near “{words}”.")
    if _CUE.match(within):
        return N_("A span holds another bracket or bar; spans do not nest or overlap, near “{words}”.")
    return N_("A span does not begin with the id of a cue and a bar, near “{words}”.")


def _near(whole: str) -> str:
    """Return a few words at the first bracket that is left over."""
    at = min(place for place in (whole.find("[["), whole.find("]]")) if place >= 0)
    return whole[max(0, at - 4) : at + 12]

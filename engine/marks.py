"""Cue spans: `[[id|words]]` stands where the cue stands, and lights up there in the debrief."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_SPAN = re.compile(r"\[\[(?P<cue>[a-z0-9-]+)\|(?P<words>[^\[\]|]+)\]\]")
_FILL = re.compile(r"\{\{(?P<name>[a-z0-9._-]+)\}\}")


class MarkError(ValueError):
    """A span or a fill is not written as it must be; the message says how."""


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
            raise MarkError(f"no value for {{{{{match['name']}}}}}") from None

    return _FILL.sub(value, source)


def fills(source: str) -> tuple[str, ...]:
    """Return the names of the fills in a text, in order."""
    return tuple(match["name"] for match in _FILL.finditer(source))


def parse(source: str, values: Mapping[str, str] | None = None) -> MarkedText:
    """Fill and parse one text; raise `MarkError` for a nested, unclosed or empty span."""
    text = fill(source, values or {})
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
        raise MarkError("a span is written [[cue|words]], without another inside and closed by ]]")
    if "{{" in whole or "}}" in whole:
        raise MarkError("a fill is written {{name}} in small letters")
    return MarkedText(whole, tuple(spans))

"""Rules of every string of a file: numbers reach nobody, links lead nowhere, nobody is named in full."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from engine.check.strings.texts import Texts
from engine.fiction.personal import Kind, is_full_name, sightings, where_to_look
from engine.fiction.telephone import examples, fault
from engine.language import N_
from engine.marks import FILL, SPAN_ENDS
from engine.play.authored import numberless
from engine.play.problems import Problem

TITLES: Mapping[Kind, str] = {
    "identity": N_("{what} may be a real identity number."),
    "card": N_("{what} may be a real bank card."),
    "telephone": N_("{what} may be a real telephone number."),
    "number": N_("The number {what} may be somebody's."),
    "abroad": N_("The number {what} begins with 00, which is itself a sign of a call from abroad."),
    "account": N_("{what} may be a real account."),
    "link": N_("The link {what} may be real."),
    "link-number": N_("The link {what} leads to a machine by its number."),
    "link-script": N_("The link {what} is written in letters of other scripts."),
    "name": N_("{what} may be a real person's name."),
}
"""What is said of each kind (message ids)."""

_LINK = N_("Links end in .example, in plain letters.")
_NUMBER = N_("Write one that cannot exist: {examples}.")
_HINTS: Mapping[Kind, str] = {
    "abroad": _NUMBER,
    "telephone": _NUMBER,
    "account": N_("Hide part of it: {examples}."),
    "link": _LINK,
    "link-number": _LINK,
    "link-script": _LINK,
    "name": N_("A surname and a form of address are enough: {examples}."),
}
_HIDDEN = N_("Hide its middle, or begin it with 0: {examples}.")
_NUMBERS = frozenset[Kind](("abroad", "telephone"))
_EXAMPLES: Mapping[Kind, str] = {"account": "yl****88", "name": "王女士, 小李, 周某"}
_ENGLISH: Mapping[Kind, str] = {"account": "re****88", "name": "Mrs B, Tom from the shop"}
"""The same where names are English."""
_ENGLISH_SPOKEN = frozenset(("GB", "US", "AU"))
_LONG = "6200 **** **** 0137, 0123 4567 8901 2345"

_LABELLED = (".label", ".value")
_MARKS = re.compile(r"\[\[|\{\{")
"""Without its marks a text may hold what it does not seem to."""
_PAYEE = re.compile(r"收款|户名|姓名|开户|付款人|持卡人|payee|name", re.IGNORECASE)


def rules(
    texts: Texts, region: str, numbers: Collection[str] = (), parties: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield what may be somebody's in the strings of one parsed file; numbers are those of `region`.

    `numbers` and `parties` are keys, without positions, that hold a number, and that begin with a name.

    What an office published is named as it is, so sources are not looked at.
    """
    labels: dict[str, str] = {}
    values: dict[str, str] = {}
    tables = ("debrief.report", *{key.partition(".")[0] for key in (*numbers, *parties)})
    read = {
        number
        for number, (path, _text) in enumerate(texts.strings)
        if path.startswith(tables) or path.endswith(_LABELLED)
    }
    marks = (match.span() for match in _MARKS.finditer(texts.whole))
    for number in sorted(read | texts.touched(chain(where_to_look(texts.whole), marks))):
        path, text = texts.strings[number]
        if path.startswith("source."):
            continue
        place = numberless(path)
        if place in numbers or place == "debrief.report":
            plain = _plain(text)
            wrong = fault(plain, region)
            if wrong:
                yield _problem(path, "telephone" if wrong == "real" else "abroad", plain, region)
        else:
            for kind, what in _sighted(text, region):
                yield _problem(path, kind, what, region)
        if place.endswith(_LABELLED):
            table, _, key = path.rpartition(".")
            (labels if key == "label" else values)[table] = _plain(text)
        elif place in parties:
            yield from _party(path, _plain(text), region)
    for table, plain in values.items():
        if _PAYEE.search(labels.get(table, "")):
            yield from _party(f"{table}.value", plain, region)


@lru_cache(16384)
def _sighted(text: str, region: str) -> tuple[tuple[Kind, str], ...]:
    """Return what may be real in a text; twins share most of theirs, all files the words of the format."""
    plain = _plain(text)
    return tuple((kind, plain[start:end]) for start, end, kind in sightings(plain, region))


def _plain(text: str) -> str:
    """Return the text without the marks of spans and without fills."""
    return FILL.sub("", SPAN_ENDS.sub("", text)) if "{{" in text or "[[" in text else text


def _party(path: str, words: str, region: str) -> Iterator[Problem]:
    name = words.partition("，")[0].strip()
    if is_full_name(name):
        yield _problem(path, "name", name, region)


def wording(kind: Kind, what: str, region: str = "") -> tuple[str, str, dict[str, str | int]]:
    """Return what is said of something that may be real: two message ids, what is wrong and what to do.

    Examples are written as in `region`.
    """
    others = _ENGLISH if region in _ENGLISH_SPOKEN else _EXAMPLES
    written = examples(region) if kind in _NUMBERS else others.get(kind, _LONG)
    return TITLES[kind], _HINTS.get(kind, _HIDDEN), {"what": what, "examples": written}


def _problem(path: str, kind: Kind, what: str, region: str) -> Problem:
    if kind == "name":
        return Problem("RT707", path, *wording(kind, what, region))
    return Problem("RT704", path, *wording(kind, what, region))

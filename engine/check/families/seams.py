"""Where the parts of a message meet: every wording read beside every wording that may come before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from engine.check.families.parts import READ
from engine.fiction.links import links
from engine.language import N_
from engine.library.supply.family import Family
from engine.marks import FILL, SPAN_ENDS
from engine.play.problems import Problem
from engine.text import width

ROOM = 200
"""Cells of a message, as of any text message that is written by itself."""
MOST = 3
"""Seams told of one place."""
MOST_READ = 24
"""Wordings of a part that are read; there may be twelve, and of an ask twice as many."""
_STOPS = "，。！？；：、,.!?;:"
_TWO_STOPS = re.compile(rf"[{_STOPS}]\s*[{_STOPS}]")
_END = re.compile(r"[.!?][\"')”’]?\s+$")
_CLOSE = re.compile(r"[,.!?;:][A-Za-z]")
_WORD = re.compile(r"[A-Za-z']+")
_HAN_END = re.compile(r"([\u3400-\u9fff]+)\W*$")
_HAN_START = re.compile(r"\W*([\u3400-\u9fff]+)")
_LONGEST = 4
"""Words that are compared."""


def rules(family: Family) -> Iterator[Problem]:
    """Yield what does not read well where two parts meet, and texts that can grow too long."""
    parts = _parts(family)
    for number, text in enumerate(family.text[:MOST_READ]):
        places = _places(text, parts)
        path = f"text.{number}"
        cells = sum(max(map(width, wordings), default=0) for wordings in places)
        yield from _too_long(path, cells)
        for before, after in pairwise(places):
            seams = (
                Problem("RT904", path, title, hint, {"before": ending[-12:], "after": opening[:12]})
                for ending in before
                for opening in after
                for title, hint in _seam(ending, opening)
            )
            yield from islice(seams, MOST)


def _parts(family: Family) -> Mapping[str, Sequence[str]]:
    """Return the wordings of every part as they are read: without marks, their longest fill in place."""
    longest = {name: max(values, key=width) for name, values in family.fill.items()}
    asks = [words for ask in family.ask for words in (ask.scam, ask.genuine)]
    lists = {**{slot: getattr(family.slot, slot) for slot in READ}, "ask": asks}

    def plain(words: str) -> str:
        return FILL.sub(lambda match: longest.get(match["name"], ""), SPAN_ENDS.sub("", words))

    read = {name: [plain(words) for words in wordings[:MOST_READ]] for name, wordings in lists.items()}
    return {**{name: [words] for name, words in longest.items()}, **read}


def _places(text: str, parts: Mapping[str, Sequence[str]]) -> list[Sequence[str]]:
    """Return what can stand at each place of a text: what is written between two parts with the latter."""
    places: list[Sequence[str]] = []
    written_until = 0
    for match in FILL.finditer(text):
        between = text[written_until : match.start()]
        places.append([f"{between}{words}" for words in parts.get(match["name"], ())])
        written_until = match.end()
    return [*places, [text[written_until:]]]


def _too_long(path: str, cells: int) -> Iterator[Problem]:
    if cells > ROOM:
        yield Problem(
            "RT701",
            path,
            N_("The text takes {cells} cells; its place holds {budget}."),
            N_("Say it shorter."),
            {"cells": cells, "budget": ROOM},
        )


def _seam(ending: str, opening: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong where `ending` ends and `opening`, the signs between them included, begins."""
    if _TWO_STOPS.search(ending[-1:] + opening[:3]):
        yield N_("Two stops meet: “{before}” and “{after}”."), N_("Take one of them out.")
    if ending[-1:].isascii() and ending[-1:].isalnum() and opening[:1].isascii() and opening[:1].isalnum():
        yield N_("Words run together: “{before}” and “{after}”."), N_("Put a blank or a stop between.")
    if _CLOSE.match(opening) and not _is_link(opening[1:]):
        yield N_("No blank follows the stop: “{before}” and “{after}”."), N_("Put one there.")
    if _doubled(ending, opening):
        yield N_("The same words stand twice: “{before}” and “{after}”."), N_("Change one of them.")
    blank = len(opening) - len(opening.lstrip(_STOPS + " "))
    if (
        _END.search(ending[-1:] + opening[:blank])
        and opening[blank:][:1].islower()
        and not _is_link(opening[blank:])
    ):
        yield N_("A sentence begins small: “{before}” and “{after}”."), N_("Begin it with a capital.")


def _doubled(ending: str, opening: str) -> bool:
    last, first = _HAN_END.search(ending), _HAN_START.match(opening)
    if last and first:
        return any(last[1].endswith(first[1][:size]) for size in range(2, len(first[1]) + 1))
    ends, begins = _WORD.findall(ending.casefold()), _WORD.findall(opening.casefold())
    return any(ends[-size:] == begins[:size] for size in range(1, min(len(ends), _LONGEST) + 1))


def _is_link(text: str) -> bool:
    return any(link.start == 0 for link in links(text))

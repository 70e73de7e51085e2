"""Where the parts of a message meet: every wording read beside every wording that may come before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

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
_STOP_NEXT = re.compile(rf"\s*[{_STOPS}]")
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
            endings, openings = [*map(_Ending.of, before)], [*map(_Opening.of, after)]
            if _read_well(endings, openings):
                continue
            seams = (
                Problem("RT904", path, title, hint, {"before": end.words[-12:], "after": opening.words[:12]})
                for end in endings
                for opening in openings
                for title, hint in _seam(end, opening)
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


class _Ending(NamedTuple):
    """A wording as it ends: its last signs, Chinese or words, from which the next may go on twice."""

    words: str
    stop: bool
    letter: bool
    han: str
    spoken: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, words: str) -> _Ending:
        """Return how a wording ends."""
        han, spoken = _HAN_END.search(words), _WORD.findall(words.casefold())
        return cls(
            words,
            words[-1:] in _STOPS and words != "",
            words[-1:].isascii() and words[-1:].isalnum(),
            han[1] if han else "",
            frozenset(tuple(spoken[-size:]) for size in range(1, min(len(spoken), _LONGEST) + 1)),
        )


class _Opening(NamedTuple):
    """A wording as it begins, with the signs between it and the one before."""

    words: str
    two_stops: bool
    stop: bool
    letter: bool
    close: bool
    han: str
    heads: tuple[str, ...]
    """The first two and more signs of `han`."""
    spoken: frozenset[tuple[str, ...]]
    small: str
    """The signs before its first letter, where that is small and no link; else empty."""

    @classmethod
    def of(cls, words: str) -> _Opening:
        """Return how a wording begins."""
        match, spoken = _HAN_START.match(words), _WORD.findall(words.casefold())
        han = match[1] if match else ""
        blank = len(words) - len(words.lstrip(_STOPS + " "))
        small = words[blank:][:1].islower() and not _is_link(words[blank:])
        return cls(
            words,
            _TWO_STOPS.search(words[:3]) is not None,
            _STOP_NEXT.match(words[:3]) is not None,
            words[:1].isascii() and words[:1].isalnum(),
            _CLOSE.match(words) is not None and not _is_link(words[1:]),
            han,
            tuple(han[:size] for size in range(2, len(han) + 1)),
            frozenset(tuple(spoken[:size]) for size in range(1, min(len(spoken), _LONGEST) + 1)),
            words[:blank] if small else "",
        )


def _read_well(endings: Sequence[_Ending], openings: Sequence[_Opening]) -> bool:
    """Return whether every ending goes with every opening; False only where some may not.

    Asked of all together, for nearly all places read well and have a hundred seams.
    """
    if any(opening.two_stops or opening.close or opening.small for opening in openings):
        return False
    if any(opening.stop for opening in openings) and any(ending.stop for ending in endings):
        return False
    if any(opening.letter for opening in openings) and any(ending.letter for ending in endings):
        return False
    spoken = {words for ending in endings for words in ending.spoken}
    if not all(spoken.isdisjoint(opening.spoken) for opening in openings):
        return False
    tails = {ending.han[at:] for ending in endings for at in range(len(ending.han) - 1)}
    return all(tails.isdisjoint(opening.heads) for opening in openings)


def _seam(ending: _Ending, opening: _Opening) -> Iterator[tuple[str, str]]:
    """Yield what is wrong where a wording ends and another, the signs between them included, begins."""
    if opening.two_stops or (ending.stop and opening.stop):
        yield N_("Two stops meet: “{before}” and “{after}”."), N_("Take one of them out.")
    if ending.letter and opening.letter:
        yield N_("Words run together: “{before}” and “{after}”."), N_("Put a blank or a stop between.")
    if opening.close:
        yield N_("No blank follows the stop: “{before}” and “{after}”."), N_("Put one there.")
    if _doubled(ending, opening):
        yield N_("The same words stand twice: “{before}” and “{after}”."), N_("Change one of them.")
    if opening.small and _END.search(ending.words[-1:] + opening.small):
        yield N_("A sentence begins small: “{before}” and “{after}”."), N_("Begin it with a capital.")


def _doubled(ending: _Ending, opening: _Opening) -> bool:
    if ending.han and opening.han:
        return ending.han.endswith(opening.heads)
    return not ending.spoken.isdisjoint(opening.spoken)


def _is_link(text: str) -> bool:
    return any(link.start == 0 for link in links(text))

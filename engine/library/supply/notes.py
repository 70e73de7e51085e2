"""An unlimited supply of notes to check: scenarios made from a level and a number, in twins.

Notes `2k` and `2k + 1` of a level are twins: the same note, once sound and once spoilt; chance says which.
Each language has notes of its own, for whoever has met one has met it in any language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from typing import Literal

from engine.chance import draw
from engine.files.toml import parse, read_text
from engine.library.header import Header
from engine.library.shipped import shipped
from engine.library.supply.made import Made
from engine.script import SIMPLIFIED
from engine.specimen.catalogue import DENOMINATIONS, LEVELS, SERIES
from engine.specimen.note import spoilt, worn

PACK = "notes"
CHANNEL = "banknote"
"""What is made here are scenarios of one channel, which name it as any file does."""
LANGUAGES = (SIMPLIFIED, "en")
"""The languages of notes; ids of all but the first name theirs."""
FACTS_CHECKED, STALE_AFTER = date(2026, 11, 23), date(2099, 12, 31)
"""What is known of a fictional note does not change."""
PAIRS = 100
"""Pairs a level that menus know of; draws go on with the next hundred once these have been met."""
HUNDREDS = 5000
"""Hundreds of pairs a level: as far as six digits reach."""
_NAME = re.compile(r"note-(?:(en)-)?([1-5])-(\d{3,6})")


@dataclass(frozen=True, slots=True)
class Numbered:
    """One note of the supply: its level and number, and the language of its words."""

    level: int
    number: int
    lang: str = SIMPLIFIED

    @property
    def id(self) -> str:
        """The id of its scenario; it tells nothing of the truth."""
        return f"note-{self._language}{self.level}-{self.number:03}"

    @property
    def twin(self) -> Numbered:
        """The other note of its pair."""
        return Numbered(self.level, self.number ^ 1, self.lang)

    @property
    def seed(self) -> str:
        """What both twins are drawn from."""
        return f"supply-{self._language}{self.level}-{self.number // 2}"

    @property
    def _language(self) -> str:
        return "" if self.lang == LANGUAGES[0] else f"{self.lang}-"

    @property
    def truth(self) -> Literal["scam", "genuine"]:
        """Whether it is the spoilt one."""
        return "scam" if (draw(self.seed, "supply", "which") + self.number) % 2 else "genuine"


def numbered(name: str) -> Numbered | None:
    """Return the note of an id of the supply, or None for another id."""
    match = _NAME.fullmatch(name)
    return Numbered(int(match[2]), int(match[3]), match[1] or LANGUAGES[0]) if match else None


def _hundred(hundred: int, level: int, lang: str) -> Iterator[Header]:
    """Yield the heads of one hundred pairs of a level, numbered from 0."""
    for number in range(2 * PAIRS):
        yield header(Numbered(level, 2 * PAIRS * hundred + number, lang))


def header(note: Numbered) -> Header:
    """Return the head of one note's scenario."""
    return Header(
        id=note.id,
        pack=PACK,
        channel=CHANNEL,
        place=_text(note.lang, "place"),
        truth=note.truth,
        twin=note.twin.id,
        region=_text(note.lang, "region"),
        lang=note.lang,
        topic=f"notes-level-{note.level}",
        audience=("teller",),
        title=_text(note.lang, "title"),
        setting=_setting(note),
        file=Made(note.id, lambda: tables(note)),
        stale_after=STALE_AFTER,
    )


@cache
def _specimen(level: int, lang: str) -> Header:
    """Return the head of the first note of a level, by which the level is taken or not."""
    return header(Numbered(level, 0, lang))


@cache
def _first(level: int, lang: str) -> tuple[Header, ...]:
    """Return the heads of the first hundred pairs of a level; libraries of one process share them."""
    return tuple(_hundred(0, level, lang))


class Notes:
    """The supply of notes."""

    def kinds(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the head of the first note of each language and level that is taken."""
        return filter(takes, (_specimen(level, lang) for lang, level in product(LANGUAGES, LEVELS)))

    def hundred(self, number: int, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads of one hundred pairs of each language and level that is taken."""
        for lang, level in product(LANGUAGES, LEVELS) if number < HUNDREDS else ():
            if takes(_specimen(level, lang)):
                yield from _hundred(number, level, lang) if number else _first(level, lang)

    def named(self, name: str) -> Header | None:
        """Return the head of a note by its id, None for another id."""
        note = numbered(name)
        if note is None or note.id != name:
            return None
        return header(note) if note.number >= 2 * PAIRS else _first(note.level, note.lang)[note.number]


@cache
def _words(lang: str) -> Mapping[str, object]:
    name = "supply.toml" if lang == LANGUAGES[0] else f"supply.{lang}.toml"
    file = shipped() / "specimen" / name
    return parse(file, read_text(file))


def _text(lang: str, key: str) -> str:
    return str(_words(lang)[key])


def _setting(note: Numbered) -> str:
    settings = _words(note.lang)["setting"]
    if not isinstance(settings, list):
        raise TypeError("setting is a list")
    return str(settings[draw(note.seed, "supply", "setting") % len(settings)])


def tables(note: Numbered) -> dict[str, object]:
    """Return the scenario of one note as parsed TOML."""
    words = _words(note.lang)[note.truth]
    if not isinstance(words, dict):
        raise TypeError("a table is wanted")
    described, visible = _note(note)
    return {
        "format": 1, "id": note.id, "channel": CHANNEL, "place": _text(note.lang, "place"),
        "truth": note.truth, "twin": note.twin.id, "region": _text(note.lang, "region"), "lang": note.lang,
        "topic": f"notes-level-{note.level}", "audience": ["teller"], "title": _text(note.lang, "title"),
        "setting": _setting(note), "at_stake": described["denomination"], "facts_checked": FACTS_CHECKED,
        "stale_after": STALE_AFTER, "difficulty": {"premise": [4, 4, 4, 4, 4]},
        "source": [{**_source(note.lang), "official": True}], "note": described,
        "after": [{**handling} for handling in words["after"]],
        "debrief": {"what_happened": str(words["what_happened"]).format(found=visible), "do": words["do"],
                    "slogan": words["slogan"], "report": []},
    }  # fmt: skip


def _note(note: Numbered) -> tuple[dict[str, object], str]:
    """Return the table of the note, and in words what there is to see of it."""
    from engine.specimen.drawn import Drawn
    from engine.specimen.words import cues

    series = SERIES[draw(note.seed, "supply", "series") % len(SERIES)]
    value = DENOMINATIONS[draw(note.seed, "supply", "value") % len(DENOMINATIONS)]
    faults = spoilt(note.seed, note.level, series) if note.truth == "scam" else ()
    wear = worn(note.seed)
    sign = "red-flag" if faults else "reassurance"
    drawn = Drawn(seed=note.seed, level=note.level, series=series).note(value, faults, wear)
    seen = _text(note.lang, "between").join(cue.text for cue in cues(drawn, note.lang) if cue.sign == sign)
    table: dict[str, object] = {
        "currency": _text(note.lang, "currency"), "denomination": value, "faults": [*faults], "wear": [*wear],
        "drawn": {"seed": note.seed, "level": note.level, "series": series},
    }  # fmt: skip
    return table, seen or _text(note.lang, "nothing")


def _source(lang: str) -> Mapping[str, object]:
    source = _words(lang)["source"]
    if not isinstance(source, dict):
        raise TypeError("a table is wanted")
    return source

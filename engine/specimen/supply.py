"""An unlimited supply of notes to check: scenarios made from a level and a number, in twins.

Notes `2k` and `2k + 1` of a level are twins: the same note, once sound and once spoilt; chance says which.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO, StringIO
from typing import IO, Literal, overload

from engine.chance import draw
from engine.header import Header
from engine.specimen.catalogue import DENOMINATIONS, LEVELS, SERIES
from engine.specimen.note import spoilt, worn
from engine.toml import parse, read_text

PACK = "notes"
STALE_AFTER = date(2099, 12, 31)
"""What is known of a fictional note does not change."""
PAIRS = 100
"""Pairs a level that menus know of; draws go on with the next hundred once these have been met."""
HUNDREDS = 5000
"""Hundreds of pairs a level: as far as six digits reach."""
_NAME = re.compile(r"note-([1-5])-(\d{3,6})")


@dataclass(frozen=True, slots=True)
class Numbered:
    """One note of the supply: its level and number."""

    level: int
    number: int

    @property
    def id(self) -> str:
        """The id of its scenario; it tells nothing of the truth."""
        return f"note-{self.level}-{self.number:03}"

    @property
    def twin(self) -> Numbered:
        """The other note of its pair."""
        return Numbered(self.level, self.number ^ 1)

    @property
    def seed(self) -> str:
        """What both twins are drawn from."""
        return f"supply-{self.level}-{self.number // 2}"

    @property
    def truth(self) -> Literal["scam", "genuine"]:
        """Whether it is the spoilt one."""
        return "scam" if (draw(self.seed, "supply", "which") + self.number) % 2 else "genuine"


def numbered(name: str) -> Numbered | None:
    """Return the note of an id of the supply, or None for another id."""
    found = _NAME.fullmatch(name)
    return Numbered(int(found[1]), int(found[2])) if found else None


def headers(hundred: int = 0, levels: Iterable[int] = LEVELS) -> Iterator[Header]:
    """Yield the heads of one hundred pairs, numbered from 0, level by level."""
    for level in levels if hundred < HUNDREDS else ():
        for number in range(2 * PAIRS):
            yield header(Numbered(level, 2 * PAIRS * hundred + number))


def header(one: Numbered) -> Header:
    """Return the head of one note's scenario."""
    return Header(
        id=one.id,
        pack=PACK,
        channel="banknote",
        place="bank-counter",
        truth=one.truth,
        twin=one.twin.id,
        region="CN",
        lang="zh-Hans",
        topic=f"notes-level-{one.level}",
        audience=("teller",),
        title="训练样张",
        setting=_setting(one),
        file=Made(one),
        stale_after=STALE_AFTER,
    )


class Supplied(dict[str, Header]):
    """Heads by id, those of the supply among them; a note beyond `PAIRS` is made when it is asked for."""

    def __init__(self, others: Mapping[str, Header]) -> None:
        super().__init__({one.id: one for one in headers()})
        self.update(others)

    def hundred(self, number: int, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads of one hundred pairs of each level that is taken."""
        return headers(number, [level for level in LEVELS if takes(header(Numbered(level, 0)))])

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (isinstance(name, str) and _beyond(name) is not None)

    def __missing__(self, name: str) -> Header:
        one = _beyond(name)
        if one is None:
            raise KeyError(name)
        return header(one)


def _beyond(name: str) -> Numbered | None:
    one = numbered(name)
    return one if one and one.id == name else None


class Made(Traversable):
    """A scenario file that is written when it is read."""

    def __init__(self, one: Numbered) -> None:
        self._one = one

    @property
    def name(self) -> str:
        """The name the file would have."""
        return f"{self._one.id}.toml"

    def __str__(self) -> str:
        return self.name

    def read_bytes(self) -> bytes:
        """Return the file's bytes."""
        return written(self._one).encode()

    def read_text(self, encoding: str | None = None) -> str:
        """Return the file's text."""
        return written(self._one)

    @overload
    def open(self, mode: Literal["r"] = "r", *args: object, **kwargs: object) -> IO[str]: ...

    @overload
    def open(self, mode: Literal["rb"], *args: object, **kwargs: object) -> IO[bytes]: ...

    def open(self, mode: str = "r", *args: object, **kwargs: object) -> IO[str] | IO[bytes]:
        """Return the file opened for reading."""
        return BytesIO(self.read_bytes()) if "b" in mode else StringIO(self.read_text())

    def is_file(self) -> bool:
        """Return true."""
        return True

    def is_dir(self) -> bool:
        """Return false."""
        return False

    def iterdir(self) -> Iterator[Traversable]:
        """Yield nothing."""
        return iter(())

    def joinpath(self, *descendants: object) -> Traversable:
        """Return the file itself, for nothing lies below it."""
        return self

    __truediv__ = joinpath


@cache
def _words() -> Mapping[str, object]:
    file = files("scenarios") / "specimen" / "supply.toml"
    return parse(file, read_text(file))


def _setting(one: Numbered) -> str:
    settings = _words()["setting"]
    if not isinstance(settings, list):
        raise TypeError("setting is a list")
    return str(settings[draw(one.seed, "supply", "setting") % len(settings)])


def written(one: Numbered) -> str:
    """Return the scenario of one note as TOML."""
    told = _words()[one.truth]
    if not isinstance(told, dict):
        raise TypeError("a table is wanted")
    note, found = _note(one)
    head = {
        "format": 1, "id": one.id, "channel": "banknote", "place": "bank-counter", "truth": one.truth,
        "twin": one.twin.id, "region": "CN", "lang": "zh-Hans", "topic": f"notes-level-{one.level}",
        "audience": ["teller"], "title": "训练样张", "setting": _setting(one),
        "at_stake": note["denomination"],
    }  # fmt: skip
    debrief = {"what_happened": str(told["what_happened"]).format(found=found), "do": told["do"],
               "slogan": told["slogan"], "report": []}  # fmt: skip
    tables = [
        _table(head) + f"\nfacts_checked = 2026-11-23\nstale_after = {STALE_AFTER.isoformat()}",
        "[difficulty]\npremise = [4, 4, 4, 4, 4]",
        "[[source]]\n" + _table({**_source(), "official": True}),
        "[note]\n" + _table(note),
        *("[[after]]\n" + _table(after) for after in told["after"]),
        "[debrief]\n" + _table(debrief),
    ]
    return "\n\n".join(tables) + "\n"


def _note(one: Numbered) -> tuple[dict[str, object], str]:
    """Return the table of the note, and in words what there is to see of it."""
    from engine.specimen.drawn import Drawn
    from engine.specimen.words import cues

    series = SERIES[draw(one.seed, "supply", "series") % len(SERIES)]
    value = DENOMINATIONS[draw(one.seed, "supply", "value") % len(DENOMINATIONS)]
    faults = spoilt(one.seed, one.level, series) if one.truth == "scam" else ()
    wear = worn(one.seed)
    sign = "red-flag" if faults else "reassurance"
    note = Drawn(seed=one.seed, level=one.level, series=series).note(value, faults, wear)
    seen = "，".join(cue.text for cue in cues(note) if cue.sign == sign)
    table: dict[str, object] = {
        "currency": "specimen", "denomination": value, "faults": [*faults], "wear": [*wear],
        "drawn": {"seed": one.seed, "level": one.level, "series": series},
    }  # fmt: skip
    return table, seen or str(_words()["nothing"])


def _source() -> Mapping[str, object]:
    source = _words()["source"]
    if not isinstance(source, dict):
        raise TypeError("a table is wanted")
    return source


def _table(values: Mapping[str, object]) -> str:
    return "\n".join(f"{key} = {_toml(value)}" for key, value in values.items())


def _toml(value: object) -> str:
    """Return a value as TOML; JSON writes all but tables alike."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)

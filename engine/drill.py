"""A drill: the plan of what is played in one go, a pool of pairs, read from its file without models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Literal, get_args

from engine.errors import InputError, Place
from engine.header import Header
from engine.language import N_
from engine.places import locate
from engine.terms import Timing
from engine.toml import parse, read_text

Feedback = Literal["each", "end"]
LEAST_SHARE = 0.05
LONG = 8
"""Encounters from which a run holds some of each truth."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Pairs drawn by chance: `count` of these channels, packs and topics.

    Without packs or topics it takes any, without channels any but questions.
    """

    channels: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    count: int = 1

    def takes(self, header: Header) -> bool:
        """Return whether a scenario can be drawn."""
        return (
            (header.channel in self.channels if self.channels else header.truth is not None)
            and (not self.packs or header.pack in self.packs)
            and (not self.topics or header.topic in self.topics)
        )


@dataclass(frozen=True, slots=True)
class Drill:
    """The plan of one drill: `items` name pairs that always come, `draws` the pools others are drawn from."""

    id: str
    title: str
    about: str
    minutes: int
    feedback: Feedback
    timing: Timing
    marks: bool
    pass_mark: int
    """Mean points, 0..100, from which a complete run passes."""
    items: tuple[str, ...]
    draws: tuple[Draw, ...]
    seconds: int | None = None
    """Seconds for all looks at one note, > 0; None leaves it to the scenario and the timing."""
    approved_only: bool = False
    """Whether only scenarios an office has approved are played."""
    by_name: bool = False
    """Whether one scenario was asked for by its name: played itself, stale or not, never its twin."""
    lang: str = "zh-Hans"
    """The language of what is drawn; empty for any."""
    share: float = 0.5
    """The chance that an encounter is a scam, .05..0.95."""
    least: int = 3
    """How many of each truth a run of `LONG` or more encounters holds at least."""
    most: int | None = None
    """How many scams such a run holds at most; None where `least` alone decides."""
    reserve: bool = False
    """Whether its pairs are kept for it: no drill that is not kept so itself draws them."""

    def holds(self, header: Header) -> bool:
        """Return whether a scenario is in the pool, itself or by its twin."""
        if header.id in self.items or header.twin in self.items:
            return True
        return self.lang in ("", header.lang) and any(draw.takes(header) for draw in self.draws)


def read_drill(file: Traversable) -> Drill:
    """Return the drill of a file; raise `InputError` with the place of the first thing wrong."""
    text = read_text(file)
    table = _Table(parse(file, text), file, text)
    drill = Drill(
        id=table.words("id"),
        title=table.words("title"),
        about=table.words("about", ""),
        minutes=table.number("minutes", 10),
        feedback="end" if table.words("feedback", "each", get_args(Feedback)) == "end" else "each",
        timing=_timing(table.words("timing", "off", get_args(Timing))),
        seconds=table.number("seconds", 0, most=600) or None,
        marks=table.flag("marks", True),
        approved_only=table.flag("approved_only", False),
        pass_mark=table.number("pass", 70, most=100),
        items=tuple(one.words("scenario") for one in table.tables("item")),
        draws=tuple(_draw(one) for one in table.tables("draw")),
        lang=table.words("lang", "zh-Hans"),
        share=table.share("share", 0.5),
        least=table.number("least", 3),
        most=table.number("most", 0) or None,
        reserve=table.flag("reserve", False),
    )
    table.done()
    most_encounters = len(drill.items) + sum(draw.count for draw in drill.draws if draw.channels != ("quiz",))
    if most_encounters >= LONG and drill.least * 2 > most_encounters:
        raise table.wrong("least", N_("{key} of each truth are more than the drill holds."))
    if drill.most is not None and drill.most < drill.least:
        raise table.wrong("most", N_("{key} must not be below least."))
    return drill


def single(scenario: str, title: str) -> Drill:
    """Return a drill of one scenario, played as it is and not as its twin."""
    return Drill(f"only-{scenario}", title, "", 3, "each", "off", True, 70, (scenario,), (), by_name=True)


def _timing(word: str) -> Timing:
    return "gentle" if word == "gentle" else "strict" if word == "strict" else "off"


def _draw(table: _Table) -> Draw:
    table.gone("scam", N_("Chance decides which twin comes; the head's share, least and most guide it."))
    drawn = Draw(
        channels=table.list("channel"),
        packs=table.list("packs"),
        topics=table.list("topic"),
        count=table.number("count", 1, least=1),
    )
    table.done()
    return drawn


class _Table:
    """A parsed table that hands out checked values and knows which keys are left."""

    def __init__(
        self, values: dict[str, object], file: Traversable, text: str, path: tuple[str | int, ...] = ()
    ) -> None:
        self._values, self._file, self._text, self._path = values, file, text, path
        self._asked: set[str] = set()

    def words(self, key: str, default: str | None = None, known: tuple[str, ...] = ()) -> str:
        value = self._get(key, default)
        if not isinstance(value, str) or (not value and default is None):
            raise self.wrong(key, N_("{key} must be text."))
        if known and value not in known:
            raise self.wrong(key, N_("{key} must be one of {known}."), known=", ".join(known))
        return value

    def number(self, key: str, default: int, least: int = 0, most: int = 10_000) -> int:
        value = self._get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.wrong(
                key,
                N_("{key} must be a whole number from {least} to {most}."),
                least=max(least, 0),
                most=most,
            )
        return value

    def flag(self, key: str, default: bool) -> bool:
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, N_("{key} must be true or false."))
        return value

    def share(self, key: str, default: float) -> float:
        value = self._get(key, default)
        if not isinstance(value, float) or not LEAST_SHARE <= value <= 1 - LEAST_SHARE:
            raise self.wrong(key, N_("{key} must be a share from 0.05 to 0.95."))
        return value

    def list(self, key: str) -> tuple[str, ...]:
        value = self._get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.wrong(key, N_("{key} must be a list of texts."))
        return tuple(value)

    def tables(self, key: str) -> Iterator[_Table]:
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.wrong(key, N_("{key} must be written as tables: [[{key}]]."))
        for number, one in enumerate(value):
            yield _Table(one, self._file, self._text, (*self._path, key, number))

    def gone(self, key: str, instead: str) -> None:
        if key in self._values:
            raise self.wrong(key, instead)

    def done(self) -> None:
        for key in self._values:
            if key not in self._asked:
                raise self.wrong(key, N_("{key} is not known here."))

    def _get(self, key: str, default: object) -> object:
        self._asked.add(key)
        return self._values.get(key, default)

    def wrong(self, key: str, title: str, **params: str | int) -> InputError:
        path = (*self._path, key)
        line, column = locate(self._text, path)
        where = Place(str(self._file), line, column, ".".join(str(part) for part in path))
        return InputError(
            "drill-key", title, N_("docs/drills.md shows every key."), place=where, key=key, **params
        )

"""A drill: the plan of what is played in one go, read from its file without models."""

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

Form = Literal["A", "B"]
Feedback = Literal["each", "end"]


@dataclass(frozen=True, slots=True)
class Draw:
    """Scenarios drawn by chance: `count` of a channel and topic, `scam` of them scams."""

    channel: str
    packs: tuple[str, ...] = ()
    topic: str | None = None
    count: int = 1
    scam: int | None = None

    def takes(self, header: Header) -> bool:
        """Return whether a scenario can be drawn."""
        return (
            header.channel == self.channel
            and (not self.packs or header.pack in self.packs)
            and self.topic in (None, header.topic)
        )


@dataclass(frozen=True, slots=True)
class Drill:
    """The plan of one drill; `items` name scenarios of form A, whose twins make form B."""

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
    forms: bool = True
    """Whether the twins make a second form."""


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
    )
    table.done()
    return drill


def single(scenario: str, title: str) -> Drill:
    """Return a drill of one scenario, played as it is and not as its twin."""
    return Drill(f"only-{scenario}", title, "", 3, "each", "off", True, 70, (scenario,), (), forms=False)


def _timing(word: str) -> Timing:
    return "gentle" if word == "gentle" else "strict" if word == "strict" else "off"


def _draw(table: _Table) -> Draw:
    scam = table.number("scam", -1, least=-1)
    drawn = Draw(
        channel=table.words("channel"),
        packs=table.list("packs"),
        topic=table.words("topic", "") or None,
        count=table.number("count", 1),
        scam=None if scam < 0 else scam,
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
            raise self._wrong(key, N_("{key} must be text."))
        if known and value not in known:
            raise self._wrong(key, N_("{key} must be one of {known}."), known=", ".join(known))
        return value

    def number(self, key: str, default: int, least: int = 0, most: int = 10_000) -> int:
        value = self._get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self._wrong(
                key,
                N_("{key} must be a whole number from {least} to {most}."),
                least=max(least, 0),
                most=most,
            )
        return value

    def flag(self, key: str, default: bool) -> bool:
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise self._wrong(key, N_("{key} must be true or false."))
        return value

    def list(self, key: str) -> tuple[str, ...]:
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self._wrong(key, N_("{key} must be a list of texts."))
        return tuple(value)

    def tables(self, key: str) -> Iterator[_Table]:
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self._wrong(key, N_("{key} must be written as tables: [[{key}]]."))
        for number, one in enumerate(value):
            yield _Table(one, self._file, self._text, (*self._path, key, number))

    def done(self) -> None:
        for key in self._values:
            if key not in self._asked:
                raise self._wrong(key, N_("{key} is not known here."))

    def _get(self, key: str, default: object) -> object:
        self._asked.add(key)
        return self._values.get(key, default)

    def _wrong(self, key: str, title: str, **params: str | int) -> InputError:
        path = (*self._path, key)
        line, column = locate(self._text, path)
        where = Place(str(self._file), line, column, ".".join(str(part) for part in path))
        return InputError(
            "drill-key", title, N_("docs/drills.md shows every key."), place=where, key=key, **params
        )

"""A drill: the plan of what is played in one go, read from its file without models."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Literal, get_args

from engine.header import Header
from engine.passing import PassRule, read_pass_rule
from engine.terms import Timing
from engine.toml import parse, read_text
from engine.toml_table import TomlTable

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
    """Mean points, 0..100, from which a run once passed: read from older files, and asked by nobody."""
    items: tuple[str, ...]
    draws: tuple[Draw, ...]
    seconds: int | None = None
    """Seconds for all looks at one note, > 0; None leaves it to the scenario and the timing."""
    approved_only: bool = False
    """Whether only scenarios an office has approved are played."""
    forms: bool = True
    """Whether the twins make a second form."""
    pass_rule: PassRule | None = None
    """What passing asks of whoever plays this drill; None leaves it to the settings."""
    audience: tuple[str, ...] = ()
    """Whom it is for, in the words scenarios have for it; empty for anybody."""

    @property
    def graded(self) -> bool:
        """Whether passing and bands are spoken of; old people are told what they got, and no more."""
        return "elder" not in self.audience


def read_drill(file: Traversable) -> Drill:
    """Return the drill of a file; raise `InputError` with the place of the first thing wrong."""
    text = read_text(file)
    table = TomlTable(parse(file, text), file, text)
    rules = table.table("pass")
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
        pass_mark=0 if rules else table.number("pass", 0, most=100),
        pass_rule=read_pass_rule(rules) if rules else None,
        audience=table.list("audience"),
        items=tuple(one.words("scenario") for one in table.tables("item")),
        draws=tuple(_draw(one) for one in table.tables("draw")),
    )
    table.done()
    return drill


def single(scenario: str, title: str) -> Drill:
    """Return a drill of one scenario, played as it is and not as its twin."""
    return Drill(f"only-{scenario}", title, "", 3, "each", "off", True, 0, (scenario,), (), forms=False)


def _timing(word: str) -> Timing:
    return "gentle" if word == "gentle" else "strict" if word == "strict" else "off"


def _draw(table: TomlTable) -> Draw:
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

"""A drill: the plan of what is played in one go, a pool of pairs, read from its file without models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from engine.channels import channel, channel_seconds
from engine.files.toml import parse, read_text
from engine.files.toml_table import TomlTable
from engine.language import N_
from engine.library.header import Header
from engine.library.passing import PassRule, read_pass_rule
from engine.play.terms import Timing

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Feedback = Literal["each", "end"]
AT_ONCE = 30
"""Seconds an item takes that is judged by one key, its debrief included."""
UNSAID = -1
"""Stands for a number that a file does not give, where 0 is one."""
LONG = 8
"""Encounters from which a run holds some of each truth."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Pairs drawn by chance: `count` of these channels, packs and topics.

    Without packs or topics it takes any of the drill's language, without channels any but questions.
    """

    channels: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    count: int = 1
    without: tuple[str, ...] = ()
    """Topics that are left out."""
    families: bool = False
    """Whether it takes messages drawn from families, and nothing else; otherwise it takes none."""

    def takes(self, header: Header) -> bool:
        """Return whether a scenario can be drawn."""
        return (
            (header.channel in self.channels if self.channels else header.truth is not None)
            and (not self.packs or header.pack in self.packs)
            and (not self.topics or header.topic in self.topics)
            and header.topic not in self.without
            and bool(header.family) == self.families
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
    """Mean points, 0..100, from which a run once passed: read from older files, and asked by nobody."""
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
    verdict_only: bool = False
    """Whether what can be read whole is judged by one key, with nothing to do about it afterwards."""
    reserve: bool = False
    """Whether its pairs are kept for it: no drill that is not kept so itself draws them."""

    pass_rule: PassRule | None = None
    """What passing asks of whoever plays this drill; None leaves it to the settings."""
    cover: int | None = None
    """Seconds without a key after which a run covers itself, 0 for never; None leaves it to the settings."""
    audience: tuple[str, ...] = ()
    """Whom it is for, in the words scenarios have for it; empty for anybody."""
    first: str = ""
    """A question (its id) that comes before all else; empty for none. No file says so."""

    def seconds_of(self, channel: str) -> int:
        """Return about how many seconds an item of a channel takes."""
        return AT_ONCE if self.verdict_only else channel_seconds(channel)

    @property
    def graded(self) -> bool:
        """Whether passing and bands are spoken of; old people are told what they got, and no more."""
        return "elder" not in self.audience

    def holds(self, header: Header) -> bool:
        """Return whether a scenario is in the pool, itself or by its twin."""
        if header.id in self.items or header.twin in self.items:
            return True
        return self.draws_from(header)

    def draws_from(self, header: Header) -> bool:
        """Return whether chance may draw a scenario: a matter of its kind, whatever its id."""
        return self.lang in ("", header.lang) and any(draw.takes(header) for draw in self.draws)


def _judged(draw: Draw) -> bool:
    """Return whether a draw holds encounters; without channels it does."""
    return not draw.channels or any(entry.judged for entry in map(channel, draw.channels) if entry)


def read_drill(file: Traversable) -> Drill:
    """Return the drill of a file; raise `InputError` with the place of the first thing wrong."""
    text = read_text(file)
    table = TomlTable(parse(file, text), file, text)
    rules = table.table("pass")
    cover = table.number("cover", UNSAID, least=UNSAID, most=3600)
    drill = Drill(
        id=table.words("id"),
        title=table.words("title"),
        about=table.words("about", ""),
        minutes=table.number("minutes", 10),
        feedback="end" if table.words("feedback", "each", get_args(Feedback)) == "end" else "each",
        timing=_timing(table.words("timing", "off", get_args(Timing))),
        seconds=table.number("seconds", 0, most=600) or None,
        marks=table.flag("marks", True),
        verdict_only=table.flag("verdict_only", False),
        approved_only=table.flag("approved_only", False),
        pass_mark=0 if rules else table.number("pass", 0, most=100),
        pass_rule=read_pass_rule(rules) if rules else None,
        audience=table.list("audience"),
        items=tuple(item.words("scenario") for item in table.tables("item")),
        draws=tuple(_draw(draw) for draw in table.tables("draw")),
        lang=table.words("lang", "zh-Hans"),
        share=table.share("share", 0.5),
        least=table.number("least", 3),
        most=table.number("most", 0) or None,
        reserve=table.flag("reserve", False),
        cover=None if cover == UNSAID else cover,
    )
    table.done()
    most_encounters = len(drill.items) + sum(draw.count for draw in drill.draws if _judged(draw))
    if most_encounters >= LONG and drill.least * 2 > most_encounters:
        raise table.wrong("least", N_("least asks for more of each truth than the drill holds."))
    if drill.most is not None and drill.most < drill.least:
        raise table.wrong("most", N_("most must not be below least."))
    return drill


def single(scenario: str, title: str) -> Drill:
    """Return a drill of one scenario, played as it is and not as its twin."""
    return Drill(f"only-{scenario}", title, "", 3, "each", "off", True, 0, (scenario,), (), by_name=True)


def _timing(word: str) -> Timing:
    return "gentle" if word == "gentle" else "strict" if word == "strict" else "off"


def _draw(table: TomlTable) -> Draw:
    table.gone("scam", N_("Chance decides which twin comes; the head's share, least and most guide it."))
    drawn = Draw(
        channels=table.list("channel"),
        packs=table.list("packs"),
        topics=table.list("topic"),
        count=table.number("count", 1, least=1),
        without=table.list("without"),
        families=table.flag("families", False),
    )
    table.done()
    return drawn

"""Words for the public: a theme is what an office prints, sends and reads out on several topics."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from engine.model import Frozen, Identifier, Source, Words
from engine.play.statement import Statement

SLOGAN, SHORT, LONG = 32, 112, 560
"""Cells of a slogan, and of a short and a long message without the name of who sends it: half as many Han
characters. With a name of twelve the messages have 70 and 300 characters."""
PACE = {"zh-Hans": 200, "zh-Hant": 200, "en": 135}
"""What is read aloud calmly in a minute: characters of Chinese, words of English."""
_SPOKEN = {"zh-Hans": re.compile(r"[\w]"), "zh-Hant": re.compile(r"[\w]"), "en": re.compile(r"[\w'’£]+")}
Several = Annotated[tuple[Words, ...], Field(strict=False, min_length=1)]


class Message(Frozen):
    """What goes out as a message: one that a telephone shows whole, and one for a group or a notice board."""

    short: Words
    long: Words


class Broadcast(Frozen):
    """What is read out, by paragraphs: in a minute, and what half a minute more adds before the last."""

    text: Annotated[tuple[Words, ...], Field(strict=False, min_length=2)]
    longer: Several


class Theme(Frozen):
    """The words of several topics of a region, in all forms."""

    format: Literal[1]
    id: Identifier
    region: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    lang: Literal["zh-Hans", "zh-Hant", "en"]
    title: Words
    topics: Annotated[tuple[Identifier, ...], Field(strict=False, min_length=1)]
    facts_checked: datetime.date
    stale_after: datetime.date
    source: Annotated[tuple[Source, ...], Field(strict=False, min_length=1)]
    slogan: Annotated[tuple[Words, ...], Field(strict=False, min_length=3)]
    ask: Several
    """Questions to ask whoever calls, writes or stands there, or oneself."""
    do: Annotated[tuple[Words, ...], Field(strict=False, min_length=2)]
    report: Annotated[tuple[Words, ...], Field(strict=False)] = ()
    message: Message
    broadcast: Broadcast

    @property
    def minute(self) -> tuple[str, ...]:
        """The paragraphs of the broadcast of a minute."""
        return self.broadcast.text

    @property
    def minute_and_a_half(self) -> tuple[str, ...]:
        """The paragraphs of the longer broadcast: what is added stands before the last."""
        *first, last = self.broadcast.text
        return (*first, *self.broadcast.longer, last)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where its facts come from."""
        return self.source

    @property
    def version(self) -> str:
        """The SHA-256 of its canonical JSON, sources resolved: what an office signs."""
        data = self.model_dump(mode="json", exclude_defaults=True)
        body = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return sha256(body.encode()).hexdigest()

    @property
    def official(self) -> bool:
        """Whether the originals of all its sources were seen."""
        return all(source.official for source in self.source)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What it states, in the order of reading: what an office reads and signs."""
        return tuple(self._statements())

    def _statements(self) -> Iterator[Statement]:
        yield Statement("head", self.title, (self.region, *self.topics), True)
        yield Statement("dates", "", (self.facts_checked.isoformat(), self.stale_after.isoformat()), True)
        for source in self.source:
            dated = source.date.isoformat() if source.date else ""
            seen = "official" if source.official else "unseen"
            yield Statement(
                "source", source.title, (source.issuer, source.number, source.article, dated, seen), True
            )
        for key in ("slogan", "ask", "do", "report"):
            yield from (Statement(f"publicity.{key}", words, (), True) for words in getattr(self, key))
        yield Statement("publicity.message", self.message.short, (), True)
        yield Statement("publicity.message", self.message.long, (), True)
        yield from (Statement("publicity.broadcast", words, (), True) for words in self.minute_and_a_half)


def seconds(paragraphs: Sequence[str], lang: str) -> int:
    """Return how many seconds paragraphs take, read aloud calmly; a digit takes half a character's time."""
    parts = [part for words in paragraphs for part in _SPOKEN[lang].findall(words)]
    halves = sum(1 if len(part) == 1 and part.isdigit() else 2 for part in parts)
    return round(30 * halves / PACE[lang])

"""An unlimited supply of messages: scenarios made from a family and a number, in twins.

A family file holds one hook, with several wordings for each part of its message. Messages `2k` and `2k + 1`
of a family are twins: the same wordings, once with an ask that leads astray and once with one that does not;
chance says which. Here are the heads, known without models; `family` makes the messages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING

from engine.files.toml import parse, read_text
from engine.library.header import Header
from engine.library.supply.made import Made
from engine.library.supply.messages import SLOTS, Message, message_named

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PAIRS = 100
"""Pairs a family that menus know of; draws go on with the next hundred once these have been met."""


@dataclass(frozen=True)
class Families:
    """The supply of messages, from the heads of the family files by id."""

    heads: Mapping[str, Header]

    def kinds(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the head of the first message of each family that is taken."""
        return filter(takes, map(_specimen, self.heads.values()))

    def hundred(self, number: int, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads of one hundred pairs of each family that is taken and has so many."""
        for head in self.heads.values():
            if not takes(_specimen(head)):
                continue
            if number == 0:
                yield from _first(head)
                continue
            pairs = range(PAIRS * number, min(PAIRS * (number + 1), pairs_of(head.file)))
            for at in range(2 * pairs.start, 2 * pairs.stop):
                yield header(head, Message(head.id, at))

    def named(self, name: str) -> Header | None:
        """Return the head of a message by its id, None for another id."""
        message = message_named(name)
        if message is None or message.family not in self.heads:
            return None
        head = self.heads[message.family]
        if message.pair < PAIRS:
            return _first(head)[message.number]
        return header(head, message) if message.pair < pairs_of(head.file) else None


@lru_cache(256)
def _specimen(head: Header) -> Header:
    """Return the head of the first message of a family, by which it is taken or not."""
    return header(head, Message(head.id, 0))


@lru_cache(256)
def _first(head: Header) -> tuple[Header, ...]:
    """Return the heads of the first hundred pairs of a family; libraries of one process share them."""
    return tuple(header(head, Message(head.id, number)) for number in range(2 * PAIRS))


def header(head: Header, message: Message) -> Header:
    """Return the head of one message of the family whose file has this head."""
    return Header(
        id=message.id,
        pack=head.pack,
        channel=head.channel,
        place=head.place,
        truth=message.truth,
        twin=message.twin.id,
        region=head.region,
        lang=head.lang,
        topic=head.topic,
        audience=head.audience,
        title=head.title,
        setting=head.setting,
        file=Made(message.id, lambda: tables(head.file, message)),
        stale_after=head.stale_after,
        family=head.id,
    )


def tables(file: Traversable, message: Message) -> dict[str, object]:
    """Return the scenario of one message as parsed TOML; raise `InputError` where its family is broken."""
    from engine.library.supply.family import read_family

    return read_family(file).tables(message)


def pairs_of(file: Traversable) -> int:
    """Return how many pairs of messages a family file makes, no two alike, as far as six digits reach."""
    return _pairs_of(Path(str(file)), read_text(file))


@lru_cache(64)
def _pairs_of(file: Path, text: str) -> int:
    values = parse(file, text)
    slots = values.get("slot")
    lists = [values.get("text"), values.get("ask")]
    lists += [slots.get(slot) if isinstance(slots, dict) else None for slot in SLOTS]
    return min(prod(len(wordings) if isinstance(wordings, list) else 0 for wordings in lists), 500_000)

"""What happens in a room whose people answer by a show of hands: counts, and nobody's name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from results.journal.facts.fact import Body


@dataclass(frozen=True, slots=True)
class RoomBegun(Body):
    """A room judges a drill: the scenarios (ids) in order, what decides chance, how many people are there.

    `offset` is how many minutes the clock of the place was ahead of UTC.
    """

    kind: ClassVar[str] = "room-begun"
    room: str
    drill: str
    items: tuple[str, ...]
    seed: str
    present: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class RoomVoted(Body):
    """One vote on a scenario: how many held it for genuine, were not sure, held it for a scam.

    `content` is the hash of its version, `item` its place from 0. `estimated` tells that hands were not
    counted one by one.
    """

    kind: ClassVar[str] = "room-voted"
    room: str
    item: int
    scenario: str
    content: str
    channel: str
    topic: str
    truth: str | None
    twin: str
    present: int
    genuine: int
    unsure: int
    scam: int
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class RoomEnded(Body):
    """A room is closed; `complete` if it has voted on every scenario."""

    kind: ClassVar[str] = "room-ended"
    room: str
    complete: bool

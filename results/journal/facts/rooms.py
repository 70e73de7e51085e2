"""What happens in a room that answers by a show of hands, and at a desk: counts, and nobody's name."""

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


@dataclass(frozen=True, slots=True)
class SittingRecorded(Body):
    """An evening as its organiser closes it; of one room, or one event, the last holds.

    `room` is the id of the `RoomBegun` it was held with. An event without a drill brings an id of its own, by
    which it can be corrected, or none: then it stands by itself. `day` is an ISO date, `sixty` how many of
    those `present` are 60 and over, `photographs` are SHA-256 of files that were copied in; `consent` tells
    that whoever can be recognised in them has agreed. `offset` as of `RoomBegun`.
    """

    kind: ClassVar[str] = "sitting-recorded"
    room: str
    day: str
    place: str
    organiser: str
    present: int
    sixty: int
    remarks: str = ""
    photographs: tuple[str, ...] = ()
    consent: bool = False
    offset: int = 0


@dataclass(frozen=True, slots=True)
class HelpedOne(Body):
    """Somebody without a name went through a scenario at a desk, helped by whoever sat there.

    `talk` is the id of the visit, `content` the hash of the scenario's version. `age` is a band: `under-30`,
    `30-44`, `45-59`, `60-74`, `75-up` or empty; `answer` is `genuine`, `unsure`, `scam`, or empty where none
    was given. `day` and `offset` as of `SittingRecorded`.
    """

    kind: ClassVar[str] = "helped-one"
    talk: str
    day: str
    scenario: str
    content: str
    channel: str
    topic: str
    truth: str | None
    twin: str
    age: str = ""
    answer: str = ""
    offset: int = 0

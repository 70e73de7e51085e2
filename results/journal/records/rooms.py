"""Rooms asked back: what was interrupted, and which scenarios rooms have seen."""

from __future__ import annotations

from dataclasses import dataclass

from results.journal.facts import wire
from results.journal.facts.rooms import RoomBegun
from results.journal.sql import Database


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote as the tables hold it."""

    item: int
    scenario: str
    content: str
    present: int
    genuine: int
    unsure: int
    scam: int
    estimated: bool


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """A room that has not ended, with its votes in order; `at` is when it began, milliseconds since 1970."""

    begun: RoomBegun
    at: int
    votes: tuple[Vote, ...]


def open_room(db: Database, drill: str) -> RoomRecord | None:
    """Return the latest room of a drill, of this store's own chain, if it has not ended."""
    row = db.execute(
        "SELECT facts.time, body, ended FROM rooms JOIN facts USING (origin, seq)"
        " WHERE drill = ? AND origin = (SELECT origin FROM self) ORDER BY rooms.time DESC, seq DESC LIMIT 1",
        (drill,),
    ).fetchone()
    if row is None or row[2]:
        return None
    begun = wire.read(RoomBegun, row[1])
    return RoomRecord(begun, row[0], votes_of(db, begun.room))


def votes_of(db: Database, room: str) -> tuple[Vote, ...]:
    """Return the votes of a room in order."""
    rows = db.execute(
        "SELECT item, scenario, content, present, genuine, unsure, scam, estimated FROM votes"
        " WHERE room = ? ORDER BY item",
        (room,),
    )
    return tuple(
        Vote(item, scenario, content, present, genuine, unsure, scam, bool(estimated))
        for item, scenario, content, present, genuine, unsure, scam, estimated in rows
    )


def seen_in_rooms(db: Database) -> frozenset[str]:
    """Return the scenarios any room here has voted on."""
    return frozenset(name for (name,) in db.execute("SELECT DISTINCT scenario FROM votes"))

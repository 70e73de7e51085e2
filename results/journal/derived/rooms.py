"""Rooms and their votes by a show of hands, each room out of the chain it was begun in."""

from __future__ import annotations

from collections.abc import Callable

from results.journal.derived.chains import reached
from results.journal.derived.days import day
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.rooms import RoomBegun, RoomEnded, RoomVoted
from results.journal.sql import Database

SCHEMA = """
CREATE TABLE rooms (
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, day TEXT NOT NULL,
  drill TEXT NOT NULL, items INTEGER NOT NULL, present INTEGER NOT NULL,
  ended BOOLEAN NOT NULL DEFAULT FALSE, complete BOOLEAN NOT NULL DEFAULT FALSE
) WITHOUT ROWID;
CREATE TABLE votes (
  room TEXT NOT NULL, item INTEGER NOT NULL, day TEXT NOT NULL, drill TEXT NOT NULL, scenario TEXT NOT NULL,
  channel TEXT NOT NULL, topic TEXT NOT NULL, truth TEXT, twin TEXT NOT NULL, content TEXT NOT NULL,
  present INTEGER NOT NULL, genuine INTEGER NOT NULL, unsure INTEGER NOT NULL, scam INTEGER NOT NULL,
  estimated BOOLEAN NOT NULL, PRIMARY KEY (room, item)
) WITHOUT ROWID;
"""


def _begun(db: Database, fact: Fact) -> None:
    body = wire.stated(RoomBegun, fact)
    db.execute(
        "INSERT INTO rooms (id, origin, seq, time, day, drill, items, present)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        (body.room, fact.origin, fact.seq, reached(db, fact), day(fact.time, body.offset), body.drill,
         len(body.items), body.present),
    )  # fmt: skip


def _voted(db: Database, fact: Fact) -> None:
    body = wire.stated(RoomVoted, fact)
    db.execute(
        "INSERT INTO votes SELECT id, ?, day, drill, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM rooms"
        " WHERE id = ? AND origin = ? ON CONFLICT (room, item) DO NOTHING",
        (body.item, body.scenario, body.channel, body.topic, body.truth, body.twin, body.content,
         body.present, body.genuine, body.unsure, body.scam, body.estimated, body.room, fact.origin),
    )  # fmt: skip


def _ended(db: Database, fact: Fact) -> None:
    body = wire.stated(RoomEnded, fact)
    db.execute(
        "UPDATE rooms SET ended = TRUE, complete = ? WHERE id = ? AND origin = ? AND NOT ended",
        (body.complete, body.room, fact.origin),
    )


PROJECTIONS: dict[str, Callable[[Database, Fact], None]] = {
    RoomBegun.kind: _begun,
    RoomVoted.kind: _voted,
    RoomEnded.kind: _ended,
}
"""What a fact of a kind changes in the tables."""

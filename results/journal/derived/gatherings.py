"""Gatherings, as their organisers closed them, and visits to a desk where somebody was helped."""

from __future__ import annotations

from collections.abc import Callable

from results.journal.derived.chains import reached
from results.journal.derived.claims import claim, claimed
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.rooms import HelpedOne, SittingRecorded
from results.journal.sql import Database

SCHEMA = """
CREATE TABLE gatherings (
  id TEXT PRIMARY KEY, room TEXT NOT NULL, day TEXT NOT NULL, place TEXT NOT NULL, organiser TEXT NOT NULL,
  present INTEGER NOT NULL, sixty INTEGER NOT NULL, remarks TEXT NOT NULL, photographs TEXT NOT NULL,
  consent BOOLEAN NOT NULL
) WITHOUT ROWID;
CREATE TABLE helped (
  talk TEXT NOT NULL, scenario TEXT NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  time INTEGER NOT NULL, day TEXT NOT NULL, channel TEXT NOT NULL, topic TEXT NOT NULL, truth TEXT,
  twin TEXT NOT NULL, content TEXT NOT NULL, age TEXT NOT NULL, answer TEXT NOT NULL,
  PRIMARY KEY (talk, scenario)
) WITHOUT ROWID;
"""


def _recorded(db: Database, fact: Fact) -> None:
    body = wire.stated(SittingRecorded, fact)
    name = body.room or f"{fact.origin}/{fact.seq}"
    claim(db, f"sitting {name}", fact, fact.body)
    # another chain may have stated something later
    body = wire.read(SittingRecorded, claimed(db, f"sitting {name}") or fact.body)
    db.execute(
        "INSERT INTO gatherings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET day = excluded.day, place = excluded.place, organiser = excluded.organiser,"
        " present = excluded.present, sixty = excluded.sixty, remarks = excluded.remarks,"
        " photographs = excluded.photographs, consent = excluded.consent",
        (name, body.room, body.day, body.place, body.organiser, body.present, body.sixty, body.remarks,
         " ".join(body.photographs), body.consent),
    )  # fmt: skip


def _helped(db: Database, fact: Fact) -> None:
    body = wire.stated(HelpedOne, fact)
    db.execute(
        "INSERT INTO helped VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (talk, scenario)"
        " DO UPDATE SET origin = excluded.origin, seq = excluded.seq, time = excluded.time,"
        " day = excluded.day, channel = excluded.channel, topic = excluded.topic, truth = excluded.truth,"
        " twin = excluded.twin, content = excluded.content, age = excluded.age, answer = excluded.answer"
        " WHERE (excluded.time, excluded.origin, excluded.seq) < (helped.time, helped.origin, helped.seq)",
        (body.talk, body.scenario, fact.origin, fact.seq, reached(db, fact), body.day, body.channel,
         body.topic, body.truth, body.twin, body.content, body.age, body.answer),
    )  # fmt: skip


PROJECTIONS: dict[str, Callable[[Database, Fact], None]] = {
    SittingRecorded.kind: _recorded,
    HelpedOne.kind: _helped,
}
"""What a fact of a kind changes in the tables."""

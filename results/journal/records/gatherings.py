"""Gatherings asked back as their organisers closed them, and who was helped at a desk."""

from __future__ import annotations

from dataclasses import dataclass

from results.journal.sql import Database


@dataclass(frozen=True, slots=True)
class Gathering:
    """An evening as it was last closed; `room` is empty where nothing was played. `day` is an ISO date."""

    id: str
    room: str
    day: str
    place: str
    organiser: str
    present: int
    sixty: int
    remarks: str
    photographs: tuple[str, ...]
    consent: bool


@dataclass(frozen=True, slots=True)
class Helped:
    """What somebody at a desk answered to a scenario; `age` and `answer` as in `HelpedOne`."""

    origin: str
    talk: str
    day: str
    scenario: str
    channel: str
    topic: str
    truth: str | None
    age: str
    answer: str


def gatherings(db: Database, since: str = "0000", until: str = "9999") -> tuple[Gathering, ...]:
    """Return the gatherings of some days (ISO dates, both included) in their order."""
    rows = db.execute(
        "SELECT id, room, day, place, organiser, present, sixty, remarks, photographs, consent"
        " FROM gatherings WHERE day BETWEEN ? AND ? ORDER BY day, place, id",
        (since, until),
    )
    return tuple(
        Gathering(
            name, room, day, place, organiser, present, sixty, remarks, tuple(files.split()), bool(consent)
        )
        for name, room, day, place, organiser, present, sixty, remarks, files, consent in rows
    )


def gathering_of(db: Database, room: str) -> Gathering | None:
    """Return how a room was last closed; None where it has not been."""
    return next((gathering for gathering in gatherings(db) if gathering.room == room), None)


def helped(db: Database, since: str = "0000", until: str = "9999") -> tuple[Helped, ...]:
    """Return what was answered at desks on some days (ISO dates, both included), in the order it was."""
    rows = db.execute(
        "SELECT origin, talk, day, scenario, channel, topic, truth, age, answer FROM helped"
        " WHERE day BETWEEN ? AND ? ORDER BY day, time, origin, seq",
        (since, until),
    )
    return tuple(Helped(*row) for row in rows)


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """An evening that has ended and was not closed by its organiser; `day` is an ISO date."""

    room: str
    day: str
    present: int


def unrecorded(db: Database) -> Unrecorded | None:
    """Return the latest evening of this store's own chain where it has ended without a record."""
    row = db.execute(
        "SELECT rooms.id, rooms.day, rooms.present, ended, gatherings.id FROM rooms"
        " LEFT JOIN gatherings ON gatherings.room = rooms.id"
        " WHERE origin = (SELECT origin FROM self) ORDER BY rooms.time DESC, seq DESC LIMIT 1"
    ).fetchone()
    return Unrecorded(*row[:3]) if row and row[3] and row[4] is None else None

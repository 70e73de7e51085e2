"""The record of an evening: what its organiser says of it, kept as one fact; the last one stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.photographs import pictures_in, take_in
from results.journal.facts.rooms import SittingRecorded
from results.journal.records.gatherings import gatherings, unrecorded


@dataclass(frozen=True, slots=True)
class Record:
    """What is recorded of an evening, all of it empty or 0 where nobody says; `day` is an ISO date."""

    room: str
    day: str
    present: int = 0
    sixty: int = 0
    place: str = ""
    organiser: str = ""
    remarks: str = ""


def record_of(desk: Desk, room: str = "") -> Record | None:
    """Return what is offered for an evening, or for the last one without a record; None where there is none.

    Place and organiser are those of the evening recorded last.
    """
    evening = unrecorded(desk.store.db)
    if evening is None or (room and evening.room != room):
        return None
    last = max(gatherings(desk.store.db), key=lambda gathering: gathering.day, default=None)
    place, organiser = (last.place, last.organiser) if last else ("", "")
    return Record(evening.room, evening.day, evening.present, 0, place, organiser)


def keep_record(desk: Desk, record: Record, folder: Path | None, *, consent: bool) -> None:
    """Keep a record, and copies of the pictures in a folder; raise what copying raises, and keep nothing."""
    hashes = take_in(pictures_in(folder), desk.store.path) if folder else ()
    desk.store.append(
        SittingRecorded(
            record.room, record.day, record.place, record.organiser, record.present, record.sixty,
            record.remarks, hashes, consent, desk.offset,
        )
    )  # fmt: skip

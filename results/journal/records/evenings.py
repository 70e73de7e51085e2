"""Evenings asked back: what a room voted, and how it was closed, whichever of both there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from results.journal.records.gatherings import Gathering, gatherings
from results.journal.sql import Database


@dataclass(frozen=True, slots=True)
class Ballot:
    """The hands on one scenario, from genuine to a scam, of all `present`; `withdrawn` counts in no score."""

    scenario: str
    topic: str
    truth: str | None
    present: int
    genuine: int
    unsure: int
    scam: int
    estimated: bool
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Evening:
    """One evening or event, in the order of its days; `drill` (an id) is empty where nothing was played.

    `sixty` is None where it was not closed by its organiser: then `present` is what the votes say at most,
    and place and organiser are empty. `unit` is who holds it, empty where nobody said.
    """

    id: str
    day: str
    place: str
    organiser: str
    unit: str
    drill: str
    present: int
    sixty: int | None
    remarks: str
    photographs: int
    ballots: tuple[Ballot, ...]


def evenings(db: Database, since: str = "0000", until: str = "9999") -> list[Evening]:
    """Return the evenings of some days (ISO dates, both included) by day, place and id.

    A room in which nobody voted and that nobody closed is none.
    """
    closed = {gathering.id: gathering for gathering in gatherings(db)}
    ballots, units = _ballots(db), _units(db)
    rooms = {
        room: (day, drill, present)
        for room, day, drill, present in db.execute("SELECT id, day, drill, present FROM rooms")
    }
    held = [
        _closed(gathering, rooms.get(gathering.id, ("", "", 0))[1], units, ballots[gathering.id])
        for gathering in closed.values()
    ]
    held += [
        Evening(room, day, "", "", units.get(room, ""), drill, _most(ballots[room], present), None, "", 0,
                tuple(ballots[room]))
        for room, (day, drill, present) in rooms.items()
        if room not in closed and room in ballots
    ]  # fmt: skip
    within = [evening for evening in held if since <= evening.day <= until]
    return sorted(within, key=lambda evening: (evening.day, evening.place, evening.id))


def _closed(gathering: Gathering, drill: str, units: Mapping[str, str], ballots: Iterable[Ballot]) -> Evening:
    return Evening(
        gathering.id, gathering.day, gathering.place, gathering.organiser, units.get(gathering.id, ""), drill,
        gathering.present, gathering.sixty, gathering.remarks, len(gathering.photographs), tuple(ballots),
    )  # fmt: skip


def _most(ballots: Iterable[Ballot], begun_with: int) -> int:
    """Return how many people were there at most: some come late, some leave."""
    return max((ballot.present for ballot in ballots), default=begun_with)


def _ballots(db: Database) -> defaultdict[str, list[Ballot]]:
    """Return the votes of every room in their order."""
    ballots: defaultdict[str, list[Ballot]] = defaultdict(list)
    query = (
        "SELECT room, scenario, topic, truth, present, genuine, unsure, scam, estimated,"
        " EXISTS (SELECT 1 FROM withdrawals WHERE withdrawals.scenario = votes.scenario AND withdrawn)"
        " FROM votes ORDER BY room, item"
    )
    for room, scenario, topic, truth, present, genuine, unsure, scam, *both in db.execute(query):
        estimated, withdrawn = map(bool, both)
        hands = (present, genuine, unsure, scam)
        ballots[room].append(Ballot(scenario, topic, truth, *hands, estimated, withdrawn))
    return ballots


def _units(db: Database) -> dict[str, str]:
    """Return the unit of each evening: of the chain it was begun in, or else in which it was closed last."""
    query = (
        "SELECT substr(stated.subject, 9), named.value FROM claims AS stated JOIN claims AS named"
        " ON named.origin = stated.origin AND named.subject = 'unit'"
        " WHERE stated.subject BETWEEN 'sitting ' AND 'sitting!' ORDER BY stated.time, stated.origin"
    )
    units = dict(db.execute(query))
    begun = "SELECT id, value FROM rooms JOIN claims ON claims.origin = rooms.origin AND subject = 'unit'"
    return units | dict(db.execute(begun))

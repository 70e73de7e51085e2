"""What happened, asked back: groups, trainees, runs that are not finished, what was met."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from results import facts
from results.facts import Acted, Judged, PlayBegun, PlayEnded, RunBegun
from results.measures.detection import Counts


@dataclass(frozen=True, slots=True)
class GroupRecord:
    """A group with the number of its trainees."""

    id: str
    label: str
    people: int
    simulated: bool


@dataclass(frozen=True, slots=True)
class PlayRecord:
    """A play as the journal holds it: its beginning, its events in order, whether it was scored."""

    begun: PlayBegun
    begun_at: int
    """Milliseconds since 1970."""
    events: tuple[Acted | Judged, ...]
    last_at: int
    """When the last of its facts was written, milliseconds since 1970."""
    ended: PlayEnded | None


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run that is not finished, with its plays in order."""

    begun: RunBegun
    plays: tuple[PlayRecord, ...]
    last_at: int


def groups(db: sqlite3.Connection) -> list[GroupRecord]:
    """Return the groups by label."""
    query = (
        "SELECT groups.id, label, count(people.id), groups.simulated FROM groups LEFT JOIN people"
        ' ON people."group" = groups.id GROUP BY groups.id ORDER BY label, groups.id'
    )
    return [
        GroupRecord(one, label, count, bool(simulated)) for one, label, count, simulated in db.execute(query)
    ]


def trainees(db: sqlite3.Connection, group: str) -> list[str]:
    """Return the pseudonyms of a group."""
    return [one for (one,) in db.execute('SELECT id FROM people WHERE "group" = ? ORDER BY id', (group,))]


def met(db: sqlite3.Connection, person: str) -> frozenset[str]:
    """Return the scenarios a person has been shown, answered or not."""
    return frozenset(one for (one,) in db.execute("SELECT scenario FROM plays WHERE person = ?", (person,)))


def runs_begun(db: sqlite3.Connection, person: str, drill: str) -> int:
    """Return how many runs of a drill a person has begun."""
    query = "SELECT count(*) FROM runs WHERE person = ? AND drill = ?"
    return int(db.execute(query, (person, drill)).fetchone()[0])


def counts(db: sqlite3.Connection, person: str) -> Counts:
    """Return a person's outcomes over all first meetings."""
    row = db.execute(
        "SELECT coalesce(sum(outcome = 'hit'), 0), coalesce(sum(outcome = 'miss'), 0),"
        " coalesce(sum(outcome = 'false-alarm'), 0), coalesce(sum(outcome = 'correct-rejection'), 0)"
        " FROM plays WHERE first AND person = ?",
        (person,),
    ).fetchone()
    return Counts(*row)


def unfinished(db: sqlite3.Connection, person: str, drill: str = "") -> RunRecord | None:
    """Return a person's latest run that has not ended, if it is also the latest of its drill."""
    row = db.execute(
        "SELECT origin, seq, ended FROM runs WHERE person = ? AND (drill = ? OR ? = '')"
        " ORDER BY time DESC, seq DESC LIMIT 1",
        (person, drill, drill),
    ).fetchone()
    return None if row is None or row[2] else _run(db, row[0], row[1])


def _run(db: sqlite3.Connection, origin: str, seq: int) -> RunRecord | None:
    begun: RunBegun | None = None
    plays: list[PlayRecord] = []
    last = 0
    query = "SELECT kind, body, time FROM facts WHERE origin = ? AND seq >= ? ORDER BY seq"
    for kind, body, time in db.execute(query, (origin, seq)):
        if begun is None:
            begun = facts.read(RunBegun, body)
        elif kind == PlayBegun.kind:
            play = facts.read(PlayBegun, body)
            if play.run != begun.run:
                continue
            plays.append(PlayRecord(play, time, (), time, None))
        elif kind in (Acted.kind, Judged.kind, PlayEnded.kind) and plays:
            if not _grow(plays, kind, body, time, begun.run):
                continue
        else:
            continue
        last = time
    return RunRecord(begun, tuple(plays), last) if begun else None


def _grow(plays: list[PlayRecord], kind: str, body: str, time: int, run: str) -> bool:
    """Add a fact to the last play of the run; False if it belongs to another run."""
    last = plays[-1]
    if kind == PlayEnded.kind:
        ended = facts.read(PlayEnded, body)
        if ended.run != run:
            return False
        plays[-1] = PlayRecord(last.begun, last.begun_at, last.events, time, ended)
        return True
    event: Acted | Judged = facts.read(Judged, body) if kind == Judged.kind else facts.read(Acted, body)
    if event.run != run:
        return False
    plays[-1] = PlayRecord(last.begun, last.begun_at, (*last.events, event), time, last.ended)
    return True

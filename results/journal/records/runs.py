"""Runs and plays as their facts have them, and the run that somebody has not finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from results.journal.canonical import canonical
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.runs import Acted, Judged, PlayAbandoned, PlayBegun, PlayEnded, RunBegun, RunEnded
from results.journal.sql import Database


@dataclass(frozen=True, slots=True)
class PlayRecord:
    """A play as the journal holds it: its beginning, its events in order, how it ended if it did."""

    begun: PlayBegun
    begun_at: int
    """Milliseconds since 1970."""
    events: tuple[Acted | Judged, ...]
    last_at: int
    """When something was last done in it, milliseconds since 1970."""
    ended: PlayEnded | None
    abandoned: bool = False
    """Nobody goes on with it; it has a score all the same if there was a verdict."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run with its plays in the order they were begun; `last_at` is milliseconds since 1970."""

    begun: RunBegun
    plays: tuple[PlayRecord, ...]
    last_at: int
    ended: bool = False


def unfinished(db: Database, person: str, drill: str = "", partner: str = "") -> RunRecord | None:
    """Return a person's latest run (of a drill, with this partner or alone) if it has not ended.

    A run goes on in the chain it was begun in only: of a store and its copy, one may go on with it. A roll
    call is gone on with by its group alone.
    """
    row = db.execute(
        "SELECT id, ended OR origin <> (SELECT origin FROM self) FROM runs"
        " WHERE person = ?1 AND partner = ?3 AND ?2 IN (drill, '') AND NOT shared"
        " ORDER BY time DESC, seq DESC LIMIT 1",
        (person, drill, partner),
    ).fetchone()
    return None if row is None or row[1] else run(db, row[0])


def run(db: Database, name: str) -> RunRecord | None:
    """Return the run of this id with its plays and their events, in the order they were recorded."""
    facts_of = _facts_of(db, name)
    first = next(facts_of, None)
    if first is None or first.kind != RunBegun.kind:
        return None
    plays: dict[str, _Growing] = {}
    last = first.time
    ended = False
    for fact in facts_of:
        ended = ended or fact.kind == RunEnded.kind
        if _grow(plays, fact):
            last = fact.time
    beginning = wire.read(RunBegun, first.body)
    return RunRecord(beginning, tuple(play.record() for play in plays.values()), last, ended)


def _facts_of(db: Database, name: str) -> Iterator[Fact]:
    # Bodies are canonical, so that the text finds the facts of this run without parsing those of others.
    rows = db.execute(
        "SELECT facts.origin, facts.seq, facts.time, kind, body, hash FROM facts JOIN runs"
        " ON runs.id = ?1 AND facts.origin = runs.origin AND facts.seq >= runs.seq"
        " WHERE instr(body, ?2) ORDER BY facts.seq",
        (name, f'"run":{canonical(name)}'),
    )
    return (Fact(*row) for row in rows)


@dataclass(slots=True)
class _Growing:
    """A play while its facts are read."""

    begun: PlayBegun
    begun_at: int
    last_at: int
    events: list[Acted | Judged] = field(default_factory=list)
    ended: PlayEnded | None = None
    abandoned: bool = False

    def add(self, event: Acted | Judged) -> None:
        """Add an event that is the next one, and the first verdict after whatever it was given on."""
        if isinstance(event, Judged):
            if self.rating is None:
                self.events[event.event :] = [event]
        elif event.event == len(self.events):
            self.events.append(event)

    def end(self, body: PlayEnded) -> None:
        """End it with the score that rests on its verdict, unless it has ended."""
        if self.ended is None and body.score.rating == self.rating:
            self.ended = body

    @property
    def rating(self) -> int | None:
        """The rating of the verdict, once there is one."""
        return next((event.rating for event in self.events if isinstance(event, Judged)), None)

    def record(self) -> PlayRecord:
        return PlayRecord(
            self.begun, self.begun_at, tuple(self.events), self.last_at, self.ended, self.abandoned
        )


def _grow(plays: dict[str, _Growing], fact: Fact) -> bool:
    """Add a fact to the play it is about; return whether somebody did something there.

    The first of each stands, as in the tables: an older version could write one event, verdict or beginning
    twice, from two windows.
    """
    if fact.kind == PlayBegun.kind:
        beginning = wire.read(PlayBegun, fact.body)
        plays.setdefault(beginning.play, _Growing(beginning, fact.time, fact.time))
        return True
    kind = _OF_PLAYS.get(fact.kind)
    if kind is None:
        return False
    body = wire.read(kind, fact.body)
    play = plays.get(body.play)
    if play is None:
        return False
    match body:
        case PlayAbandoned():
            play.abandoned = True
            return False
        case PlayEnded():
            play.end(body)
        case _:
            play.add(body)
    play.last_at = fact.time
    return True


_OF_PLAYS: dict[str, type[Acted | Judged | PlayEnded | PlayAbandoned]] = {
    Acted.kind: Acted,
    Judged.kind: Judged,
    PlayEnded.kind: PlayEnded,
    PlayAbandoned.kind: PlayAbandoned,
}

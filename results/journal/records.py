"""What happened, asked back: groups, trainees, runs that are not finished, what was met."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field

from results.journal.canonical import canonical
from results.journal.derived.days import day
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.runs import Acted, Judged, PlayAbandoned, PlayBegun, PlayEnded, RunBegun, RunEnded
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


def groups(db: sqlite3.Connection) -> list[GroupRecord]:
    """Return the groups by label, those that were joined once; without those taken out again."""
    query = (
        "SELECT groups.id, label, count(people.id), groups.simulated FROM groups LEFT JOIN people"
        ' ON people."group" = groups.id AND NOT forgotten AND people.id NOT IN (SELECT id FROM identities)'
        " WHERE groups.id NOT IN (SELECT id FROM identities) AND label <> ''"
        " GROUP BY groups.id ORDER BY label, groups.id"
    )
    return [
        GroupRecord(group, label, count, bool(simulated))
        for group, label, count, simulated in db.execute(query)
    ]


def trainees(db: sqlite3.Connection, group: str) -> list[str]:
    """Return the pseudonyms of a group (an id), without those who asked to be forgotten."""
    query = (
        'SELECT id FROM people WHERE "group" = ? AND NOT forgotten'
        " AND id NOT IN (SELECT id FROM identities) ORDER BY id"
    )
    return [person for (person,) in db.execute(query, (group,))]


def sort_of(db: sqlite3.Connection, name: str) -> str:
    """Return `groups` or `people` for an id, with `simulated` before it where it is; empty for none."""
    for table in ("groups", "people"):
        # The table is one of two constants, never anybody's input.
        row = db.execute(f"SELECT simulated FROM {table} WHERE id = ?", (name,)).fetchone()  # noqa: S608
        if row:
            return f"simulated {table}" if row[0] else table
    return ""


def people_here(db: sqlite3.Connection) -> int:
    """Return how many real people there are, without those who asked to be forgotten."""
    return int(db.execute("SELECT count(*) FROM people WHERE NOT forgotten AND NOT simulated").fetchone()[0])


CLOCK_SLACK = 10 * 60 * 1000
"""Milliseconds that clocks may be set back by without a word."""


def clock_behind(db: sqlite3.Connection, now: int) -> int:
    """Return when this store last wrote, milliseconds since 1970, if that is well after `now`; else 0."""
    row = db.execute(
        "SELECT time FROM facts WHERE origin = (SELECT origin FROM self) ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return int(row[0]) if row and row[0] > now + CLOCK_SLACK else 0


def turned_back(db: sqlite3.Connection) -> tuple[str, str] | None:
    """Return the days before and after the clock was last set back by more than a day; None for never.

    Asked of real runs: simulated ones have the day they were asked for.
    """
    row = db.execute(
        "SELECT before, day FROM (SELECT day, origin, seq, lag(day) OVER (PARTITION BY origin ORDER BY seq)"
        " AS before FROM runs WHERE NOT simulated) WHERE julianday(before) - julianday(day) > 1"
        " ORDER BY day DESC LIMIT 1"
    ).fetchone()
    return None if row is None else (str(row[0]), str(row[1]))


def group_of(db: sqlite3.Connection, person: str) -> str | None:
    """Return the group (an id) of a person: None for one who is alone, empty for one who was taken out."""
    row = db.execute('SELECT "group" FROM people WHERE id = ?', (person,)).fetchone()
    return None if row is None or row[0] is None else str(row[0])


def alone(db: sqlite3.Connection) -> list[str]:
    """Return the pseudonyms of those who are in no group yet and did not ask to be forgotten."""
    query = (
        'SELECT id FROM people WHERE "group" IS NULL AND NOT forgotten AND NOT simulated'
        " AND id NOT IN (SELECT id FROM identities) ORDER BY id"
    )
    return [person for (person,) in db.execute(query)]


def belongs(db: sqlite3.Connection, person: str, group: str) -> bool:
    """Return whether a person is in a group (an id) and did not ask to be forgotten."""
    query = 'SELECT 1 FROM people WHERE id = ? AND "group" = ? AND NOT forgotten'
    return db.execute(query, (person, group)).fetchone() is not None


def met(db: sqlite3.Connection, person: str, partner: str = "") -> tuple[str, ...]:
    """Return the scenarios a person has been shown, alone or with somebody, answered or not; last shown last.

    With a partner, what either of the two has been shown.
    """
    query = (
        "SELECT scenario FROM ("
        "SELECT scenario, time, seq FROM plays WHERE person IN (?1, ?2) AND person <> ''"
        " UNION ALL SELECT scenario, time, seq FROM plays WHERE partner IN (?1, ?2) AND partner <> ''"
        ") GROUP BY scenario ORDER BY max(time), max(seq), scenario"
    )
    return tuple(play for (play,) in db.execute(query, (person, partner)))


def shown(db: sqlite3.Connection, group: str) -> list[tuple[str, str, int]]:
    """Return which scenarios the people of a group (an id) were shown, alone or not, and when first.

    A row is a person, a scenario and milliseconds since 1970; nobody who asked to be forgotten is in it.
    """
    query = (
        "SELECT people.id, scenario, min(time) FROM people JOIN ("
        "SELECT person, scenario, time FROM plays"
        " UNION ALL SELECT partner, scenario, time FROM plays WHERE partner <> ''"
        ') AS meetings ON person = people.id WHERE people."group" = ? AND NOT forgotten'
        " GROUP BY people.id, scenario ORDER BY people.id, scenario"
    )
    return [tuple(row) for row in db.execute(query, (group,))]


def drills_played(db: sqlite3.Connection, group: str, since: int) -> frozenset[str]:
    """Return the drills of which a group (an id) has begun runs since then, milliseconds since 1970."""
    query = 'SELECT DISTINCT drill FROM runs WHERE "group" = ? AND time >= ?'
    return frozenset(drill for (drill,) in db.execute(query, (group, since)))


def runs_begun(db: sqlite3.Connection, person: str, drill: str) -> int:
    """Return how many runs of a drill a person has begun; an empty drill stands for all of them.

    Roll calls are left out: who only held up a hand has not touched a key.
    """
    query = (
        "SELECT (SELECT count(*) FROM runs WHERE person = ?1 AND ?2 IN (drill, '') AND NOT shared)"
        " + (SELECT count(*) FROM runs WHERE partner = ?1 AND partner <> '' AND ?2 IN (drill, ''))"
    )
    return int(db.execute(query, (person, drill)).fetchone()[0])


def runs_ended(db: sqlite3.Connection, person: str, drill: str) -> int:
    """Return how many runs of a drill a person has played alone and ended."""
    query = "SELECT count(*) FROM runs WHERE person = ? AND drill = ? AND ended AND partner = ''"
    return int(db.execute(query, (person, drill)).fetchone()[0])


def informed(db: sqlite3.Connection, person: str) -> int:
    """Return which edition of the notice on what is kept a person has been shown; 0 for none."""
    row = db.execute("SELECT informed FROM people WHERE id = ?", (person,)).fetchone()
    return int(row[0]) if row else 0


def pair_plays(db: sqlite3.Connection, since: str, until: str, group: str = "") -> int:
    """Return how many encounters two people played at one laptop; they are in no other number.

    `since` and `until` are ISO dates, both included; an empty group stands for all.
    """
    query = (
        "SELECT count(*) FROM plays WHERE partner <> '' AND met_time IS NOT NULL AND NOT withdrawn"
        " AND day BETWEEN ?1 AND ?2 AND ?3 IN (\"group\", '')"
    )
    return int(db.execute(query, (since, until, group)).fetchone()[0])


def counts(db: sqlite3.Connection, person: str) -> Counts:
    """Return a person's outcomes over all first meetings, quiz questions left out."""
    row = db.execute(
        "SELECT coalesce(sum(outcome = 'hit'), 0), coalesce(sum(outcome = 'miss'), 0),"
        " coalesce(sum(outcome = 'false-alarm'), 0), coalesce(sum(outcome = 'correct-rejection'), 0)"
        " FROM plays WHERE first AND person = ?",
        (person,),
    ).fetchone()
    return Counts(*row)


def last_judged(db: sqlite3.Connection, person: str) -> str:
    """Return the day of the place on which a person last judged anything, an ISO date; empty for never."""
    query = (
        "SELECT facts.time, utc_offset FROM plays"
        " JOIN facts ON facts.origin = plays.origin AND facts.seq = met_seq"
        " WHERE person = ? AND outcome IS NOT NULL ORDER BY met_time DESC, met_seq DESC LIMIT 1"
    )
    row = db.execute(query, (person,)).fetchone()
    return day(*row) if row else ""


def outcomes(db: sqlite3.Connection, scenario: str) -> Counts:
    """Return the outcomes of a scenario over the first meetings of real people who played it alone."""
    row = db.execute(
        "SELECT coalesce(sum(outcome = 'hit'), 0), coalesce(sum(outcome = 'miss'), 0),"
        " coalesce(sum(outcome = 'false-alarm'), 0), coalesce(sum(outcome = 'correct-rejection'), 0)"
        " FROM plays WHERE first AND scenario = ? AND mode = 'individual' AND NOT simulated",
        (scenario,),
    ).fetchone()
    return Counts(*row)


def unfinished(db: sqlite3.Connection, person: str, drill: str = "", partner: str = "") -> RunRecord | None:
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


def run(db: sqlite3.Connection, name: str) -> RunRecord | None:
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


def _facts_of(db: sqlite3.Connection, name: str) -> Iterator[Fact]:
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

"""What people have met and judged so far, and in what they began."""

from __future__ import annotations

from results.journal.derived.days import day
from results.journal.sql import Database
from results.measures.detection import Counts


def met(db: Database, person: str, partner: str = "") -> tuple[str, ...]:
    """Return the scenarios a person has been shown, alone or with somebody, answered or not; last shown last.

    With a partner, what either of the two has been shown.
    """
    query = (
        "SELECT scenario FROM ("
        "SELECT scenario, time, seq FROM plays WHERE person IN (?1, ?2) AND person <> ''"
        " UNION ALL SELECT scenario, time, seq FROM plays WHERE partner IN (?1, ?2) AND partner <> ''"
        ") AS shown GROUP BY scenario ORDER BY max(time), max(seq), scenario"
    )
    return tuple(play for (play,) in db.execute(query, (person, partner)))


def shown(db: Database, group: str) -> list[tuple[str, str, int]]:
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


def drills_played(db: Database, group: str, since: int) -> frozenset[str]:
    """Return the drills of which a group (an id) has begun runs since then, milliseconds since 1970."""
    query = 'SELECT DISTINCT drill FROM runs WHERE "group" = ? AND time >= ?'
    return frozenset(drill for (drill,) in db.execute(query, (group, since)))


def runs_begun(db: Database, person: str, drill: str) -> int:
    """Return how many runs of a drill a person has begun; an empty drill stands for all of them.

    Roll calls are left out: who only held up a hand has not touched a key.
    """
    query = (
        "SELECT (SELECT count(*) FROM runs WHERE person = ?1 AND ?2 IN (drill, '') AND NOT shared)"
        " + (SELECT count(*) FROM runs WHERE partner = ?1 AND partner <> '' AND ?2 IN (drill, ''))"
    )
    return int(db.execute(query, (person, drill)).fetchone()[0])


def was_met(db: Database, scenario: str) -> bool:
    """Return whether anybody has been shown a scenario."""
    query = "SELECT 1 FROM plays WHERE scenario = ? LIMIT 1"
    return db.execute(query, (scenario,)).fetchone() is not None


def begun_within(db: Database, since: str, until: str) -> bool:
    """Return whether any run was begun on some days (ISO dates, both included)."""
    query = "SELECT 1 FROM runs WHERE day BETWEEN ? AND ? LIMIT 1"
    return db.execute(query, (since, until)).fetchone() is not None


def latest_group(db: Database) -> str | None:
    """Return the group (an id) of real people that played last; None where none has."""
    row = db.execute(
        'SELECT "group" FROM runs WHERE NOT simulated ORDER BY time DESC, seq DESC LIMIT 1'
    ).fetchone()
    return None if row is None else str(row[0])


def took_part(db: Database, person: str) -> bool:
    """Return whether a person has begun any run, alone, with somebody, or in a roll call."""
    query = (
        "SELECT EXISTS (SELECT 1 FROM runs WHERE person = ?1)"
        " OR EXISTS (SELECT 1 FROM runs WHERE partner = ?1 AND partner <> '')"
    )
    return bool(db.execute(query, (person,)).fetchone()[0])


def runs_ended(db: Database, person: str, drill: str) -> int:
    """Return how many runs of a drill a person has played alone and ended."""
    query = "SELECT count(*) FROM runs WHERE person = ? AND drill = ? AND ended AND partner = ''"
    return int(db.execute(query, (person, drill)).fetchone()[0])


def pair_plays(db: Database, since: str, until: str, group: str = "") -> int:
    """Return how many encounters two people played at one laptop; they are in no other number.

    `since` and `until` are ISO dates, both included; an empty group stands for all.
    """
    query = (
        "SELECT count(*) FROM plays WHERE partner <> '' AND met_time IS NOT NULL AND NOT withdrawn"
        " AND day BETWEEN ?1 AND ?2 AND ?3 IN (\"group\", '')"
    )
    return int(db.execute(query, (since, until, group)).fetchone()[0])


def counts(db: Database, person: str) -> Counts:
    """Return a person's outcomes over all first meetings, quiz questions left out."""
    row = db.execute(
        "SELECT count(*) FILTER (WHERE outcome = 'hit'), count(*) FILTER (WHERE outcome = 'miss'),"
        " count(*) FILTER (WHERE outcome = 'false-alarm'),"
        " count(*) FILTER (WHERE outcome = 'correct-rejection')"
        " FROM plays WHERE first AND person = ?",
        (person,),
    ).fetchone()
    return Counts(*row)


def last_judged(db: Database, person: str) -> str:
    """Return the day of the place on which a person last judged anything, an ISO date; empty for never."""
    query = (
        "SELECT facts.time, utc_offset FROM plays"
        " JOIN facts ON facts.origin = plays.origin AND facts.seq = met_seq"
        " WHERE person = ? AND outcome IS NOT NULL ORDER BY met_time DESC, met_seq DESC LIMIT 1"
    )
    row = db.execute(query, (person,)).fetchone()
    return day(*row) if row else ""


def outcomes(db: Database, scenario: str) -> Counts:
    """Return the outcomes of a scenario over the first meetings of real people who played it alone."""
    row = db.execute(
        "SELECT count(*) FILTER (WHERE outcome = 'hit'), count(*) FILTER (WHERE outcome = 'miss'),"
        " count(*) FILTER (WHERE outcome = 'false-alarm'),"
        " count(*) FILTER (WHERE outcome = 'correct-rejection')"
        " FROM plays WHERE first AND scenario = ? AND mode = 'individual' AND NOT simulated",
        (scenario,),
    ).fetchone()
    return Counts(*row)

"""What a trainer talks about in a morning meeting: the three weakest spots, and a question to ask at each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drills.desk.desk import Desk
from engine.errors import InputError
from engine.library.library import restore
from engine.model import Cue
from results.journal.sql import Database
from results.measures.detection import Counts
from results.scores.counting import OUTCOMES
from results.scores.groups import Period

SPOTS = 3
LEAST = 5
"""Showings of a kind from which on it is called a weak spot."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A kind of red flag that was missed: how often of how many; where it stood, and what could be asked."""

    kind: str
    shown: int
    missed: int
    text: str
    why: str
    ask: str


@dataclass(frozen=True, slots=True)
class Talk:
    """What first meetings of a period came to, and the weakest spots, the weakest first."""

    counts: Counts
    people: int
    spots: Sequence[Spot]


def talk_of(desk: Desk, period: Period, *, simulated: bool = False) -> Talk:
    """Return what a meeting is to talk about."""
    db = desk.store.db
    query = (
        f"SELECT {OUTCOMES}, count(DISTINCT person) FROM plays"  # noqa: S608
        " WHERE first AND outcome IS NOT NULL AND day BETWEEN ?1 AND ?2 AND simulated = ?3"
    )
    *outcomes, people = db.execute(query, (*period.bounds, simulated)).fetchone()
    kinds = _kinds(db, period, simulated)[:SPOTS]
    spots = [_spot(db, period, simulated, *kind) for kind in kinds]
    return Talk(Counts(*outcomes), people, spots)


_MEETINGS = (
    " FROM plays JOIN cues ON cues.play = plays.id WHERE sign = 'red-flag' AND first"
    " AND day BETWEEN ?1 AND ?2 AND simulated = ?3"
)


def _kinds(db: Database, period: Period, simulated: bool) -> list[tuple[str, int, int]]:
    """Return the kinds shown often enough that were missed, with both numbers, the most missed first."""
    query = (
        f"SELECT kind, count(*), sum(missed){_MEETINGS} GROUP BY kind"
        " HAVING count(*) >= ?4 AND sum(missed) ORDER BY 1.0 * sum(missed) / count(*) DESC, 2 DESC, 1"
    )
    return db.execute(query, (*period.bounds, simulated, LEAST)).fetchall()


def _spot(db: Database, period: Period, simulated: bool, kind: str, shown: int, missed: int) -> Spot:
    cue = _cue(db, period, simulated, kind)
    return Spot(kind, shown, missed, cue.text if cue else "", cue.why if cue else "", cue.ask if cue else "")


def _cue(db: Database, period: Period, simulated: bool, kind: str) -> Cue | None:
    """Return the cue of a kind missed most, of those with a question; None where none can be read."""
    query = (
        f"SELECT content, cue, count(*){_MEETINGS} AND kind = ?4 AND missed"
        " GROUP BY content, cue ORDER BY 3 DESC, 1, 2 LIMIT 20"
    )
    readable: list[Cue] = []
    for content, name, _count in db.execute(query, (*period.bounds, simulated, kind)).fetchall():
        row = db.execute("SELECT body FROM contents WHERE hash = ?", (content,)).fetchone()
        try:
            cues = restore(row[0]).cues if row else ()
        except InputError:
            continue
        readable += [cue for cue in cues if cue.id == name]
    return next((cue for cue in readable if cue.ask), readable[0] if readable else None)

"""What was overlooked most in a period: kinds of red flag over all groups, and where each of them stood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from results.journal.sql import Database
from results.measures.detection import Counts
from results.scores.counting import OUTCOMES
from results.scores.groups import Period
from results.scores.row import KindScore

LEAST = 5
"""Showings of a kind from which on it is called a weak spot."""
PLACES = 20
"""Places that are named of a kind at most."""


class Overlooked(NamedTuple):
    """A cue (its id) that was overlooked, and the version (a hash) of the scenario it stands in."""

    content: str
    cue: str


def judged_in(db: Database, period: Period, *, simulated: bool = False) -> tuple[Counts, int]:
    """Return the outcomes of all first meetings in a period, and of how many people they are."""
    query = (
        f"SELECT {OUTCOMES}, count(DISTINCT person) FROM plays"  # noqa: S608
        " WHERE first AND outcome IS NOT NULL AND day BETWEEN ?1 AND ?2 AND simulated = ?3"
    )
    *outcomes, people = db.execute(query, (*period.bounds, simulated)).fetchone()
    return Counts(*outcomes), int(people)


_MEETINGS = (
    " FROM plays JOIN cues ON cues.play = plays.id WHERE sign = 'red-flag' AND first"
    " AND day BETWEEN ?1 AND ?2 AND simulated = ?3"
)


def weakest_kinds(db: Database, period: Period, *, simulated: bool = False) -> list[KindScore]:
    """Return the kinds shown `LEAST` times or more that were missed, the most missed first."""
    query = (
        f"SELECT kind, count(*), count(*) FILTER (WHERE missed){_MEETINGS} GROUP BY kind"
        " HAVING count(*) >= ?4 AND count(*) FILTER (WHERE missed) > 0"
        " ORDER BY 1.0 * count(*) FILTER (WHERE missed) / count(*) DESC, 2 DESC, 1"
    )
    return [KindScore(*row) for row in db.execute(query, (*period.bounds, simulated, LEAST))]


def overlooked(db: Database, period: Period, kind: str, *, simulated: bool = False) -> Sequence[Overlooked]:
    """Return where a kind was missed, `PLACES` cues at most, the most missed first."""
    query = (
        f"SELECT content, cue, count(*){_MEETINGS} AND kind = ?4 AND missed"
        f" GROUP BY content, cue ORDER BY 3 DESC, 1, 2 LIMIT {PLACES}"
    )
    rows = db.execute(query, (*period.bounds, simulated, kind)).fetchall()
    return [Overlooked(content, cue) for content, cue, _count in rows]

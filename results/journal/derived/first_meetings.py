"""Which play is a person's first meeting with a pair: only that one is measured."""

from __future__ import annotations

from results.journal.sql import Database


def mark_first(db: Database, play: str) -> None:
    """Mark the first meeting of this play's people with its pair, by time, whatever came in first.

    A meeting of two, one in which more had been seen before, and one with what is withdrawn since comes first
    and is not measured. Facts of older versions do not name the twin: between two of them only the same
    scenario was met before, as then.
    """
    row = db.execute("SELECT person, partner, scenario, twin FROM plays WHERE id = ?", (play,)).fetchone()
    if row is None:
        return
    person, partner, scenario, twin = row
    for player in (person, partner) if partner else (person,):
        db.execute(_OF_PAIR, (player, scenario, twin))


def mark_all(db: Database, person: str) -> None:
    """Mark the first meetings of a person anew, with all pairs."""
    db.execute(_OF_PERSON, (person,))


def _met_before(meeting: str) -> str:
    """Return SQL for whether a row of `plays` came after a meeting with its pair."""
    return (
        f"EXISTS (SELECT 1 FROM plays AS earlier WHERE {meeting}"  # noqa: S608
        " AND (earlier.met_time, earlier.origin, earlier.met_seq)"
        " < (plays.met_time, plays.origin, plays.met_seq))"
    )


_SAME = "earlier.scenario IN (plays.scenario, plays.twin)"
_TWIN = "earlier.twin = plays.scenario AND earlier.twin <> ''"
_ALONE = "earlier.person = ?1"
_SECOND = "earlier.partner = ?1 AND earlier.partner <> ''"
# Each has an index of its own; joined by OR they would be read through all of a person's plays. They are
# never anybody's input.
_MEETINGS = (f"{who} AND {pair}" for who in (_ALONE, _SECOND) for pair in (_SAME, _TWIN))
_FIRST = (
    "UPDATE plays SET first = (partner = '' AND NOT again AND NOT withdrawn"  # noqa: S608
    " AND met_time IS NOT NULL AND NOT " + " AND NOT ".join(map(_met_before, _MEETINGS)) + ") WHERE "
)
_OF_PERSON = _FIRST + "person = ?1"
_OF_PAIR = (
    _FIRST + "id IN (SELECT id FROM plays WHERE person = ?1 AND scenario IN (?2, ?3)"  # noqa: S608
    " UNION ALL SELECT id FROM plays WHERE person = ?1 AND twin = ?2 AND twin <> '')"
)

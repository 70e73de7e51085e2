"""On which days people practised, and what they played to its end."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from results.journal.sql import Database


@dataclass(slots=True)
class Practice:
    """The days on which somebody practised, ISO dates in order, and the drills (ids) played to their end.

    `topics` are those of encounters judged at one screen with others, in their order.
    """

    days: dict[str, None] = field(default_factory=dict)
    drills: list[str] = field(default_factory=list)
    topics: dict[str, None] = field(default_factory=dict)


def practice(db: Database, since: str, until: str) -> dict[str, Practice]:
    """Return what everybody practised on some days (ISO dates, both included), alone or with somebody."""
    practised: dict[str, Practice] = defaultdict(Practice)
    query = (
        "SELECT person, day, drill, ended FROM runs WHERE day BETWEEN ?1 AND ?2 AND person <> ''"
        " UNION ALL SELECT partner, day, drill, ended FROM runs WHERE day BETWEEN ?1 AND ?2 AND partner <> ''"
        " ORDER BY 2"
    )
    for person, day, drill, ended in db.execute(query, (since, until)):
        practised[person].days[day] = None
        practised[person].drills += [drill] if ended else []
    shared = (
        "SELECT person, topic FROM plays WHERE shared AND day BETWEEN ? AND ?"
        " AND outcome IS NOT NULL ORDER BY day, time, seq, person"
    )
    for person, topic in db.execute(shared, (since, until)):
        practised[person].topics[topic] = None
    return dict(practised)

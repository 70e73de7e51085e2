"""What has left the trainer before, so that two releases together tell about nobody."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from results import facts
from results.breakdown import ItemScore
from results.facts import Released
from results.groups import GroupScore, Period
from results.measures.isolation import isolates

What = Literal["groups", "items"]
_ABOUT = {"groups": '"group"', "items": "scenario"}
Plays = dict[str, dict[str, str]]
"""Row -> play -> person."""


def name(row: GroupScore | ItemScore) -> str:
    """Return what a row is about, as releases record it: `id/mode/0` or, of simulated people, `id/mode/1`."""
    about = row.id if isinstance(row, GroupScore) else row.item
    return f"{about}/{row.mode}/{int(row.simulated)}"


def near(
    db: sqlite3.Connection,
    what: What,
    rows: Sequence[GroupScore | ItemScore],
    period: Period,
    k: int,
) -> frozenset[int]:
    """Return which rows, beside what was released of their kind before, would tell of fewer than `k` people.

    A row that says the same as before is not among them: it tells nothing new. Files of the other kind are
    held against as a whole: where fewer than `k` people differ, each row with a play of theirs is among them.
    """
    before = _before(db, what)
    other: What = "items" if what == "groups" else "groups"
    totals = [
        {play: person for row in rows_then.values() for play, person in row.items()}
        for rows_then in _releases(db, other)
    ]
    if not before and not totals:
        return frozenset()
    now = _plays(db, what, period)
    few = _few(now, totals, k)
    found: set[int] = {number for number, row in enumerate(rows) if few & now.get(name(row), {}).keys()}
    for number, row in enumerate(rows):
        own, told = now.get(name(row), {}), before.get(name(row), [])
        people = {play: person for one in (own, *told) for play, person in one.items()}
        if told and own not in told and isolates([*told, own], people, k):
            found.add(number)
    return frozenset(found)


def shown_before(db: sqlite3.Connection, what: What) -> frozenset[str]:
    """Return the names of the rows that ever left with values."""
    return frozenset(_before(db, what))


def _few(now: Plays, totals: Sequence[dict[str, str]], k: int) -> frozenset[str]:
    """Return the plays in which what is known now differs from a release by fewer than `k` people."""
    whole = {play: person for row in now.values() for play, person in row.items()}
    found: set[str] = set()
    for then in totals:
        differing = whole.keys() ^ then.keys()
        people = {whole.get(play) or then[play] for play in differing}
        if len(people) < k:
            found |= differing
    return frozenset(found)


def _before(db: sqlite3.Connection, what: What) -> dict[str, list[dict[str, str]]]:
    """Return the plays behind every row that was shown, in each release, by row."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for release in _releases(db, what):
        for row, plays in release.items():
            found[row].append(plays)
    return found


def _releases(db: sqlite3.Connection, what: What) -> Iterator[Plays]:
    """Yield the rows that were shown in each release of a kind, with the plays behind them."""
    query = "SELECT origin, seq, time, body FROM facts WHERE kind = ? ORDER BY time, origin, seq"
    for origin, seq, time, text in db.execute(query, (Released.kind,)):
        body = facts.read(Released, text)
        if body.what == what:
            then = _plays(db, what, Period(body.since, body.until), (origin, seq, time))
            yield {row: then.get(row, {}) for row in body.shown}


def _plays(
    db: sqlite3.Connection, what: What, period: Period, known: tuple[str, int, int] | None = None
) -> Plays:
    """Return the plays behind each row of a period, all or as they were known at a fact.

    Its own chain knows what comes before it, whatever the clock said; of others the clock must tell.
    """
    query = (
        f"SELECT {_ABOUT[what]} || '/' || mode || '/' || simulated, id, person FROM plays"  # noqa: S608
        " WHERE first AND met_time IS NOT NULL AND day BETWEEN ?1 AND ?2 AND (?3 IS NULL"
        " OR CASE WHEN origin = ?3 THEN met_seq < ?4 ELSE met_time <= ?5 END)"
    )
    found: Plays = defaultdict(dict)
    for row, play, person in db.execute(query, (*period.bounds, *(known or (None, 0, 0)))):
        found[row][play] = person
    return found

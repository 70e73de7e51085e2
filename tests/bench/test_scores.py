"""Group scores over a million plays, against the database's own GROUP BY over the same rows."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from time import perf_counter

import pytest

from results.journal.tables import SCHEMA
from results.scores.groups import score_groups

pytestmark = pytest.mark.long

GROUPS, TRAINEES, ITEMS = 1000, 30, 40
FLOOR = 'SELECT "group", mode, outcome, count(*), sum(points) FROM plays GROUP BY 1, 2, 3'


COLUMNS = {
    "id": "", "run": "", "item": 0, "origin": "o", "seq": 1, "time": 1, "day": "2026-11-23",
    "utc_offset": 0, "person": "", "partner": "", "again": 0, "group": "", "mode": "individual",
    "simulated": 0, "drill": "d", "form": "A",
    "scenario": "", "channel": "sms", "topic": "t", "truth": "", "content": "h", "state": "ended", "first": 1,
    "rating": 5, "outcome": "", "points": 8000, "scoring": 1, "met_time": 0, "met_seq": 0,
}  # fmt: skip
"""The columns of a play, and what is the same in all of these."""


def plays() -> Iterator[dict[str, object]]:
    """Yield the rows of a campaign: everybody meets every item once."""
    chance = random.Random(1)
    for group in range(GROUPS):
        for trainee in range(TRAINEES):
            for item in range(ITEMS):
                scam = item % 2 == 0
                right = chance.random() < (0.75 if scam else 0.7)
                outcome = ("hit", "miss") if scam else ("correct-rejection", "false-alarm")
                name = f"{group}/{trainee}/{item}"
                yield {
                    **COLUMNS, "id": name, "run": name, "item": item, "person": f"p{group}-{trainee}",
                    "group": f"g{group:04}", "scenario": f"s{item}", "outcome": outcome[not right],
                    "truth": "scam" if scam else "genuine", "met_time": item, "met_seq": item,
                }  # fmt: skip


def campaign() -> sqlite3.Connection:
    """Return a database that holds it."""
    db = sqlite3.connect(":memory:")
    db.executescript(SCHEMA)
    names, marks = ", ".join(f'"{name}"' for name in COLUMNS), ", ".join(f":{name}" for name in COLUMNS)
    db.executemany(f"INSERT INTO plays ({names}) VALUES ({marks})", plays())
    db.execute(
        'INSERT INTO runs (id, origin, seq, time, day, utc_offset, person, partner, "group", mode,'
        " simulated, drill, form, items, judged) SELECT DISTINCT person, 'o', 1, 1, day, 0, person, '',"
        " \"group\", mode, 0, 'd', 'A', 40, 40 FROM plays"
    )
    return db


def test_scores_of_a_thousand_groups() -> None:
    db = campaign()
    start = perf_counter()
    db.execute(FLOOR).fetchall()
    floor = perf_counter() - start
    start = perf_counter()
    rows = score_groups(db)
    spent = perf_counter() - start
    count = GROUPS * TRAINEES * ITEMS
    print(f"\n{count:,} plays: {spent:.1f} s, {spent / floor:.2f} x GROUP BY ({floor:.1f} s)")
    assert len(rows) == GROUPS
    assert all(row["pass_rate"].people == TRAINEES for row in rows)
    assert all(row.about.judgements == TRAINEES * ITEMS and row["d_prime"].low is not None for row in rows)

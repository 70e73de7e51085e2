"""A campaign of 75 sittings a group as its tables have it: runs, plays, and cues seen in each."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta

from results.journal.tables import SCHEMA

TRAINEES, SITTINGS = 40, 75
KINDS = 9
"""Kinds of red flag there are."""
FIRST = date(2026, 1, 5)
_PLAY = {
    "item": 0, "origin": "o", "seq": 1, "time": 1, "utc_offset": 0, "partner": "", "again": 0,
    "mode": "individual", "simulated": 0, "drill": "d", "form": "A", "channel": "sms", "topic": "t",
    "content": "h", "state": "ended", "first": 1, "scoring": 1, "met_seq": 0,
    "result": "safe", "given": "", "encounter_ms": 9000, "verdict_ms": 1500,
}  # fmt: skip
"""What is the same in all plays."""
_RUN = (
    'INSERT INTO runs (id, origin, seq, time, day, utc_offset, person, partner, "group", own_person,'
    " own_partner, own_group, mode, simulated, drill, form, items, judged, ended, complete, shared)"
    ' SELECT run, origin, seq, time, day, utc_offset, person, partner, "group", person, partner, "group",'
    " mode, simulated, drill, form, 1, 1, 1, 1, 0 FROM plays"
)


def campaign(groups: int) -> sqlite3.Connection:
    """Return a database in memory: in each group 40 people judge one scenario in each of 75 sittings."""
    db = sqlite3.connect(":memory:")
    db.executescript(SCHEMA)
    first = next(_plays(1))
    names, marks = ", ".join(f'"{name}"' for name in first), ", ".join(f":{name}" for name in first)
    db.executemany(f"INSERT INTO plays ({names}, shared) VALUES ({marks}, 0)", _plays(groups))
    db.execute(_RUN)
    db.executemany("INSERT INTO cues VALUES (?, ?, ?, ?, ?, ?)", _cues(db))
    db.executemany(
        "INSERT INTO groups VALUES (?, ?, 0)", [(f"g{group:04}", f"第{group}支行") for group in range(groups)]
    )
    db.execute('INSERT INTO people (id, "group", simulated) SELECT DISTINCT person, "group", 0 FROM plays')
    return db


def _plays(groups: int) -> Iterator[dict[str, object]]:
    chance = random.Random(1)
    for group in range(groups):
        for trainee in range(TRAINEES):
            for sitting in range(SITTINGS):
                scam, right = sitting % 2 == trainee % 2, chance.random() < 0.7
                outcome = ("hit", "miss") if scam else ("correct-rejection", "false-alarm")
                name = f"{group}/{trainee}/{sitting}"
                scenario = 2 * sitting + (not scam)
                yield {
                    **_PLAY, "id": name, "run": f"r{name}", "person": f"p{group}-{trainee}",
                    "day": (FIRST + timedelta(days=4 * sitting)).isoformat(), "group": f"g{group:04}",
                    "scenario": f"s{scenario:03}", "twin": f"s{scenario ^ 1:03}",
                    "truth": "scam" if scam else "genuine", "outcome": outcome[not right],
                    "rating": 5 if scam == right else 2, "points": 8000 if right else 3000,
                    "met_time": sitting,
                }  # fmt: skip


def _cues(db: sqlite3.Connection) -> Iterator[tuple[str, str, str, str, bool, bool]]:
    """Yield four of each play: red flags in a scam, and as many that speak for a genuine one."""
    chance = random.Random(2)
    for play, truth in db.execute("SELECT id, truth FROM plays").fetchall():
        for number in range(4):
            sign = "red-flag" if truth == "scam" else "genuine-sign"
            missed = chance.random() < 0.3
            yield play, f"c{number}", f"kind-{chance.randrange(KINDS)}", sign, not missed, missed

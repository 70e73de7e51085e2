"""Scores and CSV of 100,000 plays with cues, against the database's own work over the same rows."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Callable, Sequence
from time import process_time

import pytest

from results.exports.csv import write
from results.exports.plays import PLAYS
from results.exports.table import Table
from results.scores.groups import score_groups
from results.scores.over_time.pauses import score_pauses
from results.scores.over_time.sittings import score_sittings
from tests.bench.campaign import SITTINGS, TRAINEES, campaign
from tests.bench.rows import Row

pytestmark = pytest.mark.long

GROUPS, ROUNDS = 33, 5
COUNTED = 'SELECT "group", mode, outcome, count(*), sum(points) FROM plays GROUP BY 1, 2, 3'
FETCHED = (
    "SELECT id, run, item, day, time, utc_offset, person, partner, mode, shared, simulated, form, scenario,"
    " channel, topic, truth, state, first, rating, outcome, points, result, given, correct, recognised,"
    " encounter_ms, verdict_ms, scoring, content FROM plays"
)


def score_rows() -> Sequence[Row]:
    """Return what scores take over plays of 33 groups in 75 sittings each, and plays as CSV."""
    db = campaign(GROUPS)
    groups = "scores of groups"
    jobs: Sequence[tuple[str, Callable[[], object], str, Callable[[], object], float]] = (
        (groups, lambda: score_groups(db), "GROUP BY", lambda: db.execute(COUNTED).fetchall(), 0.3),
        ("scores of sittings", lambda: score_sittings(db), groups, lambda: score_groups(db), 2),
        ("scores of pauses", lambda: score_pauses(db), groups, lambda: score_groups(db), 3),
        ("plays as CSV", lambda: _csv(db), "fetching all rows", lambda: db.execute(FETCHED).fetchall(), 3.8),
    )
    rows: list[Row] = []
    for name, job, floor_name, floor, most in jobs:
        floors, spent = list[float](), list[float]()
        for _ in range(ROUNDS):
            floors.append(seconds(floor))
            spent.append(seconds(job))
        rows.append(Row.of(name, floor_name, floors, spent, most))
    return rows


def seconds(job: Callable[[], object]) -> float:
    """Return the seconds of the processor that something takes."""
    start = process_time()
    job()
    return process_time() - start


def _csv(db: sqlite3.Connection) -> int:
    return write(io.StringIO(newline=""), Table(PLAYS, db.execute(FETCHED)))


def test_scores_of_sittings_with_cues() -> None:
    for row in score_rows():
        print(f"\n{row}", end="")


def test_everybody_is_in_them() -> None:
    rows = score_groups(campaign(2))
    assert len(rows) == 2
    assert all(row["pass_rate"].people == TRAINEES and row.weakest for row in rows)
    assert all(row.about.judgements == TRAINEES * SITTINGS and row["d_prime"].low is not None for row in rows)

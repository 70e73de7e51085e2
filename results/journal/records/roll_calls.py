"""Roll calls asked back: the runs of groups that judged at one screen and have not ended."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from results.journal.records import runs as records
from results.journal.records.runs import RunRecord


def open_roll_call(db: sqlite3.Connection, groups: Sequence[str], drill: str = "") -> tuple[RunRecord, ...]:
    """Return the runs of the latest roll call of groups (ids) that have not ended, of a drill or of any.

    They share their seed. One goes on in the chain it was begun in only.
    """
    names = [
        name
        for (name,) in db.execute(
            "SELECT id FROM runs WHERE own_group IN (SELECT value FROM json_each(?1))"
            " AND ?2 IN (drill, '') AND shared AND NOT ended"
            " AND origin = (SELECT origin FROM self) ORDER BY time DESC, seq DESC",
            (json.dumps([*groups]), drill),
        )
    ]
    runs = [run for run in (records.run(db, name) for name in names) if run is not None]
    return tuple(run for run in runs if run.begun.seed == runs[0].begun.seed)


def roll_calls_left_open(db: sqlite3.Connection, groups: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of all runs of roll calls of groups (ids) that have not ended, of this store's chain."""
    rows = db.execute(
        "SELECT id FROM runs WHERE own_group IN (SELECT value FROM json_each(?)) AND shared AND NOT ended"
        " AND origin = (SELECT origin FROM self) ORDER BY time, seq",
        (json.dumps([*groups]),),
    )
    return tuple(name for (name,) in rows)

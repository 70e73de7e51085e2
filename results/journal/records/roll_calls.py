"""Roll calls asked back: the runs of a group that judged at one screen and have not ended."""

from __future__ import annotations

from results.journal.records import runs as records
from results.journal.records.runs import RunRecord
from results.journal.sql import Database


def open_roll_call(db: Database, group: str, drill: str = "") -> tuple[RunRecord, ...]:
    """Return the runs of a group's latest roll call (of a drill, or of any) that have not ended.

    They share their seed. One goes on in the chain it was begun in only.
    """
    names = [
        name
        for (name,) in db.execute(
            "SELECT id FROM runs WHERE own_group = ?1 AND ?2 IN (drill, '') AND shared AND NOT ended"
            " AND origin = (SELECT origin FROM self) ORDER BY time DESC, seq DESC",
            (group, drill),
        )
    ]
    runs = [run for run in (records.run(db, name) for name in names) if run is not None]
    return tuple(run for run in runs if run.begun.seed == runs[0].begun.seed)


def roll_calls_left_open(db: Database, group: str) -> tuple[str, ...]:
    """Return the ids of all runs of roll calls of a group that have not ended, of this store's own chain."""
    rows = db.execute(
        "SELECT id FROM runs WHERE own_group = ? AND shared AND NOT ended"
        " AND origin = (SELECT origin FROM self) ORDER BY time, seq",
        (group,),
    )
    return tuple(name for (name,) in rows)

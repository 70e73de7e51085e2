"""Roll calls asked back: the runs of groups that judged at one screen and have not ended."""

from __future__ import annotations

from collections.abc import Iterable

from results.journal.records import runs as records
from results.journal.records.runs import RunRecord
from results.journal.sql import Database


def open_roll_call(db: Database, groups: Iterable[str], drill: str) -> tuple[RunRecord, ...]:
    """Return the runs of a drill's latest roll call of any of these groups (ids) that have not ended.

    They share their seed. One goes on in the chain it was begun in only.
    """
    rows = sorted(row for group in groups for row in _open_runs(db, group) if row[3] == drill)
    latest_first = [records.run(db, name) for _time, _seq, name, _drill in reversed(rows)]
    runs = [run for run in latest_first if run is not None]
    return tuple(run for run in runs if run.begun.seed == runs[0].begun.seed)


def roll_calls_left_open(db: Database, groups: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of all runs of roll calls of groups (ids) that have not ended, of this store's chain."""
    rows = sorted(row for group in groups for row in _open_runs(db, group))
    return tuple(name for _time, _seq, name, _drill in rows)


def _open_runs(db: Database, group: str) -> list[tuple[int, int, str, str]]:
    """Return time, place in the chain, id and drill of each such run of a group."""
    rows = db.execute(
        "SELECT time, seq, id, drill FROM runs WHERE own_group = ? AND shared AND NOT ended"
        " AND origin = (SELECT origin FROM self)",
        (group,),
    )
    return [(int(time), int(seq), str(name), str(drill)) for time, seq, name, drill in rows]

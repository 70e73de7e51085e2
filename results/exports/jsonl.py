"""JSON Lines: an object a row under the keys of its columns, for machines."""

from __future__ import annotations

import json
from typing import TextIO

from results.exports.table import Table, Watch, watched


def write(target: TextIO, table: Table, *, watch: Watch | None = None) -> int:
    """Write a table and return its rows; no and yes are false and true, what there is not is null."""
    keys = table.keys
    yes = [column.key for column in table.columns if column.kind == "yes"]
    count = 0
    for row in watched(table.rows, watch):
        record = dict(zip(keys, row, strict=True))
        for key in yes:
            record[key] = None if record[key] is None else bool(record[key])
        target.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
        count += 1
    return count

"""Parquet: columns in files by group and month, for a lake that queries them without this program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from results.exports.table import Kind, Row, Table, Watch, watched
from results.scores.family import Plain

if TYPE_CHECKING:
    import pyarrow as pa

BUFFERED = 100_000
"""Rows that are held before the fullest part is written, whatever the number of groups and months."""
_GROUP, _DAY = "group_id", "day"

Part = tuple[str, str]
"""A group (an id) and a month."""


def write(folder: Path, table: Table, *, watch: Watch | None = None) -> int:
    """Write plays into an empty folder as `group=ID/month=YYYY-MM/part-N.parquet`, and return their rows.

    All columns stand in the files too. Numbers are whole, days dates, no and yes booleans; what there is not
    is null. The order within a part is that of the table. Raises `OSError` as files do.
    """
    return _Lake(folder, table).write(watch)


class _Lake:
    def __init__(self, folder: Path, table: Table) -> None:
        self._folder, self._table = folder, table
        self._schema = _schema(table)
        self._group, self._day = table.keys.index(_GROUP), table.keys.index(_DAY)
        self._parts: defaultdict[Part, list[Row]] = defaultdict(list)
        self._files: defaultdict[Part, int] = defaultdict(int)

    def write(self, watch: Watch | None) -> int:
        count = held = 0
        for row in watched(self._table.rows, watch):
            self._parts[str(row[self._group]), str(row[self._day])[:7]].append(row)
            count, held = count + 1, held + 1
            if held >= BUFFERED:
                held -= self._write_part(max(self._parts, key=lambda part: len(self._parts[part])))
        for part in [*self._parts]:
            self._write_part(part)
        return count

    def _write_part(self, part: Part) -> int:
        """Write what is held of a group and month into one more file, and return how many rows that were."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        rows = self._parts.pop(part)
        group, month = part
        folder = self._folder / f"group={quote(group, safe='')}" / f"month={month}"
        folder.mkdir(parents=True, exist_ok=True)
        columns = [
            pa.array([_READ[column.kind](cell) for cell in cells], field.type)
            for column, field, cells in zip(
                self._table.columns, self._schema, zip(*rows, strict=True), strict=True
            )
        ]
        pq.write_table(
            pa.Table.from_arrays(columns, schema=self._schema), folder / f"part-{self._files[part]}.parquet"
        )
        self._files[part] += 1
        return len(rows)


def _text(cell: Plain) -> str | None:
    return None if cell is None else str(cell)


def _whole(cell: Plain) -> int | None:
    return None if cell is None else int(cell)


def _number(cell: Plain) -> float | None:
    return None if cell is None else float(cell)


def _date(cell: Plain) -> date | None:
    return date.fromisoformat(str(cell)) if cell else None


def _yes(cell: Plain) -> bool | None:
    return None if cell is None else bool(cell)


_READ: Mapping[Kind, Callable[[Plain], object]] = {
    "text": _text, "whole": _whole, "number": _number, "share": _number, "day": _date, "yes": _yes,
}  # fmt: skip


def _schema(table: Table) -> pa.Schema:
    import pyarrow as pa

    types = {
        "text": pa.string(), "whole": pa.int64(), "number": pa.float64(), "share": pa.float64(),
        "day": pa.date32(), "yes": pa.bool_(),
    }  # fmt: skip
    return pa.schema([pa.field(column.key, types[column.kind]) for column in table.columns])

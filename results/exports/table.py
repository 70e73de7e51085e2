"""A table to be written in any format: columns of stated kinds, and rows read as they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from engine.errors import UsageError
from engine.language import N_
from results.scores.family import Plain

Kind = Literal["text", "whole", "number", "share", "day", "yes"]
"""What the cells of a column are; shares are 0..1, days ISO dates, no and yes 0 and 1."""
Row = Sequence[Plain]
Watch = Callable[[int], None]
"""Is told how many rows are written."""
PROGRESS = 2_000
"""Rows after which a watcher is told again."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key, what its cells are, and its heading where that is not the key."""

    key: str
    kind: Kind = "text"
    heading: str = ""

    @property
    def title(self) -> str:
        """What stands at its head."""
        return self.heading or self.key


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; the rows can be read once."""

    columns: Sequence[Column]
    rows: Iterable[Row]

    @property
    def keys(self) -> list[str]:
        """The keys of the columns."""
        return [column.key for column in self.columns]

    def only(self, keys: Sequence[str]) -> Table:
        """Return these columns in this order; raise `UsageError` for a key that there is not."""
        places = {key: at for at, key in enumerate(self.keys)}
        for key in keys:
            if key not in places:
                raise UsageError(
                    "export-column",
                    N_("There is no column {name}."),
                    N_("There are: {columns}."),
                    name=key,
                    columns=" ".join(places),
                )
        chosen = [places[key] for key in keys]
        return Table([self.columns[at] for at in chosen], ([row[at] for at in chosen] for row in self.rows))

    def worded(
        self, headings: Callable[[str], str], words: Callable[[str], Callable[[Plain], Plain] | None]
    ) -> Table:
        """Return the table with headings by key, and cells in words where a column has some."""
        columns = [replace(column, heading=headings(column.key)) for column in self.columns]
        cells = [(at, word_of) for at, key in enumerate(self.keys) if (word_of := words(key))]
        return Table(columns, (_worded(row, cells) for row in self.rows))


def _worded(row: Row, cells: Sequence[tuple[int, Callable[[Plain], Plain]]]) -> Row:
    changed = [*row]
    for at, word_of in cells:
        changed[at] = word_of(changed[at])
    return changed


def watched(rows: Iterable[Row], watch: Watch | None) -> Iterator[Row]:
    """Yield rows, and tell a watcher now and then how many there were."""
    count = 0
    for count, row in enumerate(rows, start=1):
        yield row
        if watch and count % PROGRESS == 0:
            watch(count)
    if watch:
        watch(count)

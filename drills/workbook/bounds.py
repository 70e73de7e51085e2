"""How much of a file is read: beyond that it is refused, in one sentence, before time or room runs out.

A workbook of a few kilobytes can hold a row numbered a thousand million, cells at the far end of every row,
or a hundred megabytes when it is unpacked.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable

from engine.errors import InputError
from engine.language import N_

UNPACKED = 40_000_000
"""Bytes an archive may grow to: a table of 100,000 rows takes some 20 million."""
FILES = 2_000
"""Files an archive may hold."""
ROWS = 100_000
COLUMNS = 256
"""Columns that may hold anything."""
CELLS = 1_000_000
"""Cells that are looked at, empty ones between others too."""
MARKS, MARKS_A_ROW = 4_000_000, 70_000
"""Signs `<` that are read as XML, in all and in one row: a cell has four, a sheet 16,384 columns at most."""
SECONDS = 8.0
"""Time that reading may take: with what is under way when it is up, ten at most."""


class Bounds:
    """What is left of the cells and the time for one file; `clock` gives seconds that only grow.

    Everything that goes beyond raises `InputError`.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + SECONDS
        self._cells, self._marks = CELLS, MARKS

    def unpack(self, files: int, size: int) -> None:
        """Refuse an archive of so many files that grows to so many bytes."""
        if files > FILES or size > UNPACKED:
            title = N_("The file grows to more than {most} MB when it is unpacked.")
            raise _beyond(title, UNPACKED // 1_000_000)

    def marks(self, count: int, widest: int = 0) -> None:
        """Refuse XML of so many signs that open or close something, so many of them in one row."""
        self.hurry()
        self._marks -= count
        if self._marks < 0 or widest > MARKS_A_ROW:
            raise _beyond(N_("The file has more than {most} cells."), CELLS)

    def row(self, number: int, wide: int) -> None:
        """Refuse a row, by its place from 1 and its width, where it is one too many."""
        self.hurry()
        if number > ROWS:
            raise _beyond(N_("The file has more than {most} rows."), ROWS)
        self._cells -= wide
        if self._cells < 0:
            raise _beyond(N_("The file has more than {most} cells."), CELLS)

    def column(self, last: int) -> None:
        """Refuse something in a column, counted from 1, that no table has."""
        if last > COLUMNS:
            raise _beyond(N_("The file has more than {most} columns."), COLUMNS)

    def hurry(self) -> None:
        """Refuse to go on once the time is up."""
        if self._clock() > self._end:
            raise _beyond(N_("The file takes longer than {most} seconds to read."), int(SECONDS))


class Stream(io.BytesIO):
    """Bytes whose reading stops once the time of `bounds` is up, whoever reads them."""

    def __init__(self, data: bytes, bounds: Bounds) -> None:
        super().__init__(data)
        self._bounds = bounds

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes."""
        self._bounds.hurry()
        return super().read(size)


def _beyond(title: str, most: int) -> InputError:
    return InputError(
        "file-bounds",
        title,
        N_("Is it the right file? Save the table alone, without what stands beside or far below it."),
        most=most,
    )

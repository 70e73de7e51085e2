"""What a statement is asked of: the little of a database connection that readers and projections need.

SQLite's own connection is one; that of another server, which takes the same statements, may be another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol


class Rows(Protocol):
    """What a statement gave: rows of values in the order of its columns, each once."""

    @property
    def rowcount(self) -> int:
        """How many rows were changed; -1 where that is not counted."""

    def fetchone(self) -> Any:
        """Return the next row; None after the last."""

    def fetchall(self) -> list[Any]:
        """Return the rows that are still to come."""

    def __iter__(self) -> Iterator[Any]:
        """Yield the rows."""


class Database(Protocol):
    """Tables to be asked in SQL as SQLite reads it, with `?` or `?1` for values."""

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction has begun and not ended."""

    def execute(self, statement: str, values: Sequence[Any] = (), /) -> Rows:
        """Do one statement."""

    def executemany(self, statement: str, values: Iterable[Sequence[Any]], /) -> Rows:
        """Do one statement for each row of values."""

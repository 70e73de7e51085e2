"""A connection to a server that takes the statements of the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

import psycopg
from psycopg import pq
from psycopg.adapt import Buffer, Loader

from results.journal.sql import Rows
from results.postgres.address import connection_string, without_password
from results.postgres.errors import raise_of_server
from results.postgres.statements import in_order, translated

T = TypeVar("T")
FETCHED = 5000
"""Rows that come from the server at a time where a whole snapshot is read."""


class Server:
    """A connection to one server, used from one thread; `where` names it without a password.

    Raises `StoreError` in place of psycopg's own errors.
    """

    def __init__(self, url: str) -> None:
        self.where = without_password(url)
        try:
            self.raw = psycopg.connect(connection_string(url), autocommit=True, application_name="ringtrue")
        except psycopg.Error as error:
            raise_of_server(error, self.where)
        self.raw.adapters.register_loader("bool", _Flag)
        self.raw.adapters.register_loader("numeric", _Whole)
        self._of_one_moment = False
        self._snapshots = 0
        self.execute("SET search_path TO ringtrue")

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction has begun and not ended."""
        return self.raw.info.transaction_status != pq.TransactionStatus.IDLE

    def execute(self, statement: str, values: Sequence[Any] = (), /) -> Rows:
        """Do one statement; in a snapshot its rows come a part at a time."""
        words, order = translated(statement)
        if statement.startswith(("BEGIN", "COMMIT", "ROLLBACK")):
            self._of_one_moment = statement == "BEGIN"
        streams = self._of_one_moment and statement.lstrip().startswith(("SELECT", "WITH"))
        return self._asked(words, in_order(values, order) if order else None, streams=streams)

    def executemany(self, statement: str, values: Iterable[Sequence[Any]], /) -> Rows:
        """Do one statement for each row of values."""
        words, order = translated(statement)
        cursor = self.raw.cursor()
        self.tried(lambda: cursor.executemany(words, [in_order(row, order) for row in values]))
        return _Rows(self, cursor)

    def _asked(self, words: str, values: list[Any] | None, *, streams: bool) -> Rows:
        if streams:
            self._snapshots += 1
            named = self.raw.cursor(name=f"rows{self._snapshots}")
            named.itersize = FETCHED
            self.tried(lambda: named.execute(words.encode(), values))
            return _Rows(self, named)
        cursor = self.raw.cursor()
        self.tried(lambda: cursor.execute(words.encode(), values))
        return _Rows(self, cursor)

    def tried(self, does: Callable[[], T]) -> T:
        """Return what this gives; raise what the server complains of in our own words."""
        try:
            return does()
        except psycopg.Error as error:
            raise_of_server(error, self.where)

    def close(self) -> None:
        """Close the connection."""
        self.raw.close()


class _Rows:
    """Rows of a cursor, whose errors are said as those of its statement."""

    def __init__(self, server: Server, cursor: psycopg.Cursor[Any] | psycopg.ServerCursor[Any]) -> None:
        self._server, self._cursor = server, cursor

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    def fetchone(self) -> Any:
        return self._server.tried(self._cursor.fetchone)

    def fetchall(self) -> list[Any]:
        return self._server.tried(self._cursor.fetchall)

    def __iter__(self) -> Iterator[Any]:
        rows = iter(self._cursor)
        while (row := self._server.tried(lambda: next(rows, None))) is not None:
            yield row


class _Flag(Loader):
    """Truth as SQLite gives it: 1 or 0."""

    def load(self, data: Buffer) -> int:
        return int(bytes(data) == b"t")


class _Whole(Loader):
    """Sums of whole numbers, which PostgreSQL gives as numbers of any length."""

    def load(self, data: Buffer) -> int | float:
        text = bytes(data).decode()
        return int(text) if text.lstrip("-").isdigit() else float(text)

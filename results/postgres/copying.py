"""Rows copied to a server in one stream, and transactions there."""

from __future__ import annotations

from collections.abc import Iterable

from results.postgres.connection import Server


def copy_rows(server: Server, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Append rows to a table, within the transaction that is open; `table` is a name of ours."""

    def copied() -> None:
        with server.raw.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN".encode()) as stream:
            for row in rows:
                stream.write_row(row)

    server.tried(copied)

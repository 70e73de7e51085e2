"""Rows of files by the keys of their columns, as a test reads them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from results.exports.origin import Edition, Units
from results.exports.people import people_table
from results.exports.plays import event_table, play_table
from results.exports.table import Table
from results.journal.names.people import Person
from results.scores.family import Plain
from results.scores.groups import WHOLE, Period

ABOUT = Edition("2026-11", "2026-11-01", "2026-11-30", "2026-12-01", "1.0")
Record = dict[str, Plain]


def records(table: Table) -> list[Record]:
    return [dict(zip(table.keys, row, strict=True)) for row in table.rows]


def plays(db: sqlite3.Connection, period: Period = WHOLE) -> list[Record]:
    return records(play_table(db, period, ABOUT, Units(db, period)))


def events(db: sqlite3.Connection, period: Period = WHOLE) -> list[Record]:
    return records(event_table(db, period, ABOUT, Units(db, period)))


def people(
    db: sqlite3.Connection, names: Mapping[str, Person] | None = None, period: Period = WHOLE
) -> list[Record]:
    return records(people_table(db, names or {}, period, ABOUT, Units(db, period)))

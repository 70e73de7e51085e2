"""Days are the place's: a run, its plays, sittings, months and files go by the clock on its wall."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.journal.derived.days import day
from results.journal.facts.runs import RunBegun
from results.journal.facts.wire import read, write
from results.journal.records import meetings
from results.scores.groups import Period, score_groups
from results.scores.over_time.history import past_runs
from results.scores.over_time.sittings import score_sittings
from tests.results.exported import plays
from tests.results.ledger import Ledger

BEIJING, NEW_YORK = 8 * 60, -5 * 60
MINUTE = 60_000
DECEMBER, NOVEMBER = Period("2026-12-01", "2026-12-31"), Period("2026-11-01", "2026-11-30")


def at(text: str) -> int:
    """Return milliseconds since 1970 of a time in UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) * 1000


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path, at("2026-11-30 20:00"))
    yield ledger
    ledger.store.close()


@pytest.fixture
def morning(ledger: Ledger) -> Ledger:
    """Six tellers before opening in Beijing, from 07:50 to 08:10 on the first of December."""
    for number, person in enumerate(ledger.group("one", 6)):
        ledger.now = at("2026-11-30 23:50") + number * 4 * MINUTE
        ledger.play(person, "HHMCCF", offset=BEIJING)
    return ledger


def test_a_morning_in_beijing_is_one_sitting_in_december(morning: Ledger) -> None:
    db = morning.store.db
    (sitting,) = score_sittings(db)
    assert (sitting.about.day, sitting.about.people, sitting.about.judgements) == ("2026-12-01", 6, 36)
    (row,) = score_groups(db, DECEMBER)
    assert (row.about.people, row.about.judgements, row.about.lacking) == (6, 36, 6)
    assert not score_groups(db, NOVEMBER) and not score_sittings(db, NOVEMBER)


def test_files_and_histories_have_that_day_too(morning: Ledger) -> None:
    db = morning.store.db
    assert [(run.day, run.complete) for run in past_runs(db, "p-one-0")] == [("2026-12-01", True)]
    assert meetings.last_judged(db, "p-one-5") == "2026-12-01"
    cells = plays(db, DECEMBER)
    assert {(cell["day"], cell["utc_offset"]) for cell in cells} == {("2026-12-01", BEIJING)}
    assert len(cells) == 36


def test_midnight_in_mid_run_belongs_to_its_beginning(ledger: Ledger) -> None:
    (person,) = ledger.group("one", 1)
    ledger.now = at("2026-12-01 04:59:58")
    ledger.play(person, "HHMCCF", offset=NEW_YORK)
    (sitting,) = score_sittings(ledger.store.db)
    assert (sitting.about.day, sitting.about.judgements) == ("2026-11-30", 6)
    assert meetings.last_judged(ledger.store.db, person) == "2026-12-01"


def test_who_travels_has_the_day_of_where_each_run_began(ledger: Ledger) -> None:
    (person,) = ledger.group("one", 1)
    ledger.now = at("2026-12-01 02:00")
    ledger.play(person, "HC", offset=BEIJING)
    ledger.play(person, "HC", offset=NEW_YORK, first=2)
    assert [sitting.about.day for sitting in score_sittings(ledger.store.db)] == ["2026-11-30", "2026-12-01"]


def test_tables_derived_again_have_the_same_days(morning: Ledger) -> None:
    def days(db: sqlite3.Connection) -> list[tuple[str, int]]:
        return db.execute(
            "SELECT day, utc_offset FROM plays UNION SELECT day, utc_offset FROM runs"
        ).fetchall()

    before = days(morning.store.db)
    morning.store.rebuild()
    assert days(morning.store.db) == before == [("2026-12-01", BEIJING)]


def test_a_run_written_before_places_had_clocks_reads_as_in_utc() -> None:
    run = RunBegun("r", "d", "A", ("s",), 1, "1", "off", True, "each", 70, "p", "g")
    old = write(run).replace('"offset":0,', "")
    assert old != write(run)
    assert read(RunBegun, old) == run


@given(st.integers(0, 2**42), st.integers(-12 * 60, 14 * 60))
def test_the_day_is_that_of_the_clock_on_the_wall(time: int, offset: int) -> None:
    assert day(time, offset) == day(time + offset * MINUTE)
    assert day(time) == f"{datetime.fromtimestamp(time // 1000, UTC):%Y-%m-%d}"

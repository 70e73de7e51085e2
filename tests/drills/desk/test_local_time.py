"""The front ends hand the place's clock on when a run begins."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest

from drills.__main__ import main
from drills.desk import local_time
from drills.desk.desk import Desk
from engine.library.library import Library
from results.journal.records import runs as records
from tests.conftest import place_clock

MORNING = int(datetime(2026, 11, 30, 23, 50, tzinfo=UTC).timestamp()) * 1000


@pytest.mark.parametrize(
    ("zone", "offset", "today"),
    [
        ("UTC", 0, "2026-11-30"),
        ("CST-8", 480, "2026-12-01"),
        ("IST-5:30", 330, "2026-12-01"),
        ("EST5", -300, "2026-11-30"),
    ],
)
def test_the_system_tells_how_far_its_clock_is_ahead(
    tmp_path: Path, samples: Library, monkeypatch: pytest.MonkeyPatch, zone: str, offset: int, today: str
) -> None:
    place_clock(monkeypatch, zone)
    assert local_time.system_zone(MORNING) == offset
    with Desk.open(tmp_path / "store.db", samples.shelf, lambda: MORNING) as desk:
        assert (desk.offset, desk.today) == (offset, date.fromisoformat(today))


def test_summer_time_is_that_of_the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    place_clock(monkeypatch, "CET-1CEST,M3.5.0,M10.5.0/3")
    july = int(datetime(2026, 7, 1, tzinfo=UTC).timestamp()) * 1000
    assert (local_time.system_zone(july), local_time.system_zone(MORNING)) == (120, 60)


@pytest.mark.parametrize(
    "command",
    [
        ["simulate", "morning-five", "--trainees", "1"],
        ["play", "morning-five", "--plain", "--trainee", "王芳"],
    ],
)
def test_a_run_keeps_the_clock_of_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    place_clock(monkeypatch, "CST-8")
    monkeypatch.setattr("sys.stdin", StringIO())
    store = tmp_path / "store.db"
    assert main([*command, "--store", str(store)]) == 0
    with Desk.open(store) as desk:
        (run,) = (name for (name,) in desk.store.db.execute("SELECT id FROM runs"))
        record = records.run(desk.store.db, run)
        assert record is not None and record.begun.offset == 480
        (began,) = desk.store.db.execute("SELECT day FROM runs").fetchone()
        assert began == desk.today.isoformat()

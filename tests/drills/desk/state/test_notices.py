"""What the trainer is told first, and nothing where all is well."""

from __future__ import annotations

from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.state.notices import notices
from engine.library.shelf import Shelf
from results.journal.copies.backups import back_up
from results.journal.opening.own_names import names_file
from tests.conftest import SAMPLES
from tests.results.ledger import Ledger

NOON = 1_764_000_000_000
HOUR = 3600 * 1000
YEAR = 365 * 24 * HOUR


def told_at(path: Path, now: int) -> list[str]:
    with Desk.open(path, Shelf(SAMPLES), lambda: now) as desk:
        return [*notices(desk)]


def test_nothing_where_all_is_well(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "store.db", Shelf(SAMPLES), lambda: NOON) as desk:
        desk.trainee(desk.group("one").id, "Lin")
    assert told_at(tmp_path / "store.db", NOON) == []


def test_a_clock_that_was_ahead_is_told(tmp_path: Path) -> None:
    Desk.open(tmp_path / "store.db", Shelf(SAMPLES), lambda: NOON + YEAR).close()
    (sentence,) = told_at(tmp_path / "store.db", NOON)
    assert "2025-11-24" in sentence and "2026-11-24" in sentence


def test_names_that_are_gone_are_told_with_the_backup_that_has_them(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Desk.open(path, Shelf(SAMPLES), lambda: NOON) as desk:
        desk.trainee(desk.group("one").id, "Lin")
    back_up(path, NOON)
    names_file(path).unlink()
    gone, backup = told_at(path, NOON)
    assert gone.startswith("1 person is here without a name") and "2025-11-24" in backup


def test_a_day_in_the_future_is_one_day_and_told(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    (person,) = ledger.group("one", 1)
    begin = ledger.now
    for now, first in ((begin, 0), (begin + YEAR, 2), (begin + 2 * HOUR, 4)):
        ledger.now = now
        ledger.play(person, "HC", first=first)
    days = [str(day) for (day,) in ledger.store.db.execute("SELECT day FROM runs ORDER BY time, seq")]
    assert [each[:4] for each in days] == ["2023", "2024", "2023"]
    assert "table-changed" not in {fault.what for fault in ledger.store.verify().findings}
    ledger.store.close()
    sentences = told_at(tmp_path / "store.db", begin + 2 * HOUR)
    assert any(f"from {days[1]} to {days[2]}" in sentence for sentence in sentences)

"""What the trainer is told first, and nothing where all is well."""

from __future__ import annotations

from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.notices import notices
from engine.library.shelf import Shelf
from results.journal.copies.backups import back_up
from results.journal.opening.own_names import names_file
from tests.conftest import SAMPLES

NOON = 1_764_000_000_000
YEAR = 365 * 24 * 3600 * 1000


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

"""Backups and what is put back: nothing that was written is lost, and who was forgotten stays so."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from engine.errors import StoreError
from results.journal.copies.backups import LAST, Backup, back_up, backups, folder, is_due
from results.journal.copies.restore import look, restore
from results.journal.facts.people import Forgotten, GroupAdded, PersonAdded
from results.journal.names.people import People
from results.journal.opening.own_names import names_file
from results.journal.store import Store

HOUR = 3600 * 1000
BEGIN = round(datetime(2026, 1, 1, tzinfo=UTC).timestamp()) * 1000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one person."""
    file = tmp_path / "home" / "store.db"
    with Store.open(file, count(BEGIN).__next__) as store:
        people = People(file)
        people.take([("p-1", "王红", "7")])
        people.close()
        store.append(GroupAdded("g", "一组"), PersonAdded("p-1", "g"))
    return file


def add(path: Path, *groups: str) -> None:
    with Store.open(path, count(BEGIN).__next__) as store:
        store.append(*(GroupAdded(group, group) for group in groups))


def made(path: Path, now: int) -> Backup:
    backup = back_up(path, now)
    assert backup is not None
    return backup


def facts(path: Path) -> list[tuple[str, int]]:
    with Store.open(path, count(BEGIN).__next__) as store:
        assert store.verify().findings == ()
        return [(fact.origin, fact.seq) for fact in store.facts()]


def test_a_backup_is_made_while_the_store_is_written_to_and_is_its_owners_alone(path: Path) -> None:
    with Store.open(path, count(BEGIN).__next__) as store:
        store.append(GroupAdded("g-2", "二组"))
        backup = made(path, BEGIN)
        store.append(GroupAdded("g-3", "三组"))
    assert look(backup.path).facts == 4
    assert {file.name for file in folder(path).iterdir()} == {backup.path.name, backup.names.name}
    modes = [file.stat().st_mode & 0o077 for file in (folder(path), *folder(path).iterdir())]
    assert os.name == "nt" or set(modes) == {0}


def test_nothing_new_needs_no_backup_but_a_new_name_does(path: Path) -> None:
    made(path, BEGIN)
    assert back_up(path, BEGIN + HOUR) is None
    people = People(path)
    people.add("李强")
    people.close()
    assert back_up(path, BEGIN + HOUR) is not None


def test_a_damaged_backup_keeps_no_other_from_being_made(path: Path) -> None:
    damaged = made(path, BEGIN)
    damaged.path.write_bytes(b"x" * 5000)
    assert look(made(path, BEGIN + HOUR).path).facts == 3
    assert len(backups(path)) == 2


def test_of_one_hour_the_last_is_kept_unless_the_one_before_has_more(path: Path) -> None:
    first = made(path, BEGIN)
    add(path, "g-2")
    second = made(path, BEGIN + 60_000)
    assert backups(path) == [second] and not first.names.exists()
    path.unlink()
    path.with_name("store.db.head").unlink()
    add(path, "other")
    third = made(path, BEGIN + 120_000)
    assert look(third.path).facts < look(second.path).facts
    assert backups(path) == [third, second]


def test_the_last_twelve_and_one_a_month_are_kept(path: Path) -> None:
    stamps = [BEGIN + days * 24 * HOUR for days in (0, 5, 9, 31, 40, 58, 59, *range(70, 70 + LAST - 1))]
    for number, now in enumerate(stamps):
        add(path, f"g-{number}")
        made(path, now)
    months = [BEGIN + days * 24 * HOUR for days in (9, 58)]
    assert [backup.made for backup in reversed(backups(path))] == [*months, *stamps[-LAST:]]
    assert len([*folder(path).iterdir()]) == 2 * len(backups(path))


def test_when_a_backup_is_due(path: Path) -> None:
    assert is_due(path, BEGIN, HOUR) and not is_due(path.with_name("none.db"), BEGIN, HOUR)
    made(path, BEGIN)
    assert [is_due(path, BEGIN + hours * HOUR, HOUR) for hours in (0, 1, 2, -9)] == [False, False, True, True]


def test_a_copy_is_put_back_and_what_stood_there_is_kept(path: Path) -> None:
    backup = made(path, BEGIN)
    before = facts(path)
    add(path, "g-2")
    later = facts(path)
    restored = restore(path, backup.path, BEGIN)
    assert restored.aside is not None and restored.contents.facts == 3
    now = facts(path)
    assert set(before) < set(now)
    (mine,) = {origin for origin, _ in now} - {origin for origin, _ in before}
    assert [seq for origin, seq in now if origin == mine] == [1]
    assert set(facts(restored.aside)) > set(later)
    assert not [*path.parent.glob(".ringtrue-*")]
    people = People(path)
    assert people.name("p-1") == "王红"
    people.close()


def test_who_was_forgotten_since_stays_forgotten(path: Path) -> None:
    backup = made(path, BEGIN)
    people = People(path)
    people.forget("p-1")
    people.close()
    with Store.open(path, count(BEGIN).__next__) as store:
        store.append(Forgotten("p-1"))
    assert restore(path, backup.path, BEGIN).forgotten == 1
    assert "王红".encode() not in names_file(path).read_bytes()
    with Store.open(path, count(BEGIN).__next__) as store:
        assert store.db.execute("SELECT forgotten FROM people").fetchall() == [(1,)]


def test_a_damaged_or_absent_store_is_replaced(path: Path) -> None:
    backup = made(path, BEGIN)
    for content in (b"", b"no store", path.read_bytes()[:5000]):
        path.write_bytes(content)
        restored = restore(path, backup.path, BEGIN)
        assert restored.aside is not None and restored.aside.read_bytes() == content
        assert len(facts(path)) == 4
    path.unlink()
    assert restore(path, backup.path, BEGIN).aside is None
    assert len(facts(path)) == 4


def test_nothing_is_replaced_while_a_window_is_open_or_by_what_is_not_in_order(path: Path) -> None:
    backup = made(path, BEGIN)
    with Store.open(path, count(BEGIN).__next__):
        with pytest.raises(StoreError) as caught:
            restore(path, backup.path, BEGIN)
        assert caught.value.code == "store-locked"
    data = backup.path.read_bytes()
    backup.path.write_bytes(data.replace("一组".encode(), "二组".encode()))
    codes = []
    for source in (backup.path, path.with_name("none.db"), names_file(path)):
        with pytest.raises(StoreError) as caught:
            restore(path, source, BEGIN)
        codes.append(caught.value.code)
    assert codes == ["copy-changed", "copy-gone", "store-foreign"]
    assert len(facts(path)) == 3

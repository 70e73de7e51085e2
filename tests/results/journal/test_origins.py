"""A copy begins a chain of its own; a file that was only moved, or its stick put in elsewhere, does not."""

from __future__ import annotations

import shutil
import sqlite3
from itertools import count
from pathlib import Path

import pytest

from results.journal.facts.people import GroupAdded
from results.journal.opening import site
from results.journal.proof.heads import note_file
from results.journal.store import Store


def opened(path: Path, *groups: str) -> str:
    """Open a store, add groups, close it, and return its origin."""
    with Store.open(path, count().__next__) as store:
        store.append(*(GroupAdded(group, group) for group in groups))
        return store.origin


def test_a_file_that_was_renamed_goes_on_with_its_chain(tmp_path: Path) -> None:
    origin = opened(tmp_path / "store.db", "one")
    (tmp_path / "elsewhere").mkdir()
    for suffix in ("", ".head"):
        (tmp_path / f"store.db{suffix}").rename(tmp_path / "elsewhere" / f"s.db{suffix}")
    assert opened(tmp_path / "elsewhere" / "s.db", "two") == origin


@pytest.mark.parametrize("noted", [False, True], ids=["file", "file and note"])
def test_a_copy_begins_a_chain_and_its_original_goes_on(tmp_path: Path, *, noted: bool) -> None:
    origin = opened(tmp_path / "store.db", "one")
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / "store.db"
    shutil.copy2(tmp_path / "store.db", copy)
    if noted:
        shutil.copy2(note_file(tmp_path / "store.db"), note_file(copy))
    second = opened(copy, "two")
    assert second != origin == opened(tmp_path / "store.db", "three")
    assert opened(copy, "four") == second
    with Store.open(copy) as store:
        assert {(fact.origin, fact.seq) for fact in store.facts()} == {
            (origin, 1), (origin, 2), (second, 1), (second, 2), (second, 3)
        }  # fmt: skip
        assert store.verify().findings == ()


def test_an_older_state_put_back_into_the_same_file_begins_a_chain(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    origin = opened(path, "one")
    before = path.read_bytes()
    opened(path, "two")
    path.write_bytes(before)
    second = opened(path, "three")
    assert second != origin
    assert opened(path, "four") == second
    with Store.open(path) as store:
        assert [fault.what for fault in store.verify().findings] == ["cut-off"]


def test_a_store_that_knew_no_sites_goes_on_and_is_watched_from_now_on(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    origin = opened(path, "one")
    with sqlite3.connect(path) as db:
        db.execute("ALTER TABLE self DROP COLUMN site")
        db.execute("PRAGMA user_version = 7")
    assert opened(path, "two") == origin
    shutil.copy2(path, tmp_path / "copy.db")
    assert opened(tmp_path / "copy.db") != origin
    with Store.open(path) as store:
        assert store.verify().findings == ()


@pytest.mark.parametrize("system", ["vfat", "fuseblk"])
def test_where_numbers_of_files_do_not_last_the_path_on_the_volume_does(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site, "file_system", lambda device: system)
    path = tmp_path / "store.db"
    path.write_bytes(b"1")
    before = site.site(path)
    path.unlink()
    (tmp_path / "takes the number").write_bytes(b"")
    path.write_bytes(b"2")
    assert site.site(path) == before != site.site(tmp_path / "takes the number")

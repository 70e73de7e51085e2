"""A store that cannot be used says why and what to do; derived rows are facts' projections to the byte."""

from __future__ import annotations

import sqlite3
from itertools import count
from pathlib import Path

import pytest

from engine.errors import StoreError
from engine.library import Library
from engine.shelf import Shelf
from results.store import Store
from results.tables import NAMES
from tests.conftest import SAMPLES
from tests.drills.test_session import Room, play_out

LIBRARY = Library(Shelf(SAMPLES))


def code(path: Path) -> str:
    with pytest.raises(StoreError) as caught:
        Store.open(path, count().__next__)
    assert str(path) in str(caught.value)
    assert caught.value.exit == 4
    return caught.value.code


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE theirs (x)")
    assert code(path) == "store-foreign"
    with sqlite3.connect(path) as db:
        assert [name for (name,) in db.execute("SELECT name FROM sqlite_master")] == ["theirs"]


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("x" * 5000)
    assert code(path) == "store-foreign"
    assert path.read_text() == "x" * 5000


def test_a_store_of_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    Store.open(path, count().__next__).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    assert code(path) == "store-newer"


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "store.db").mkdir()
    assert code(tmp_path / "store.db") == "store-folder"


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    assert code(tmp_path / "home" / "store.db") == "store-folder"


def test_a_store_locked_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("results.store.BUSY_MS", 1)
    store = Store.open(tmp_path / "store.db", count().__next__)
    other = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store.db.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(StoreError) as caught:
        store.rebuild()
    assert caught.value.code == "store-locked"
    other.execute("ROLLBACK")
    store.rebuild()


def test_a_store_that_cannot_be_written(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "store.db", count().__next__)
    store.db.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError) as caught:
        store.rebuild()
    assert caught.value.code == "store-readonly"


def test_a_full_disk_keeps_what_was_confirmed(tmp_path: Path) -> None:
    room = Room(tmp_path)
    session = room.begin()
    session.advance()
    db = room.desk.store.db
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    db.execute(f"PRAGMA max_page_count = {pages}")
    confirmed = 0
    with pytest.raises(StoreError) as caught:
        while True:
            session.act(session.play.markable[confirmed % 3].action)
            confirmed += 1
    assert caught.value.code == "store-full"
    assert len(session.play.events) == confirmed
    db.execute("PRAGMA max_page_count = 100000")
    session.act(session.play.markable[0].action)
    assert db.execute("SELECT count(*) FROM facts WHERE kind = 'acted'").fetchone() == (confirmed + 1,)
    assert room.desk.store.verify().findings == ()


def test_rebuilt_tables_are_the_same_to_the_byte(tmp_path: Path) -> None:
    room = Room(tmp_path)
    for _ in range(3):
        play_out(room.begin())
    room.begin().advance()

    def dump() -> dict[str, list[tuple[object, ...]]]:
        return {name: room.desk.store.db.execute(f"SELECT * FROM {name}").fetchall() for name in NAMES}

    before = dump()
    room.desk.store.rebuild()
    assert dump() == before
    assert before["plays"]


def test_the_origin_is_minted_once(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "store.db"
    with Store.open(path, count().__next__) as store:
        origin = store.origin
    with Store.open(path, count().__next__) as store:
        assert store.origin == origin
        assert [fact.kind for fact in store.facts()] == ["store-opened"]
        assert store.db.execute("PRAGMA synchronous").fetchone() == (2,)
        assert store.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)

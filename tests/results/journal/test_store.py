"""A store is made once, keeps its chain, and derives its tables again where an older version made them."""

from __future__ import annotations

import sqlite3
from itertools import count
from pathlib import Path

import pytest

from engine.errors import StoreError
from results.journal import database
from results.journal.facts.people import GroupAdded, PersonAdded
from results.journal.opening.migrations import APPLICATION, VERSION
from results.journal.store import Store
from results.journal.tables import NAMES
from tests.results.ledger import Ledger, red_flag


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {name: store.db.execute(f"SELECT * FROM {name}").fetchall() for name in NAMES}


def test_the_origin_is_minted_once(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "store.db"
    with Store.open(path, count().__next__) as store:
        origin = store.origin
    with Store.open(path, count().__next__) as store:
        assert store.origin == origin
        assert [fact.kind for fact in store.facts()] == ["store-opened"]


def test_every_commit_is_durable(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db", count().__next__) as store:
        assert store.db.execute("PRAGMA synchronous").fetchone() == (2,)
        assert store.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert store.db.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
        assert store.db.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_a_store_that_is_made_while_another_looks_is_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.db"
    with sqlite3.connect(path) as empty:
        empty.execute("PRAGMA journal_mode = WAL")
    empty.close()
    look = database.is_new

    def made_meanwhile(db: sqlite3.Connection) -> bool:
        monkeypatch.setattr(database, "is_new", look)
        Store.open(path, count().__next__).close()
        return look(db)

    monkeypatch.setattr(database, "is_new", made_meanwhile)
    with Store.open(path, count().__next__) as store:
        assert (store.verify().chains, store.verify().findings) == (1, ())


def test_what_is_appended_is_returned_and_read_back(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db", count(500).__next__) as store:
        written = store.append(GroupAdded("g", "一组"), PersonAdded("p", "g"), contents={"h": '{"a":1}'})
        assert [*store.facts()][1:] == [*written]
        assert [fact.seq for fact in written] == [2, 3]
        assert written[0].time == written[1].time == 501
        assert store.content("h") == '{"a":1}'
        assert store.content("unknown") is None


def test_either_all_facts_of_an_append_are_there_or_none(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db", count().__next__) as store:
        store.db.execute(
            "CREATE TRIGGER no BEFORE INSERT ON groups WHEN NEW.id = 'bad'"
            " BEGIN SELECT raise(ABORT, 'no'); END"
        )
        before = list(store.facts())
        with pytest.raises(StoreError) as caught:
            store.append(GroupAdded("good", "好"), GroupAdded("bad", "坏"), contents={"h": "{}"})
        assert caught.value.code == "store-broken"
        assert list(store.facts()) == before
        assert store.content("h") is None
        assert not store.db.in_transaction


def test_what_cannot_be_written_canonically_leaves_no_trace(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db", count().__next__) as store:
        with pytest.raises(ValueError):
            store.append(GroupAdded("g", "\ud800"))
        assert not store.db.in_transaction
        assert [fact.kind for fact in store.facts()] == ["store-opened"]


def test_rebuilding_changes_nothing(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    for person in ledger.group("one", 3):
        ledger.play(person, "HMFCQ", cues=[red_flag("urgency", missed=True)])
        ledger.play(person, "HH")
    before = dump(ledger.store)
    ledger.store.rebuild()
    assert dump(ledger.store) == before
    assert len(before["plays"]) == 21


def test_tables_of_an_older_version_are_derived_again(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    for person in ledger.group("one", 2):
        ledger.play(person, "HMFCQ")
    expected = dump(ledger.store)
    facts = list(ledger.store.facts())
    ledger.store.close()
    with sqlite3.connect(tmp_path / "store.db") as db:
        db.executescript(
            "DROP TABLE cues; DROP TABLE plays; CREATE TABLE plays (id); DROP TABLE holds;"
            "ALTER TABLE self DROP COLUMN site; PRAGMA user_version = 1"
        )
    with Store.open(tmp_path / "store.db", count().__next__) as store:
        assert dump(store) == expected
        assert list(store.facts()) == facts
        assert store.db.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_a_copy_goes_on_with_a_chain_of_its_own(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.group("one", 1)
    old = ledger.store.origin
    new = ledger.store.new_origin()
    ledger.group("two", 1)
    assert old != new == ledger.store.origin
    chains = [(fact.origin, fact.seq, fact.kind) for fact in ledger.store.facts() if fact.origin == new]
    assert chains[0] == (new, 1, "store-opened")
    assert [seq for _, seq, _ in chains] == [1, 2, 3]
    before = dump(ledger.store)
    ledger.store.rebuild()
    assert dump(ledger.store) == before
    assert ledger.store.verify().findings == ()
    ledger.store.close()
    with Store.open(tmp_path / "store.db", ledger.tick) as store:
        assert store.origin == new


def test_two_programs_write_one_chain_in_turns(tmp_path: Path) -> None:
    tick = count(1000).__next__
    with Store.open(tmp_path / "store.db", tick) as first, Store.open(tmp_path / "store.db", tick) as two:
        for number in range(6):
            (first, two)[number % 2].append(GroupAdded(f"g{number}", "组"))
        assert [fact.seq for fact in two.facts()] == [1, 2, 3, 4, 5, 6, 7]
        assert first.verify().findings == ()

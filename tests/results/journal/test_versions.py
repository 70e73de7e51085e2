"""A store of every version opens, is brought up to this one, and its facts are what they were.

`samples/versions/N.sql` is a store as the program of version N wrote it: one trainee, one run. Every version
adds its own.
"""

from __future__ import annotations

import sqlite3
from itertools import count
from pathlib import Path

import pytest

from results.journal.opening.migrations import STEPS, VERSION, version
from results.journal.store import Store

VERSIONS = Path(__file__).parents[2] / "samples" / "versions"
FACTS = "SELECT origin, seq, time, kind, body, hash FROM facts ORDER BY origin, seq"
OLDER = Path(__file__).parents[2] / "samples" / "stores" / "0f3b292" / "store.sql"
"""A fuller one, of version 3."""
SOURCES = {int(file.stem): file for file in VERSIONS.glob("*.sql")} | {3: OLDER}


def test_this_version_has_left_a_store() -> None:
    assert VERSION in SOURCES


@pytest.mark.parametrize("number", SOURCES)
def test_a_store_of_every_version_opens(number: int, tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    db = sqlite3.connect(path)
    db.executescript(SOURCES[number].read_text("utf-8"))
    before = db.execute(FACTS).fetchall()
    assert version(db) == number
    db.close()
    for _time in range(2):
        with Store.open(path, count().__next__) as store:
            assert version(store.db) == VERSION
            # one that knew where it lay is a copy now, and has begun a chain
            assert [
                fact for fact in store.db.execute(FACTS) if fact[0] != store.origin or number < 8
            ] == before
            assert store.verify().findings == ()
            assert store.db.execute("SELECT count(*) FROM runs WHERE ended").fetchone() != (0,)


def test_a_store_is_brought_up_wholly_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.db"
    db = sqlite3.connect(path)
    db.executescript(SOURCES[1].read_text("utf-8"))
    before = [*db.iterdump()]

    def fail(*arguments: object) -> None:
        raise sqlite3.OperationalError("no more")

    with monkeypatch.context() as patch, pytest.raises(sqlite3.OperationalError):
        patch.setattr("results.journal.tables.rebuild", fail)
        from results.journal.opening.migrations import update

        db.isolation_level = None
        update(db)
    assert [*db.iterdump()] == before
    db.close()
    Store.open(path, count().__next__).close()


def test_steps_are_in_order() -> None:
    assert [step.version for step in STEPS] == sorted(step.version for step in STEPS)

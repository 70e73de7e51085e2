"""A store where a program that knew of no windows let two play one run: the first verdicts stand."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit
from engine.play.score import assess
from results.journal.facts.runs import Judged
from results.journal.records import runs as records
from results.journal.store import Store
from tests.old_store import replayed

SOURCE = Path(__file__).parents[2] / "samples" / "windows" / "store.sql"
FIRST = [("r-1/0", 1, "miss", "ended", 1), ("r-1/1", 6, "false-alarm", "ended", 1)]
"""What was judged first; the second verdict on each was the other way."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    db = sqlite3.connect(tmp_path / "store.db")
    db.executescript(SOURCE.read_text("utf-8"))
    db.close()
    return tmp_path / "store.db"


def test_every_item_was_judged_twice_and_the_second_counted(path: Path) -> None:
    db = sqlite3.connect(path)
    assert db.execute("SELECT rating, outcome FROM plays").fetchall() == [
        (6, "hit"),
        (2, "correct-rejection"),
    ]
    assert db.execute("SELECT count(*) FROM facts WHERE kind = 'judged'").fetchone() == (4,)
    db.close()


def test_the_first_verdicts_stand_with_their_own_scores(path: Path) -> None:
    with Store.open(path) as store:
        rows = store.db.execute("SELECT id, rating, outcome, state, first FROM plays ORDER BY id").fetchall()
        assert rows == FIRST
        record = records.run(store.db, "r-1")
        assert record is not None and record.ended and len(record.plays) == 2
        for played, (_, rating, *_) in zip(record.plays, FIRST, strict=True):
            assert [event.rating for event in played.events if isinstance(event, Judged)] == [rating]
            assert [event.event for event in played.events] == list(range(len(played.events)))
            assert played.ended is not None
            score = assess(replayed(store, record, played))
            assert (score.rating, played.ended.score.rating) == (rating, rating)
            points = store.db.execute(
                "SELECT points FROM plays WHERE id = ?", (played.begun.play,)
            ).fetchone()
            assert points == (played.ended.score.points,)


def test_the_journal_is_in_order_and_stays_as_it_was(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "--store", str(path)]) == Exit.DONE
    db = sqlite3.connect(path)
    before = sqlite3.connect(":memory:")
    before.executescript(SOURCE.read_text("utf-8"))
    query = "SELECT * FROM facts ORDER BY origin, seq"
    assert db.execute(query).fetchall() == before.execute(query).fetchall()
    before.close()
    db.close()
    assert "in order" in capsys.readouterr().out


def test_the_group_scores_what_was_judged_first(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scores", "--json", "--store", str(path)]) == Exit.DONE
    (row,) = json.loads(capsys.readouterr().out)
    counts = [row[name] for name in ("hits", "misses", "false_alarms", "correct_rejections")]
    assert counts == [0, 1, 1, 0]

"""The question of the day is played like any encounter, and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.run.today import begin_today
from engine.errors import Exit
from engine.library.library import Library
from engine.library.shelf import Shelf

MONDAY = 1_795_392_000_000
"""The 23rd of November 2026."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", Shelf(), clock=lambda: MONDAY, zone=lambda _time: 480) as opened:
        yield opened


def test_two_people_may_meet_the_two_twins_of_one_pair(desk: Desk) -> None:
    library = Library(desk.shelf)
    sessions = [begin_today(desk, library, f"p-{number}", lambda: 0) for number in range(12)]
    items = {item for session in sessions for item in session.items}
    assert all(len(session.items) == 1 and session.uncounted == "today" for session in sessions)
    assert len(items) == 2 and desk.shelf.playable[min(items)].twin == max(items)
    assert begin_today(desk, library, "p-3", lambda: 0).items == sessions[3].items


def test_the_command_asks_it_and_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("1\n" * 40))
    store = tmp_path / "store.db"
    assert run(["today", "--plain", "--trainee", "王小红", "--store", str(store)]) == Exit.DONE
    first = capsys.readouterr().out
    assert "== Question of the day ==" in first and "The question of the day: not counted" in first
    monkeypatch.setattr("sys.stdin", StringIO("1\n" * 40))
    assert run(["today", "--plain", "--trainee", "王小红", "--store", str(store)]) == Exit.DONE
    assert "On this computer: seen today" in capsys.readouterr().out and "seen today" not in first
    with Desk.open(store, Shelf()) as opened:
        assert opened.store.db.execute("SELECT count(*) FROM facts").fetchone() == (1,)
        assert opened.people.namesakes("王小红") == []

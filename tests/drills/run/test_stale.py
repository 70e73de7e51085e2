"""Drills leave out what is past its day and say so; a run already begun keeps what was drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import StringIO
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from drills.cli.playing.list import scenario_rows
from drills.desk.desk import Desk, new_run_id
from drills.desk.state.condition import facts_words
from drills.run.open_run import begin_run
from drills.run.practice import begin_practice
from drills.run.resume import SAME_LINE_WITHIN, resume_run
from drills.run.session import Session
from engine.errors import Exit
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal.records import runs as records
from tests.conftest import SAMPLES

BEFORE, AFTER = date(2027, 1, 1), date(2028, 1, 1)
EARLY = "stale_after = 2027-06-30"
CALLS = {"pack-c1a", "pack-c2b"}
MORE = {"pack-c3a", "pack-c4b"}
TOLD = "Left out, facts checked only until 2027-06-30: 1 item."


def noon(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1000)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """The samples with two pairs of calls that are good until June 2027, and everything else for long."""
    root = tmp_path / "library"
    for file in SAMPLES.rglob("*.toml"):
        target = root / file.relative_to(SAMPLES)
        target.parent.mkdir(parents=True, exist_ok=True)
        day = EARLY if file.stem in CALLS else "stale_after = 2050-01-01"
        target.write_text(file.read_text("utf-8").replace("stale_after = 2027-11-23", day), "utf-8")
    for old, new in zip(sorted(CALLS), sorted(MORE), strict=True):
        text = (root / "pack" / f"{old}.toml").read_text("utf-8")
        text = text.replace("pack-c1a", "pack-c3a").replace("pack-c2b", "pack-c4b")
        (root / "pack" / f"{new}.toml").write_text(text, "utf-8")
    return Shelf(root)


Opened = Callable[[date], Desk]


@pytest.fixture
def opened(tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Return a function that opens a desk on a day, the command line's too."""
    real = Desk.open

    def on(day: date) -> Desk:
        def desk(_asked: str = "") -> Desk:
            return real(tmp_path / "store.db", shelf, lambda: noon(day))

        monkeypatch.setattr(Desk, "open", desk)
        return desk()

    return on


def begin(desk: Desk, today: date | None) -> Session:
    person = desk.trainee(desk.group("one").id, "周小雨")
    return begin_run(
        desk.store, Library(desk.shelf), desk.shelf.drill("mixed"), person.id, desk.group("one").id,
        run=new_run_id(), seed="3", clock=count(0, 500).__next__, today=today,
    )  # fmt: skip


def resume(desk: Desk, later: int, today: date | None) -> Session:
    (person,) = desk.trainees(desk.group("one").id)
    record = records.unfinished(desk.store.db, person.id, "mixed")
    assert record is not None
    return resume_run(
        desk.store, Library(desk.shelf), record, now=desk.clock() + later, clock=count(0, 500).__next__,
        report=lambda _error: None, today=today,
    )  # fmt: skip


def play(monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    monkeypatch.setattr("sys.stdin", StringIO(""))
    return run(["play", "mixed", "--plain", *more])


def test_a_run_and_practice_leave_out_the_pair(opened: Opened) -> None:
    with opened(AFTER) as desk:
        library, drill = Library(desk.shelf), desk.shelf.drill("mixed")
        practice = begin_practice(library, drill, seed="1", clock=count().__next__, today=desk.today)
        assert not CALLS & {*practice.items} and len(practice.items) == 3
        assert not CALLS & {*begin(desk, desk.today).items}
    with opened(BEFORE) as desk:
        assert CALLS & {*begin(desk, desk.today).items}


def test_what_was_drawn_is_kept_when_the_run_is_resumed(opened: Opened) -> None:
    with opened(BEFORE) as desk:
        before = begin(desk, desk.today)
        assert before.advance()
    with opened(AFTER) as desk:
        session = resume(desk, 0, desk.today)
        assert CALLS & {*session.items} and session.items == before.items


def test_what_takes_the_place_of_an_abandoned_item_is_not_stale(opened: Opened) -> None:
    with opened(BEFORE) as desk:
        session = begin(desk, desk.today)
        assert session.advance()
        assert session.items[0] in CALLS
    with opened(AFTER) as desk:
        assert resume(desk, SAME_LINE_WITHIN, desk.today).items[0] == session.items[0]


def test_another_item_takes_the_place_where_stale_ones_may_be_played(opened: Opened) -> None:
    with opened(BEFORE) as desk:
        session = begin(desk, desk.today)
        assert session.advance()
    with opened(AFTER) as desk:
        assert resume(desk, SAME_LINE_WITHIN, None).items[0] in MORE


def test_the_trainer_is_told_on_stderr_and_may_play_all_the_same(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened(AFTER).close()
    assert play(monkeypatch) == Exit.DONE
    output = capsys.readouterr()
    assert output.err.splitlines() == [TOLD]
    assert "of 3" in output.out
    assert play(monkeypatch, "--stale") == Exit.DONE
    output = capsys.readouterr()
    assert output.err == "" and "of 4" in output.out
    opened(BEFORE).close()
    assert play(monkeypatch) == Exit.DONE
    output = capsys.readouterr()
    assert output.err == "" and "of 4" in output.out


def test_going_on_tells_nothing_of_what_a_new_draw_would_leave_out(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened(BEFORE).close()
    play(monkeypatch, "--group", "one", "--trainee", "a")
    opened(AFTER).close()
    capsys.readouterr()
    assert play(monkeypatch, "--group", "one", "--trainee", "a") == Exit.DONE
    output = capsys.readouterr()
    assert "of 4" in output.out and "2027" not in output.err


def test_all_stale_is_an_error_with_what_to_do(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened(date(2051, 1, 1)).close()
    assert play(monkeypatch) == Exit.INPUT
    assert "ringtrue play mixed --stale" in capsys.readouterr().err
    assert play(monkeypatch, "--stale") == Exit.DONE


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 4, 1), "0 past their day, 4 due within 90 days"),
        (date(2027, 3, 31), "0 past their day, 0 due within 90 days"),
        (date(2027, 6, 30), "0 past their day, 4 due within 90 days"),
        (date(2027, 7, 1), "4 past their day, 0 due within 90 days"),
    ],
)
def test_doctor_counts_what_is_stale_and_what_is_due(opened: Opened, day: date, words: str) -> None:
    with opened(day) as desk:
        assert facts_words(desk) == words


@pytest.mark.parametrize(("day", "stale"), [(date(2027, 6, 30), set()), (date(2027, 7, 1), CALLS | MORE)])
def test_the_list_of_scenarios_marks_what_is_stale(shelf: Shelf, day: date, stale: set[str]) -> None:
    rows = scenario_rows(shelf, day)
    assert {row["id"] for row in rows if row["stale"]} == stale
    assert {row["stale_after"] for row in rows} == {"2027-06-30", "2050-01-01"}

"""Practice without a name: played like any run, kept nowhere, and every place says that it does not count."""

from __future__ import annotations

from io import StringIO
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.plain import play_run
from drills.plain.console import Console
from drills.run.overview.summary import summarise
from drills.run.practice import begin_practice
from drills.run.session import Session
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind, Phase
from results.measures.detection import Counts
from tests.conftest import SAMPLES

LIBRARY = Library(Shelf(SAMPLES))
NOTE = "this does not count"


def practice() -> Session:
    drill = LIBRARY.shelf.drill("mixed")
    return begin_practice(LIBRARY, drill, seed="1", clock=count(0, 500).__next__)


def facts(desk: Desk) -> list[str]:
    return [kind for (kind,) in desk.store.db.execute("SELECT kind FROM facts ORDER BY seq")]


def test_it_is_played_and_scored_like_any_run() -> None:
    session = practice()
    while session.advance():
        while not session.play.over:
            judging = session.play.phase is Phase.VERDICT
            session.act(Action(Kind.JUDGE, place=5) if judging else session.play.options[-1].action)
    summary = summarise(session, Counts(5, 0, 0, 5))
    assert session.over and summary.complete and len(session.ended) == 4
    assert (summary.uncounted, summary.placed) == ("practice", None)


def test_plain_lines_say_so_at_the_start_beside_points_and_at_the_end(tmp_path: Path) -> None:
    output = StringIO()
    with Desk.open(tmp_path / "store.db", LIBRARY.shelf) as desk:
        assert play_run(Console(StringIO("1\n" * 200), output, 200), practice(), desk.store, LIBRARY)
        assert facts(desk) == ["store-opened"]
    lines = output.getvalue().splitlines()
    assert NOTE in lines[0] and NOTE in lines[-1]
    points = [line for line in lines if line.startswith("Points:")]
    assert len(points) == 4 and all(NOTE in line for line in points)


def test_leaving_early_says_that_nothing_is_kept(tmp_path: Path) -> None:
    output = StringIO()
    with Desk.open(tmp_path / "store.db", LIBRARY.shelf) as desk:
        assert not play_run(Console(StringIO("1\n"), output, 200), practice(), desk.store, LIBRARY)
    assert NOTE in output.getvalue().splitlines()[-1] and "Paused" not in output.getvalue()


@pytest.mark.parametrize(("named", "least"), [([], 1), (["--trainee", "one"], 4)])
def test_the_command_line_counts_only_who_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: list[str], least: int
) -> None:
    """A named run writes group, person and run; without a name the store stays as it was opened."""
    monkeypatch.setattr("sys.stdin", StringIO(""))
    store = str(tmp_path / "store.db")
    assert run(["play", "morning-five", "--plain", "--store", store, "--group", "g", *named]) == 0
    with Desk.open(store) as desk:
        assert len(facts(desk)) >= least if named else facts(desk) == ["store-opened"]

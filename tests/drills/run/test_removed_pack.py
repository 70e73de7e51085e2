"""A pack that was removed after it was played: what was judged stays, and reads as it did."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.desk.party import Party
from drills.run.open_run import Opening, begin_run, interrupted_run, open_run
from drills.run.session import Session, terms
from engine.errors import Exit
from engine.library.drill import single
from engine.library.library import Library, restore
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Event, Kind, Phase
from engine.play.play import Play
from engine.play.score import assess
from results.journal.records import runs as records
from results.scores.over_time.history import past_runs
from tests.engine.library.test_shelf import pack

NOW = 1_800_000_000_000
DRILL = """
id = "own-two"
title = "本单位的题"
minutes = 5
[[draw]]
packs = ["own"]
[[draw]]
packs = ["more"]
"""


def opened(folder: Path) -> Desk:
    return Desk.open(folder / "store.db", Shelf(beside=(folder / "content",)), lambda: NOW)


def play_one(session: Session) -> str:
    """Play the next item to its end, and return what it was."""
    assert session.advance()
    while not session.play.over:
        judging = session.play.phase is Phase.VERDICT
        session.act(Action(Kind.JUDGE, place=5) if judging else session.play.options[-1].action)
    return session.play.scenario.id


@pytest.fixture
def removed(tmp_path: Path) -> tuple[Path, str]:
    """A folder in which one of two items was played before both packs were removed, and that item."""
    own = pack(tmp_path / "content" / "own", "own")
    pack(tmp_path / "content" / "more", "more")
    (own / "drills").mkdir()
    (own / "drills" / "own-two.toml").write_text(DRILL, "utf-8")
    with opened(tmp_path) as desk:
        group = desk.group("一组")
        session = begin_run(
            desk.store, Library(desk.shelf), desk.shelf.drill("own-two"),
            desk.trainee(group.id, "周小雨").id, group.id, run="r-1", seed="1", clock=count(0, 500).__next__,
        )  # fmt: skip
        played = play_one(session)
    shutil.rmtree(tmp_path / "content")
    (tmp_path / "content").mkdir()
    return tmp_path, played


def test_an_interrupted_run_ends_without_what_is_gone_and_says_so(removed: tuple[Path, str]) -> None:
    folder, _played = removed
    with opened(folder) as desk:
        group = desk.group("一组")
        (person,) = desk.trainees(group.id)
        interrupted = interrupted_run(desk, Party((person,)))
        assert interrupted is not None
        opening = Opening(single("own-two", ""), Party((person,)), group, interrupted=interrupted)
        opened_run = open_run(desk, Library(desk.shelf), opening, count(0, 500).__next__)
        (sentence,) = opened_run.sentences
        assert "1 item" in sentence and "not installed any more" in sentence
        session = opened_run.session
        assert session.advance() is None and session.over
        (past,) = past_runs(desk.store.db, person.id)
        assert past.drill == "own-two" and past.counts.judgements == 1


def test_what_was_played_replays_with_its_score(removed: tuple[Path, str]) -> None:
    folder, played = removed
    with opened(folder) as desk:
        record = records.run(desk.store.db, "r-1")
        assert record is not None
        (entry,) = record.plays
        body = desk.store.content(entry.begun.content)
        assert body is not None and entry.ended is not None and entry.begun.scenario == played
        events = [Event(Action.read(act.action, act.target, act.place), act.at) for act in entry.events]
        play = Play.replay(restore(body), terms(record.begun), events)
        assert assess(play).points == entry.ended.score.points


@pytest.mark.parametrize(
    "command",
    [
        "scores",
        "scores --by item",
        "scores --by trainee",
        "items",
        "export plays --format csv -o -",
        "list groups",
    ],
)
def test_scores_and_files_read_as_before(
    removed: tuple[Path, str], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, played = removed
    assert run([*command.split(), "--store", str(folder / "store.db")]) == Exit.DONE
    out = capsys.readouterr().out
    assert out and (
        played in out or command not in ("scores --by item", "items", "export plays --format csv -o -")
    )

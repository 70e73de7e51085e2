"""The author's bench: a skeleton that plays, a tree of all ways, a preview that follows the file."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from drills.cli import run
from drills.plain.console import Console
from drills.plain.preview import Preview
from drills.run.overview.background import Background
from engine.authoring.walk import Walk
from engine.channels.dialogue import Dialogue
from engine.check import Check, check_file
from engine.errors import Exit
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind, Phase
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.score import assess
from engine.play.terms import Terms
from results.measures.detection import Counts
from tests.engine.check.conftest import Written
from tests.engine.check.samples import CALL, SEIZED

SHIPPED = Library(Shelf(Path(__file__).parents[3] / "scenarios"))


@pytest.mark.parametrize("channel", ["call", "chat", "counter", "sms", "banknote", "quiz"])
def test_what_is_begun_plays_and_lacks_but_its_texts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], channel: str
) -> None:
    folder = tmp_path / "my_pack"
    assert run(["new", "pack", "my-pack", "--to", str(tmp_path)]) == Exit.DONE
    assert run(["new", channel, "my-pack-q7f", "--to", str(folder)]) == Exit.DONE
    files = sorted(file for file in folder.glob("*.toml") if file.name != "pack.toml")
    assert len(files) == (1 if channel == "quiz" else 2)
    assert {finding.code for finding in Check(SHIPPED).folder(tmp_path)} == {"RT706"}
    for file in files:
        assert file.read_text("utf-8").startswith("#:schema ")
        assert all(
            way.points is not None
            for way in Walk(SHIPPED.load(file)).ways()
            if not way.number and not way.same
        )
    if channel != "quiz":
        assert {SHIPPED.load(file).truth for file in files} == {"scam", "genuine"}


def test_written_texts_make_a_clean_pair(tmp_path: Path) -> None:
    assert run(["new", "call", "my-pack-q7f", "--to", str(tmp_path)]) == Exit.DONE
    for file in tmp_path.glob("*.toml"):
        file.write_text(file.read_text("utf-8").replace("TO WRITE", "Written"), "utf-8")
    assert [str(finding) for file in tmp_path.glob("*.toml") for finding in check_file(SHIPPED, file)] == []


def test_nothing_is_written_over_and_names_are_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "sms", "my-pack-q7f", "--to", str(tmp_path)]) == Exit.DONE
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    for name in ("my-pack-q7f", "My Pack", "../x-y", "one", "a--b"):
        assert run(["new", "sms", name, "--to", str(tmp_path)]) == Exit.INPUT
    assert run(["new", "sms", "my-pack-abc", "--to", str(tmp_path), "--place", "moon"]) == Exit.INPUT
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before
    assert "Traceback" not in capsys.readouterr().err


def test_the_walk_tells_every_ending_with_the_score_of_its_play(samples: Library) -> None:
    scenario = samples.scenario(CALL)
    ways = [*Walk(scenario).ways()]
    assert {way.result for way in ways if way.points is not None} == {"safe", "harmed"}
    best = max(way.points or 0 for way in ways)
    play = Play.begin(scenario, Terms("walk", marks=False))
    for line, place in (("open", 0), ("what", 0), ("press", 0), ("crux", 2)):
        play = play.act(Action(Kind.REPLY, line, place), 1)
    play = play.act(Action(Kind.JUDGE, place=6), 2).act(Action(Kind.REPLY, "office", 0), 3)
    assert best == assess(play).points == 10_000
    assert isinstance(scenario, Dialogue)
    assert {way.at for way in ways} - {""} == set(scenario.lines)


def test_places_told_before_are_referred_to(samples: Library) -> None:
    numbers: set[int] = set()
    for way in Walk(samples.scenario(CALL)).ways():
        if way.number:
            assert way.number not in numbers
            numbers.add(way.number)
        if way.same:
            assert way.same in numbers


def test_a_walk_without_end_is_cut_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["walk", SEIZED, "--most", "50"]) == Exit.DONE
    output = capsys.readouterr()
    assert len(output.out.splitlines()) == 50 and "--most" in output.err


def test_the_walk_is_read_by_machines(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["walk", "cn-telecom-gp6", "--json", "--truth"]) == Exit.DONE
    rows = json.loads(capsys.readouterr().out)
    assert [row["depth"] for row in rows] == [0, 1, 1, 1, 1]
    assert {row["result"] for row in rows[1:]} == {"served", "obstructed"}
    assert run(["walk", "cn-telecom-gp6", "--json"]) == Exit.DONE
    assert {(row["result"], row["points"]) for row in json.loads(capsys.readouterr().out)} == {(None, None)}
    assert run(["walk", "no-such"]) == Exit.INPUT
    assert run(["walk", "no/such.toml"]) == Exit.INPUT


def previewed(
    scenario: Scenario, answers: str, changes: list[Scenario | None] | None = None
) -> tuple[str, Preview]:
    out = io.StringIO()
    preview = Preview(
        Console(io.StringIO(answers), out), scenario, lambda: changes.pop(0) if changes else None
    )
    preview.run("", Background(lambda name: Counts(), lambda region: None, lambda name: False))
    return out.getvalue(), preview


def test_a_preview_shows_cues_goes_back_and_jumps(samples: Library) -> None:
    output, preview = previewed(samples.scenario(CALL), "1\nb\ng crux\ng nowhere\n")
    assert "[who: 这里是演练银行]" in output and "[number]" in output
    assert "[code: 把六位数字念给我]" in output
    assert preview.play.scene.at == "crux"
    assert "No way leads to nowhere" in output


def test_a_preview_goes_on_to_the_debrief(samples: Library) -> None:
    output, preview = previewed(samples.scenario(CALL), "g crux\n1\n6\n1\n1\n1\nq\n")
    assert preview.play.over and "样例讲评" in output


def test_a_saved_file_is_read_again_where_the_author_stands(samples: Library) -> None:
    scenario = samples.scenario(CALL)
    changed = scenario.model_copy(update={"title": "另一个"})
    output, preview = previewed(scenario, "1\n1\n", [None, changed])
    assert preview.play.scenario.title == "另一个" and len(preview.play.events) == 2
    assert "read again" in output


def test_the_command_reads_a_file_and_records_nothing(
    written: Written, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(CALL, ())
    monkeypatch.setattr("sys.stdin", io.StringIO("1\nq\n"))
    assert run(["preview", str(file), "--at", "press"]) == Exit.DONE
    output = capsys.readouterr()
    assert "At press" in output.out and "0 findings" in output.err
    assert not (Path(os.environ["RINGTRUE_HOME"]) / "store.db").exists()


def test_typed_answers_can_be_previewed() -> None:
    number = next(
        header
        for header in SHIPPED.shelf.headers.values()
        if header.channel == "quiz" and is_number(header.id)
    )
    _, preview = previewed(SHIPPED.scenario(number.id), "1 no\n1 50\n")
    assert preview.play.phase is Phase.DEBRIEF


def is_number(name: str) -> bool:
    options = Play.begin(SHIPPED.scenario(name), Terms("x")).options
    return bool(options) and options[0].kind is Kind.TYPE


@pytest.mark.parametrize("name", ["pack-q4a", "pack-q5a"])
def test_a_walk_of_a_question_goes_from_nothing_to_all(samples: Library, name: str) -> None:
    points = [way.points for way in Walk(samples.scenario(name)).ways() if way.points is not None]
    assert (min(points), max(points)) == (0, 10_000)

"""`items`, `ratings` and `change` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drills.cli import run
from drills.cli.scoring.items import agreement
from engine.errors import Exit
from results.measures.intervals import wilson
from results.scores.row import About, ScoreRow

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def store(tmp_path: Path, capsys: Capture) -> str:
    name = str(tmp_path / "store.db")
    order = [
        "simulate",
        "community-evening",
        "--group",
        "甲",
        "--trainees",
        "8",
        "--dprime",
        "2",
        "--seed",
        "1",
    ]
    assert run(["--store", name, *order]) == Exit.DONE
    capsys.readouterr()
    return name


def said(store: str, capsys: Capture, *order: str) -> str:
    assert run(["--store", store, *order]) == Exit.DONE
    return capsys.readouterr().out


@pytest.mark.parametrize("by", ["group", "trainee", "channel", "item", "cue", "sitting"])
def test_every_row_of_simulated_people_is_marked(store: str, capsys: Capture, by: str) -> None:
    table = said(store, capsys, "scores", "--by", by).split("\n\n")[0]
    _headings, *rows = table.splitlines()
    assert rows and all("(simulated)" in row for row in rows)


def test_items_tell_what_they_could_not_measure(store: str, capsys: Capture) -> None:
    text = said(store, capsys, "items")
    assert "estimated from 30 people on" in text
    assert "(simulated)" in text
    (analysis,) = json.loads(said(store, capsys, "items", "--json"))
    assert (analysis["people"], analysis["simulated"], analysis["ability_sd"]) == (8, True, None)
    assert {item["facility"]["reason"] for item in analysis["items"]} == {None}
    assert {item["difficulty"]["reason"] for item in analysis["items"]} == {"too-few"}


def test_ratings_give_the_roc(store: str, capsys: Capture) -> None:
    (rated,) = json.loads(said(store, capsys, "ratings", "--json"))
    assert rated["auc"]["low"] < rated["auc"]["value"] < rated["auc"]["high"] <= 1
    assert [len(point) for point in rated["roc"]] == [2] * 5


def test_change_needs_two_periods_apart(store: str, capsys: Capture) -> None:
    assert "Nobody judged in both" in said(store, capsys, "change", "2020-01", "2020-02")
    for wrong in (
        ["2026-11", "2026-11"],
        ["..", "2026-11"],
        ["2026-13", "2026-12"],
        ["2026-12-40..", "2027-01"],
    ):
        assert run(["--store", store, "change", *wrong]) == Exit.USAGE
    assert "overlap" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["items", "ratings"])
def test_an_empty_store_says_so(tmp_path: Path, capsys: Capture, command: str) -> None:
    store = str(tmp_path / "none.db")
    assert "Nobody has played yet" in said(store, capsys, command)
    assert json.loads(said(store, capsys, command, "--json")) == []


def test_the_scale_is_held_against_ten_scams_at_least() -> None:
    def told(count: int) -> float | None:
        rows = [
            ScoreRow(About(f"s-{n}", 30, "individual", False), {"facility": wilson(n, 30)})
            for n in range(count)
        ]
        return agreement(rows, {f"s-{n}": "very" if n < 3 else "least" for n in range(count)})

    assert told(9) is None
    correlation = told(10)
    assert correlation is not None
    assert 0.7 < correlation < 1

"""Evenings on the command line: votes measured, exported and read back agree."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from drills.cli import run
from engine.errors import Exit
from tests.drills.papers.test_workbook import evening_store
from tests.results.ledger import Ledger

HANDS = ("hits", "misses", "scams_unsure", "false_alarms", "correct_rejections", "genuine_unsure", "unraised")


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run([*words]) == Exit.DONE
    return capsys.readouterr().out


def test_what_is_measured_is_what_is_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = ("--store", str(evening_store(tmp_path)))
    rows = json.loads(asked(capsys, "scores", "--by", "room", "--json", *store))
    assert [row["present"] for row in rows] == [30, 100]
    assert (rows[0]["mode"], rows[0]["auc"], rows[0]["d_prime"]["reason"]) == ("room", None, "too-few")
    total = sum(rows[0][name] for name in HANDS)
    assert total == 30 + 30  # everybody there has raised one hand or none, twice
    for name in ("rooms.csv", "rooms.jsonl", "rooms.xlsx"):
        asked(capsys, "export", "rooms", "-o", str(tmp_path / name), "--headings", "keys", *store)
    with (tmp_path / "rooms.csv").open(encoding="utf-8-sig", newline="") as file:
        as_csv = [*csv.DictReader(file)]
    as_jsonl = [json.loads(line) for line in (tmp_path / "rooms.jsonl").read_text("utf-8").splitlines()]
    head, *cells = load_workbook(tmp_path / "rooms.xlsx").worksheets[0].iter_rows(values_only=True)
    as_xlsx = [dict(zip(head, row, strict=True)) for row in cells]
    for name in ("present", "sixty", "encounters", *HANDS):
        measured = [row[name] for row in rows]
        assert [row[name] for row in as_jsonl] == [row[name] for row in as_xlsx] == measured
        assert [int(row[name]) for row in as_csv] == measured
    assert [row["unit"] for row in as_jsonl] == ["文化馆"] * 2
    assert (as_jsonl[0]["mode"], as_jsonl[0]["period"]) == ("room", "all")


def test_evenings_stand_below_groups_and_are_in_no_row_of_theirs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = evening_store(tmp_path)
    store = ("--store", str(path))
    output = asked(capsys, "scores", *store)
    assert "By show of hands:" in output and "20/30" in output and "Nobody has played" not in output
    assert "In all: 2 evenings, 130 attendances, 64 of them 60 and over. One to one: 2 people." in output
    assert json.loads(asked(capsys, "scores", "--json", *store)) == []
    places = json.loads(asked(capsys, "scores", "--by", "place", "--json", *store))
    assert [(row["place"], row["evenings"]) for row in places] == [("大集", 1), ("王村", 1)]
    assert run(["scores", "--by", "room", "--group", "east", *store]) != Exit.DONE


def test_visits_are_exported_and_not_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = ("--store", str(evening_store(tmp_path)))
    rows = [
        json.loads(line)
        for line in asked(capsys, "export", "visits", "--format", "jsonl", "-o", "-", *store).splitlines()
    ]
    assert [(row["talk"], row["age"], row["answer"]) for row in rows] == [
        ("t-1", "75-up", "scam"), ("t-1", "75-up", "genuine"), ("t-2", "", "unsure"),
    ]  # fmt: skip
    assert run(["export", "visits", "-o", "-", "--publish", *store]) == Exit.USAGE
    assert run(["export", "rooms", "-o", "-", "--month", "2026-10", *store]) != Exit.DONE
    assert "2026-11-05" in capsys.readouterr().err


def test_a_store_without_evenings_says_how_one_is_held(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = Ledger(tmp_path)
    ledger.store.close()
    output = asked(capsys, "scores", "--by", "room", "--store", str(ledger.store.path))
    assert "--room" in output

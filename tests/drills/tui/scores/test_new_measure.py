"""A measure is one function and one registration: nothing else knows it, and it is everywhere."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.scores.overview import ScoresScreen
from engine.errors import Exit
from engine.library.library import Library
from results.measures.intervals import wilson
from results.measures.measured import Measured
from results.scores.family import PERCENT, measure
from results.scores.group_measures import GROUPS, Detected
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import words
from tests.results.ledger import Ledger

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Register the share of scams among what was judged, for one test."""
    monkeypatch.setattr(GROUPS, "middle", [*GROUPS.middle])
    monkeypatch.setattr(GROUPS, "functions", {**GROUPS.functions})

    @measure((GROUPS,), "scam_share", "scams met", PERCENT, ends=(0, 1))
    def scam_share(gathered: Detected) -> Measured:
        return wilson(gathered.total.scams, gathered.total.judgements)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    new_ledger = Ledger(tmp_path)
    for label, size in (("few", 2), ("many", 6)):
        for person in new_ledger.group(label, size):
            new_ledger.play(person, "HMHC")
    yield new_ledger
    new_ledger.store.close()


def test_it_is_in_json_csv_and_tables(ledger: Ledger, capsys: Capture) -> None:
    store = ("--store", str(ledger.store.path))
    assert run([*store, "scores", "--json"]) == Exit.DONE
    rows = {row["group"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["few"]["scam_share"]["value"] == rows["many"]["scam_share"]["value"] == 0.75
    assert run([*store, "export", "groups", "-o", "-"]) == Exit.DONE
    files = {row["group"]: row for row in csv.DictReader(capsys.readouterr().out.splitlines())}
    assert (files["few"]["scam_share"], files["few"]["scam_share_method"]) == ("0.750000", "wilson")
    assert run([*store, "scores"]) == Exit.DONE
    heading, few, *_rest = capsys.readouterr().out.splitlines()
    assert "scams met" in heading and "75% (" in few


def test_it_is_withheld_where_few_people_stand_behind_it(ledger: Ledger, capsys: Capture) -> None:
    for person in ledger.group("others", 6):
        ledger.play(person, "HMHC")
    for person in ledger.group("small", 3):
        ledger.play(person, "HMHC")
    assert run(["--store", str(ledger.store.path), "scores", "--json", "--publish"]) == Exit.DONE
    rows = {row["group"]: row["scam_share"] for row in json.loads(capsys.readouterr().out)}
    assert (rows["few"]["value"], rows["few"]["reason"]) == (None, "small-group")
    assert rows["many"]["value"] == 0.75


async def test_it_is_on_the_screen(ledger: Ledger, library: Library) -> None:
    path = ledger.store.path
    with Desk.open(path, library.shelf) as desk:
        ringtrue = RingtrueApp(lambda: ScoresScreen(desk))
        async with ringtrue.run_test(size=(60, 18)) as pilot:
            await press(pilot, "0")
            assert "scams met" in words(ringtrue)

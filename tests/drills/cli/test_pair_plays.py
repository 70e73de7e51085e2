"""The trainer is told how much two people played together, apart from every score."""

from __future__ import annotations

from pathlib import Path

import pytest

from drills.cli import run
from tests.results.ledger import Ledger


def test_scores_tell_it_below_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = Ledger(tmp_path)
    first, two = ledger.group("one", 2)
    ledger.play(first, "HC")
    ledger.play(two, "HCQ", first=5, partner=first)
    ledger.store.close()
    assert run(["scores", "--store", str(tmp_path / "store.db")]) == 0
    assert "3 encounters were played by two" in capsys.readouterr().out
    assert run(["scores", "--json", "--store", str(tmp_path / "store.db")]) == 0
    assert "two at one laptop" not in capsys.readouterr().out

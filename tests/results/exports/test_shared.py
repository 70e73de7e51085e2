"""What was judged at one screen is told apart in the file of plays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from results.journal.facts.runs import RunBegun
from tests.results.exported import plays
from tests.results.ledger import Ledger, bodies


def test_plays_of_a_roll_call_are_shared(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.group("east", 2)
    ledger.play("p-east-0", "H")
    begun, *rest = bodies("r-9", "p-east-1", "H")
    assert isinstance(begun, RunBegun)
    for body in (replace(begun, shared=True), *rest):
        ledger.store.append(body)
    alone, shared = plays(ledger.store.db)
    assert (alone["shared"], shared["shared"], shared["rating"]) == (0, 1, 5)
    assert alone["points"] is not None and shared["points"] is None
    ledger.store.close()

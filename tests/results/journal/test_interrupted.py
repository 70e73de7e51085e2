"""Runs that stopped: of whom, how much is left, since when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from results.journal.facts.runs import PlayBegun, RunBegun
from results.journal.records.interrupted import Stopped, stopped_runs
from tests.results.ledger import DAY, Ledger, bodies


def test_the_latest_run_of_each_is_told_if_it_has_not_ended(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ann, ben, cid, dan = ledger.group("one", 4)
    for person in (ann, cid):
        for body in [*bodies(f"r-{person}", person, "HMCC")][:9]:  # two plays to their end, the third begun
            ledger.store.append(body)
    ledger.play(ben, "HC")
    ledger.play(cid, "HC")
    run = RunBegun("r-pair", "mixed", "A", ("s-0",), 1, "1", "off", True, "each", 70, dan, "one", partner=ben)
    ledger.store.append(run, replace(run, run="r-roll", partner="", verdict_only=True, shared=True))
    ledger.now += DAY
    ledger.store.append(PlayBegun(f"r-{ann}", f"r-{ann}/2+1", 2, "s-9", "0" * 64, "sms", "t", "scam"))
    assert stopped_runs(ledger.store.db, "one") == {ann: Stopped(ann, 2, "2023-11-15")}
    assert stopped_runs(ledger.store.db, "two") == {}
    ledger.store.close()

"""What is withdrawn counts in no score, is told beside every one, stays in the history, and can come back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, permutations
from pathlib import Path

import pytest

from results.journal import journal, tables
from results.journal.derived.withdrawals import decided, withdrawals, withdrawn_plays
from results.journal.facts.people import GroupAdded, PersonAdded
from results.journal.facts.stores import Reinstated, Withdrawn
from results.journal.records import meetings
from results.measures.detection import Counts
from results.scores.content.breakdown import score_items
from results.scores.group_measures import GROUPS
from results.scores.groups import score_groups
from results.scores.over_time.history import past_runs
from results.scores.passing import standing
from results.scores.written import as_object
from tests.results.exported import plays
from tests.results.journal.test_tables import dump, opened, recorded
from tests.results.ledger import Ledger, bodies

ANN, BEN = "p-one-0", "p-one-1"
REASON = "the rule has changed"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    ledger.group("one", 2)
    yield ledger
    ledger.store.close()


def test_the_plays_are_left_out_of_scores_and_told(ledger: Ledger) -> None:
    ledger.play(ANN, "HMFC")
    ledger.play(BEN, "H", partner=ANN)
    ledger.play(BEN, "HC", first=2)
    db = ledger.store.db

    def counted() -> list[object]:
        people = [meetings.counts(db, ANN), standing(db, ANN)]
        return [score_groups(db), score_items(db), *people, dump(db)["plays"]]

    before = counted()
    ledger.store.append(Withdrawn(("s-0", "s-99"), REASON))
    assert meetings.counts(db, ANN) == Counts(0, 1, 1, 1)
    assert "s-0" not in {row.about.label for row in score_items(db)}
    (row,) = score_groups(db)
    assert row.about.withdrawn == withdrawn_plays(db) == withdrawn_plays(db, group="one") == 2
    assert as_object(GROUPS, row)["withdrawn"] == 2
    assert (of_ann := standing(db, ANN)) and of_ann.first.scams == 1 and of_ann.repeats.scams == 0
    assert meetings.pair_plays(db, "0000", "9999") == 0
    states = [(row["scenario"], row["state"]) for row in plays(db)]
    assert states[:2] == [("s-0", "withdrawn"), ("s-1", "ended")]
    assert [run.withdrawn for run in past_runs(db, ANN)] == [1, 1]
    assert withdrawals(db) == dict.fromkeys(("s-0", "s-99"), REASON)
    ledger.store.append(Reinstated(("s-0",)))
    assert [*withdrawals(db)] == ["s-99"] and decided(db) == {"s-0", "s-99"}
    assert counted() == before


def test_who_met_it_has_met_its_pair(ledger: Ledger) -> None:
    ledger.play(ANN, "H", twins=True)
    ledger.store.append(Withdrawn(("s-0",)))
    ledger.play(ANN, "C", first=1, twins=True)
    ledger.play(ANN, "H", twins=True)
    assert meetings.counts(ledger.store.db, ANN) == Counts()
    assert meetings.met(ledger.store.db, ANN) == ("s-1", "s-0")


def test_decisions_of_several_stores_may_come_in_any_order() -> None:
    begin = (GroupAdded("one", "一组"), PersonAdded(ANN, "one"))
    whole = opened()
    recorded(*begin, *bodies("r-1", ANN, "HC"), into=whole, origin="o-1")
    recorded(Withdrawn(("s-0",)), into=whole, origin="o-2")
    recorded(Reinstated(("s-0",)), Withdrawn(("s-0",), "again"), into=whole, origin="o-3")
    by_chain = [[*chain] for _origin, chain in groupby(journal.read(whole), key=lambda fact: fact.origin)]
    for order in permutations(by_chain):
        fresh = opened()
        for chain in order:
            for fact in chain:
                tables.project(fresh, fact)
        assert dump(fresh) == dump(whole)
        assert withdrawals(fresh) == {"s-0": "again"}

"""What two did together, and what was shown again, is known and measured for nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from results.journal.facts.people import Informed
from results.journal.records import enrolled, meetings
from results.journal.records import runs as records
from results.measures.detection import Counts
from results.scores.content.breakdown import score_cues, score_items
from results.scores.counting import By
from results.scores.groups import score_groups
from tests.results.exported import people as exported_people
from tests.results.exported import plays as exported_plays
from tests.results.ledger import Ledger, red_flag

ANN, BEN, EVE = "p-one-0", "p-one-1", "p-one-2"
ALWAYS = ("0000", "9999")
MISSED = [red_flag("urgency", missed=True)]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    ledger.group("one", 3)
    yield ledger
    ledger.store.close()


@pytest.mark.parametrize("by", ["group", "trainee", "channel"])
def test_a_pair_changes_no_score(ledger: Ledger, by: By) -> None:
    ledger.play(ANN, "HMFC", cues=MISSED)
    ledger.play(BEN, "HHCC", cues=MISSED)
    db = ledger.store.db
    before = (score_groups(db, by=by), score_items(db), score_cues(db))
    ledger.play(ANN, "MMFFQ", first=10, partner=BEN, cues=MISSED)
    ledger.play(EVE, "MMFFQ", first=20, partner=BEN, cues=MISSED)
    assert (score_groups(db, by=by), score_items(db), score_cues(db)) == before
    assert meetings.counts(db, ANN) == Counts(1, 1, 1, 1)
    people = {row["person"]: (row["runs"], row["scams_lacking"]) for row in exported_people(db)}
    assert people == {ANN: (1, 6), BEN: (1, 6), EVE: (0, None)}


def test_both_have_met_it_so_that_neither_meets_it_first_later(ledger: Ledger) -> None:
    ledger.play(ANN, "HC", partner=BEN)
    ledger.play(ANN, "HC")
    ledger.play(BEN, "HCH")
    db = ledger.store.db
    assert meetings.met(db, BEN) == ("s-0", "s-1", "s-2")
    assert meetings.counts(db, ANN) == Counts()
    assert meetings.counts(db, BEN) == Counts(1, 0, 0, 0)
    assert meetings.runs_begun(db, BEN, "mixed") == meetings.runs_begun(db, BEN, "") == 2


def test_what_was_met_alone_before_stays_measured(ledger: Ledger) -> None:
    ledger.play(BEN, "H")
    ledger.play(ANN, "M", partner=BEN)
    assert meetings.counts(ledger.store.db, BEN) == Counts(1, 0, 0, 0)


def test_pair_plays_are_counted_apart_and_told_in_exports(ledger: Ledger) -> None:
    ledger.play(ANN, "HMQ", partner=BEN)
    ledger.play(EVE, "H")
    db = ledger.store.db
    assert meetings.pair_plays(db, *ALWAYS) == meetings.pair_plays(db, *ALWAYS, "one") == 3
    assert meetings.pair_plays(db, *ALWAYS, "two") == meetings.pair_plays(db, "2030", "2031") == 0
    assert [row["partner"] for row in exported_plays(db)] == [BEN, BEN, BEN, ""]


def test_an_interrupted_run_of_two_is_offered_to_the_two(ledger: Ledger) -> None:
    played = ledger.play(ANN, "H", partner=BEN)
    db = ledger.store.db
    db.execute("UPDATE runs SET ended = 0 WHERE id = ?", (played,))
    assert records.unfinished(db, ANN) is None
    run = records.unfinished(db, ANN, partner=BEN)
    assert run is not None and run.begun.partner == BEN


def test_a_repeat_is_measured_neither_now_nor_later(ledger: Ledger) -> None:
    ledger.play(ANN, "H", again=True)
    ledger.play(ANN, "HH")
    assert meetings.counts(ledger.store.db, ANN) == Counts(1, 0, 0, 0)


def test_all_of_it_is_derived_again_to_the_byte(ledger: Ledger) -> None:
    ledger.store.append(Informed(ANN, 2), Informed(ANN, 1))
    ledger.play(ANN, "HM", partner=BEN)
    ledger.play(BEN, "HC", again=True)
    ledger.play(BEN, "HC")
    db = ledger.store.db

    def tables() -> list[list[tuple[object, ...]]]:
        return [db.execute(f"SELECT * FROM {name}").fetchall() for name in ("people", "runs", "plays")]

    before = tables()
    ledger.store.rebuild()
    assert tables() == before
    assert [enrolled.informed(db, person) for person in (ANN, BEN, "p-nobody")] == [2, 0, 0]

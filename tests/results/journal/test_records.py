"""What happened is asked back as it was: who, which runs, how far."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from results.journal.facts.people import Forgotten, GroupAdded, GroupChanged
from results.journal.facts.runs import Judged, PlayAbandoned, PlayBegun, PlayEnded, RunEnded
from results.journal.records import enrolled, meetings
from results.journal.records import runs as records
from results.measures.detection import Counts
from tests.results.ledger import Ledger, bodies

ANN = "p-one-0"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    ledger.group("one", 3)
    yield ledger
    ledger.store.close()


def begin(ledger: Ledger, run: str, outcomes: str, until: type | None = None, *, person: str = ANN) -> None:
    """Write a run up to its last fact of a kind, that one included; None: all but its end."""
    written = [body for body in bodies(run, person, outcomes) if not isinstance(body, RunEnded)]
    while until and not isinstance(written[-1], until):
        written.pop()
    for body in written:
        ledger.store.append(body)


def test_groups_and_their_people(ledger: Ledger) -> None:
    store = ledger.store
    store.append(GroupAdded("sim", "a", True), Forgotten("p-one-1"), GroupChanged("p-one-2", "sim"))
    assert [(group.id, group.people, group.simulated) for group in enrolled.groups(store.db)] == [
        ("sim", 1, True), ("one", 1, False),
    ]  # fmt: skip
    assert enrolled.trainees(store.db, "one") == [ANN]


def test_what_a_person_has_met_and_judged(ledger: Ledger) -> None:
    ledger.play(ANN, "HMFCQ")
    ledger.play(ANN, "MM")
    begin(ledger, "r-9", "HHHHHHH", PlayBegun)
    db = ledger.store.db
    assert meetings.met(db, ANN) == tuple(f"s-{number}" for number in range(7))
    assert meetings.counts(db, ANN) == Counts(2, 1, 1, 1)
    assert meetings.counts(db, "p-one-1") == Counts()
    assert meetings.runs_begun(db, ANN, "mixed") == 3
    assert meetings.runs_begun(db, ANN, "other") == 0


def test_an_unfinished_run_is_told_with_its_events(ledger: Ledger) -> None:
    ledger.play(ANN, "H")
    begin(ledger, "r-9", "HC", Judged)
    run = records.unfinished(ledger.store.db, ANN)
    assert run is not None and run == records.unfinished(ledger.store.db, ANN, "mixed")
    assert run.begun.run == "r-9"
    first, second = run.plays
    assert first.ended is not None and second.ended is None
    assert [(event.event, event.action) for event in second.events] == [(0, "enough"), (1, "judge")]
    assert run.last_at == second.last_at == ledger.now
    assert second.begun_at < second.last_at


@pytest.mark.parametrize("drill", ["", "mixed"])
def test_a_finished_run_is_not_offered(ledger: Ledger, drill: str) -> None:
    begin(ledger, "r-9", "HC", Judged)
    ledger.play(ANN, "H")
    assert records.unfinished(ledger.store.db, ANN, drill) is None
    assert records.unfinished(ledger.store.db, "p-one-1", drill) is None


def test_runs_woven_into_each_other_are_kept_apart(ledger: Ledger) -> None:
    first_run, two = (list(bodies(run, person, "HC")) for run, person in (("r-1", ANN), ("r-12", "p-one-1")))
    for earlier, right in zip(first_run[:-1], two, strict=False):
        ledger.store.append(earlier, right)
    run = records.unfinished(ledger.store.db, ANN)
    assert run is not None
    assert [play.begun.play for play in run.plays] == ["r-1/0", "r-1/1"]
    assert [len(play.events) for play in run.plays] == [2, 2]
    whole = records.run(ledger.store.db, "r-12")
    assert whole is not None and [play.begun.run for play in whole.plays] == ["r-12", "r-12"]


def test_an_abandoned_play_is_known_as_such(ledger: Ledger) -> None:
    begin(ledger, "r-9", "H", PlayBegun)
    before = ledger.now
    ledger.store.append(PlayAbandoned("r-9", "r-9/0", "too-late"))
    run = records.unfinished(ledger.store.db, ANN)
    assert run is not None
    assert [(play.abandoned, play.ended, play.last_at) for play in run.plays] == [(True, None, before)]


def test_a_copy_does_not_go_on_with_the_run_of_the_other(ledger: Ledger) -> None:
    begin(ledger, "r-9", "HC", PlayEnded)
    ledger.store.new_origin()
    assert records.unfinished(ledger.store.db, ANN) is None
    assert records.run(ledger.store.db, "r-9") is not None


def test_there_is_no_run_of_an_unknown_id(ledger: Ledger) -> None:
    assert records.run(ledger.store.db, "r-nowhere") is None

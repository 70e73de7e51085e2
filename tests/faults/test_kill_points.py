"""Killed at every write and fsync: a sitting, a merge, a backup, a restore; nothing confirmed is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import count, cycle, islice
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from drills.run.resume import Unreplayed, resume_run
from drills.run.session import Session
from engine.authoring.simulate import Observer
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.exchange.merge import forgotten, merge
from results.exchange.unpack import opened
from results.journal.copies.backups import back_up, backups
from results.journal.copies.beside import replaced
from results.journal.copies.restore import look, restore
from results.journal.facts.people import GroupAdded
from results.journal.names.people import People
from results.journal.records import meetings
from results.journal.records import runs as records
from results.journal.store import Store
from tests.conftest import SAMPLES
from tests.faults.kill_points import Confirm, Outcome, killed_at
from tests.reliability import record
from tests.results.exchange.laptops import bundle, laptops

HOUR = 3600 * 1000
BEGIN = 1_795_000_000_000
OBSERVER = Observer(1.5, 0, "1")


@dataclass(frozen=True, slots=True)
class Attack:
    """A piece of work over a folder: what is there before, the work, what must hold after a kill."""

    lay: Callable[[Path], None]
    work: Callable[[Path, Confirm], None]
    hold: Callable[[Path, Outcome], None]


def desk_of(folder: Path) -> Desk:
    return Desk.open(folder / "store.db", Shelf(SAMPLES), count(BEGIN).__next__)


def _session(desk: Desk) -> Session | None:
    """Return the run of the one person there is, begun or gone on with; None where it has ended."""
    library, group = Library(desk.shelf), desk.group("一组").id
    person = desk.trainee(group, "王红").id
    interrupted = records.unfinished(desk.store.db, person)
    if interrupted:
        return resume_run(
            desk.store, library, interrupted, now=desk.clock(), clock=count(0, 500).__next__, report=_stop
        )
    if meetings.runs_ended(desk.store.db, person, "mixed"):
        return None
    return begin_run(
        desk.store, library, desk.shelf.drill("mixed"), person, group, run="r", seed="1",
        clock=count(0, 500).__next__,
    )  # fmt: skip


def _stop(lost: Unreplayed) -> None:
    raise lost.error


def sit(folder: Path, confirm: Confirm) -> None:
    """Open the store, be added, and play a run to its end; confirm every action that was shown."""
    with desk_of(folder) as desk:
        session = _session(desk)
        while session and session.advance():
            while not session.play.over:
                session.act(OBSERVER.choose(session.play))
                confirm()


def sat(folder: Path, outcome: Outcome) -> None:
    """Nothing confirmed is lost, no action is half there, and the run ends once."""
    query = "SELECT count(*) FROM facts WHERE kind IN ('acted', 'judged')"
    with Store.open(folder / "store.db", count(BEGIN).__next__) as store:
        (written,) = store.db.execute(query).fetchone()
        assert store.verify().findings == ()
    assert outcome.confirmed <= written <= outcome.confirmed + 1
    sit(folder, lambda: None)
    with desk_of(folder) as desk:
        assert desk.store.verify().findings == ()
        assert desk.store.db.execute("SELECT state FROM plays").fetchall() == [("ended",)] * 4
        assert desk.store.db.execute("SELECT sum(complete) FROM runs").fetchone() == (1,)
        assert [*desk.names().values()] == ["王红"]


def lay_store(folder: Path) -> None:
    """Make a store with a person and a backup, and go on after it."""
    path = folder / "store.db"
    with Store.open(path, count(BEGIN).__next__) as store, closing(People(path)) as people:
        people.take([("p-1", "王红", "7")])
        store.append(GroupAdded("g", "一组"))
    back_up(path, BEGIN)
    with Store.open(path, count(BEGIN).__next__) as store:
        store.append(*(GroupAdded(f"g{number}", "组" * 30) for number in range(60)))


def make_backup(folder: Path, confirm: Confirm) -> None:
    back_up(folder / "store.db", BEGIN + HOUR)
    confirm()


def backed_up(folder: Path, outcome: Outcome) -> None:
    """The store is as it was; each backup listed is whole, with its names, and the next one works."""
    path = folder / "store.db"
    copies = backups(path)
    assert [look(backup.path).facts for backup in copies] == [62, 2][-len(copies) :]
    assert all(backup.names.exists() for backup in copies)
    assert len(copies) == 2 or not outcome.confirmed
    with Store.open(path, count(BEGIN).__next__) as store:
        report = store.verify()
        assert (report.facts, report.findings) == (62, ())
    back_up(path, BEGIN + 2 * HOUR)
    assert look(backups(path)[0].path).facts == 62


def put_back(folder: Path, confirm: Confirm) -> None:
    restore(folder / "store.db", backups(folder / "store.db")[0].path, BEGIN + HOUR)
    confirm()


def was_put_back(folder: Path, outcome: Outcome) -> None:
    """A whole store stands in the place, as it was or restored, with its names; what it replaced is kept."""
    path = folder / "store.db"
    with Store.open(path, count(BEGIN).__next__) as store, closing(People(path)) as people:
        report = store.verify()
        as_it_was = report.facts == 62
        assert report.findings == () and (as_it_was or report.facts == 3)
        assert not (outcome.confirmed and as_it_was) and people.name("p-1") == "王红"
    assert as_it_was or [look(aside).facts for aside in replaced(path)] == [62]
    put_back(folder, lambda: None)
    with Store.open(path, count(BEGIN).__next__) as store:
        assert (store.verify().facts, store.verify().findings) == (3, ())


FORGOTTEN = "p-one-1"
"""Whom the last of the laptops has forgotten."""


def lay_inbox(folder: Path) -> None:
    """Make an empty store that has a name, in a backup too, and bundles of three laptops beside it."""
    path, inbox = folder / "store.db", folder / "inbox"
    with Store.open(path, count(BEGIN).__next__), closing(People(path)) as people:
        people.take([(FORGOTTEN, "王红", "7")])
    back_up(path, BEGIN)
    inbox.mkdir()
    for number, ledger in enumerate(laptops(folder)):
        bundle(ledger, inbox / f"{number}.ringtrue")
        ledger.store.close()


def take_in(folder: Path, confirm: Confirm) -> None:
    """Merge one bundle after another, and confirm each."""
    with (
        Store.open(folder / "store.db", count(BEGIN).__next__) as store,
        closing(People(store.path)) as people,
    ):
        for file in sorted((folder / "inbox").iterdir()):
            merge(store, people, file)
            confirm()


def was_taken_in(folder: Path, outcome: Outcome) -> None:
    """Each bundle is in wholly or not at all; who is forgotten has no name; merged again it is all there."""
    with (
        Store.open(folder / "store.db", count(BEGIN).__next__) as store,
        closing(People(store.path)) as people,
    ):
        files = sorted((folder / "inbox").iterdir())
        ends = [_held(store, file) for file in files]
        whole = [all(held) for held in ends]
        assert whole == sorted(whole, reverse=True)
        assert outcome.confirmed <= sum(whole) <= outcome.confirmed + 1
        assert {fault.what for fault in store.verify().findings} <= {"content-missing"}
        (backup,) = backups(store.path)
        with closing(People(backup.path)) as copied:
            names = {people.name(FORGOTTEN), copied.name(FORGOTTEN)}
        assert names == {FORGOTTEN} or not forgotten(store)
    take_in(folder, lambda: None)
    with Store.open(folder / "store.db", count(BEGIN).__next__) as store:
        assert all(all(_held(store, file)) for file in files)
        assert {fault.what for fault in store.verify().findings} <= {"content-missing"}


def _held(store: Store, file: Path) -> list[bool]:
    """Return of each range of a bundle whether its last fact is in the store."""
    query = "SELECT 1 FROM facts WHERE origin = ? AND seq = ? AND hash = ?"
    with opened(file) as about:
        return [
            store.db.execute(query, (span.origin, span.last, span.hash)).fetchone() is not None
            for span in about.manifest.ranges
        ]


ATTACKS = {
    "sitting": Attack(lambda folder: None, sit, sat),
    "merge": Attack(lay_inbox, take_in, was_taken_in),
    "backup": Attack(lay_store, make_backup, backed_up),
    "restore": Attack(lay_store, put_back, was_put_back),
}


def kill(attack: Attack, folder: Path, point: int) -> Outcome:
    folder.mkdir()
    attack.lay(folder)
    outcome = killed_at(point, lambda confirm: attack.work(folder, confirm))
    attack.hold(folder, outcome)
    shutil.rmtree(folder)
    return outcome


def calls_of(attack: Attack, folder: Path) -> int:
    """Return the number of calls the work makes if nobody kills it."""
    return kill(attack, folder / "whole", 0).calls


@pytest.mark.parametrize("name", ATTACKS)
def test_killed_at_some_of_its_writes(name: str, tmp_path: Path) -> None:
    calls = calls_of(ATTACKS[name], tmp_path)
    # not at the last: ids differ from run to run, and with them the number of writes by a few
    for point in (1, calls // 4, calls // 2, calls * 3 // 4):
        assert kill(ATTACKS[name], tmp_path / str(point), point).killed


@pytest.mark.long
@pytest.mark.parametrize("name", ATTACKS)
def test_a_thousand_kills_over_all_at_every_write_and_fsync(name: str, tmp_path: Path) -> None:
    calls = calls_of(ATTACKS[name], tmp_path)
    times = max(-(-1000 // len(ATTACKS)), calls)
    killed = sum(
        kill(ATTACKS[name], tmp_path / str(number), point).killed
        for number, point in enumerate(islice(cycle(range(1, calls + 1)), times))
    )
    record(
        f"kills of a {name}, at each of its writes and fsyncs in turn: nothing confirmed lost, whole after",
        f"{killed:,} of {killed:,}; {calls} calls",
    )

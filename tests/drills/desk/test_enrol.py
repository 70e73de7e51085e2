"""A whole roster at once: who is there already stays, who is new is added, all or none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.roster import Entry
from engine.errors import StoreError
from engine.library.shelf import Shelf
from results.journal.facts.people import PersonAdded
from tests.conftest import SAMPLES


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", Shelf(SAMPLES), count().__next__) as opened:
        yield opened


def test_the_new_are_counted_and_those_there_stay(desk: Desk) -> None:
    first = [Entry("林一"), Entry("王二", "7"), Entry("王二", "8"), Entry("张三", group="二组")]
    assert desk.enrol(first, "一组") == 4
    # a name without a number is whoever has that name; another number is somebody else
    again = [Entry("林一"), Entry("王二"), Entry("王二", "9"), Entry("张三"), Entry("张三", group="二组")]
    assert desk.enrol(again, "一组") == 2
    one, two = ([person.name for person in desk.trainees(group.id)] for group in desk.groups())
    assert (one, two) == (["张三", "林一", "王二", "王二", "王二"], ["张三"])


def test_the_same_as_one_by_one(desk: Desk) -> None:
    entries = [Entry("林一"), Entry("王二", "7"), Entry("王二", "8"), Entry("林一")]
    group = desk.group("one by one").id
    for entry in entries:
        desk.trainee(group, entry.name, entry.number)
    desk.enrol(entries, "at once")
    at_once, one_by_one = (
        [(person.name, person.number) for person in desk.trainees(each.id)] for each in desk.groups()
    )
    assert at_once == one_by_one


def test_all_or_none(desk: Desk) -> None:
    desk.store.db.execute("CREATE TRIGGER full BEFORE INSERT ON people BEGIN SELECT RAISE(ABORT, 'x'); END")
    with pytest.raises(StoreError):
        desk.enrol([Entry("林一"), Entry("王二")], "一组")
    assert desk.groups() == []
    assert [fact for fact in desk.store.facts() if fact.kind == PersonAdded.kind] == []


def test_thousands_are_written_in_one_go(desk: Desk) -> None:
    statements: list[str] = []
    desk.store.db.set_trace_callback(statements.append)
    desk.enrol([Entry(f"人{number}") for number in range(300)], "一组")
    assert sum(statement.startswith("COMMIT") for statement in statements) == 1
    assert sum("FROM groups" in statement for statement in statements) < 5

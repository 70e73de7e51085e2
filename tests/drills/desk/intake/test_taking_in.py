"""What was agreed is written, all or nothing; nobody is doubled, and the last import can be undone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drills.desk.desk import Desk
from drills.desk.intake.differences import sign
from drills.desk.intake.taking_in import Answer, people_there, reconcile, take_in
from drills.desk.intake.undo import Undone, can_undo, undo_import
from drills.desk.stores import in_file
from drills.roster.alike import nobody_twice
from drills.roster.people import Entry
from engine.errors import InputError, RefusedError, StoreError
from engine.library.shelf import Shelf
from results.journal.facts.people import PeopleJoined, PersonAdded
from results.journal.facts.runs import RunBegun
from tests.conftest import SAMPLES


@contextmanager
def opened(folder: Path) -> Iterator[Desk]:
    with Desk.open(folder / "store.db", Shelf(SAMPLES), count().__next__) as desk:
        yield desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path) as desk:
        yield desk


def taken_in(desk: Desk, *entries: Entry, answers: dict[int, Answer] | None = None) -> None:
    take_in(desk, entries, "柜面", reconcile(desk, entries, "柜面"), answers or {})


def roster_of(desk: Desk) -> list[tuple[str, str, str]]:
    return sorted((member.group, member.name, member.number) for member in people_there(desk))


def labels(desk: Desk) -> list[str]:
    return [group.label for group in desk.groups()]


def played(desk: Desk, name: str, *, shared: bool = False) -> None:
    person = next(member for member in people_there(desk) if member.name == name)
    run = RunBegun(f"r-{name}", "d", "A", ("x",), 1, "s", "off", True, "each", 0, person.id, "g-1")
    desk.store.append(replace(run, shared=shared))


def is_roster(entries: list[Entry]) -> bool:
    try:
        nobody_twice(entries)
    except InputError:
        return False
    return True


ROSTERS = st.lists(
    st.builds(
        Entry,
        st.sampled_from(("王红", "李明", "Ann")),
        st.sampled_from(("", "1", "01", "2", "3")),
        st.sampled_from(("柜面", "大堂")),
    ),
    max_size=5,
).filter(is_roster)


@settings(max_examples=25, deadline=None)
@given(ROSTERS, ROSTERS)
def test_any_two_rosters(first: list[Entry], second: list[Entry]) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as desk:
        taken_in(desk, *first)
        before, groups = roster_of(desk), labels(desk)
        changes = bool(reconcile(desk, second, "柜面").differences)
        taken_in(desk, *second)
        numbers = [sign(number) for _group, _name, number in roster_of(desk) if number]
        assert len(numbers) == len({*numbers})
        assert {sign(entry.number) for entry in (*first, *second) if entry.number} <= {
            *numbers,
            *(number.lstrip("0") for number in numbers),
        }
        if changes:
            undo_import(desk)
        assert (roster_of(desk), labels(desk)) == (before, groups)


@settings(max_examples=12, deadline=None)
@given(ROSTERS)
def test_the_same_twice(entries: list[Entry]) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as desk:
        taken_in(desk, *entries)
        before = roster_of(desk)
        assert len(before) == len(entries) and not reconcile(desk, entries, "柜面").differences
        taken_in(desk, *entries)
        assert roster_of(desk) == before
        undo_import(desk)
        assert roster_of(desk) == [] and labels(desk) == [] and people_there(desk, unnamed=True) == []


def test_who_is_there_is_completed_moved_and_renamed(desk: Desk) -> None:
    taken_in(desk, Entry("王红", "1"), Entry("李明"), Entry("赵六", "3"))
    ids = {member.id for member in people_there(desk)}
    taken_in(desk, Entry("王小红", "1"), Entry("李明", "2"), Entry("赵六", "3", "大堂"), Entry("孙八"))
    assert roster_of(desk) == [
        ("大堂", "赵六", "3"), ("柜面", "孙八", ""), ("柜面", "李明", "2"), ("柜面", "王小红", "1"),
    ]  # fmt: skip
    assert ids < {member.id for member in people_there(desk)}


def test_who_held_up_a_hand_in_a_roll_call_is_not_taken_out_again(desk: Desk) -> None:
    taken_in(desk, Entry("王红"), Entry("李明"))
    played(desk, "王红", shared=True)
    assert undo_import(desk) == Undone(1, 0, ("王红",))
    assert roster_of(desk) == [("柜面", "王红", "")]


def test_two_entries_become_one_and_two_again(desk: Desk) -> None:
    taken_in(desk, Entry("王红", "1"), Entry("李明"))
    group = desk.group("柜面").id
    other = desk.people.add("王红")
    desk.store.append(PersonAdded(other.id, group))
    before = roster_of(desk)
    taken_in(desk, Entry("王红", "1", "大堂"))
    assert len(before) == 3 and roster_of(desk) == [
        ("大堂", "王红", "1"),
        ("柜面", "李明", ""),
        ("柜面", "王红", ""),
    ]
    undo_import(desk)
    taken_in(desk, Entry("王红", "1"))
    assert roster_of(desk) == [("柜面", "李明", ""), ("柜面", "王红", "1")]
    assert undo_import(desk) == Undone(0, 2, ())
    assert roster_of(desk) == before
    assert [fact.kind for fact in desk.store.facts()].count(PeopleJoined.kind) == 2


def test_each_difference_can_be_refused_or_be_of_somebody_else(desk: Desk) -> None:
    taken_in(desk, Entry("王红", "1"), Entry("李明"))
    entries = [Entry("王小红", "1"), Entry("李明", "2"), Entry("孙八")]
    agreed = reconcile(desk, entries, "柜面")
    assert [difference.kind for difference in agreed.differences] == ["renamed", "numbered", "new"]
    taken_in(desk, *entries, answers={0: "leave", 1: "another", 2: "leave"})
    assert roster_of(desk) == [("柜面", "李明", ""), ("柜面", "李明", "2"), ("柜面", "王红", "1")]


def test_who_has_played_since_stays_and_is_named(desk: Desk) -> None:
    taken_in(desk, Entry("王红", "1"))
    taken_in(desk, Entry("李明", group="大堂"), Entry("孙八", group="大堂"), Entry("王小红", "1"))
    played(desk, "李明")
    assert can_undo(desk)
    assert undo_import(desk) == Undone(1, 1, ("李明",))
    assert roster_of(desk) == [("大堂", "李明", ""), ("柜面", "王红", "1")]
    assert not can_undo(desk) and undo_import(desk) == Undone(0, 0, ())


def test_a_roster_that_was_changed_meanwhile_is_looked_at_again(desk: Desk) -> None:
    entries = [Entry("王红", "1")]
    agreed = reconcile(desk, entries, "柜面")
    taken_in(desk, *entries)
    with pytest.raises(RefusedError):
        take_in(desk, entries, "柜面", agreed, {})


def test_all_or_nothing(desk: Desk) -> None:
    desk.store.db.execute("CREATE TRIGGER full BEFORE INSERT ON people BEGIN SELECT RAISE(ABORT, 'x'); END")
    with pytest.raises(StoreError):
        taken_in(desk, Entry("王红"), Entry("李明"))
    assert desk.groups() == [] and desk.people.everyone() == [] and not can_undo(desk)


def test_thousands_are_written_in_one_go(desk: Desk) -> None:
    statements: list[str] = []
    in_file(desk.store).db.set_trace_callback(statements.append)
    taken_in(desk, *(Entry(f"人{number}") for number in range(300)))
    assert sum(statement.startswith("COMMIT") for statement in statements) == 1
    assert sum("FROM groups" in statement for statement in statements) < 6

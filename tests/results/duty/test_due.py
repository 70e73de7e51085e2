"""What each person owes: in proportion to the days they were there, and what of it is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from results.duty.due import DueRow, due_rows
from results.duty.plan import Plan, Requirement
from results.duty.totals import GroupDue, by_group, by_person
from results.journal.derived.days import Days
from results.journal.facts.people import Forgotten, GroupChanged, PeopleJoined
from results.journal.names.excuses import OPEN, Excuse
from tests.results.ledger import DAY, Ledger

FIRST = date(2023, 11, 1)
OCTOBER = 1_696_118_400_000
"""The first of October 2023."""
MONTHLY = Plan(due=(Requirement(drill="mixed", times=4, by=30, first=FIRST),))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path, OCTOBER)
    yield ledger
    ledger.store.close()


def at(ledger: Ledger, day: date) -> None:
    ledger.now = OCTOBER + (day - date(2023, 10, 1)).days * DAY


def owed(rows: list[DueRow]) -> list[tuple[str, int, int]]:
    return [(row.person, row.due, row.done) for row in rows]


def test_what_was_played_on_its_days_is_done_alone_or_with_somebody(ledger: Ledger) -> None:
    ann, ben, cid = ledger.group("one", 3)
    ledger.play(ann, "HC")
    at(ledger, date(2023, 11, 3))
    ledger.play(ann, "HC")
    ledger.play(ann, "HC", partner=ben)
    at(ledger, date(2023, 12, 1))
    ledger.play(cid, "HC")
    rows = due_rows(ledger.store.db, MONTHLY, "2023-11")
    assert owed(rows) == [(ann, 4, 2), (ben, 4, 1), (cid, 4, 0)]
    assert [row.lacking for row in rows] == [2, 3, 4]
    assert {row.last_day for row in rows} == {date(2023, 11, 30)}
    assert due_rows(ledger.store.db, MONTHLY, "2023-10") == []


def test_what_is_done_behind_the_day_it_was_due_is_done_late(ledger: Ledger) -> None:
    (ann,) = ledger.group("one", 1)
    for day in (date(2023, 11, 10), date(2023, 11, 11), date(2023, 11, 30), date(2023, 12, 1)):
        at(ledger, day)
        ledger.play(ann, "HC")
    due = Requirement(drill="mixed", times=4, by=10, first=FIRST)
    rows = due_rows(ledger.store.db, Plan(due=(due,)), "2023-11")
    assert [(row.last_day, row.done, row.after) for row in rows] == [(date(2023, 11, 10), 3, 2)]
    ended = Plan(due=(due.model_copy(update={"last": date(2023, 11, 20)}),))
    assert [(row.done, row.after) for row in due_rows(ledger.store.db, ended, "2023-11")] == [(2, 1)]


def test_nobody_is_late_in_the_month_in_which_an_office_begins(ledger: Ledger) -> None:
    at(ledger, date(2023, 11, 16))
    (early,) = ledger.group("one", 1)
    at(ledger, date(2023, 11, 28))
    (later,) = ledger.group("two", 1)
    rows = due_rows(ledger.store.db, MONTHLY, "2023-11")
    assert owed(rows) == [(early, 4, 0), (later, 4, 0)]
    assert not any(row.late for row in rows)


def test_who_came_late_owes_what_the_rest_of_the_month_allows(ledger: Ledger) -> None:
    ledger.group("from the first", 1)
    at(ledger, date(2023, 11, 16))
    late = ledger.group("late", 1)
    at(ledger, date(2023, 11, 28))
    later = ledger.group("later", 1)
    at(ledger, date(2023, 12, 1))
    ledger.group("next", 1)
    rows = due_rows(ledger.store.db, MONTHLY, "2023-11")
    assert owed(rows)[1:] == [(*late, 2, 0), (*later, 0, 0)]
    assert [row.late for row in rows] == [False, True, True]
    assert [row.due for row in due_rows(ledger.store.db, MONTHLY, "2023-12")] == [4, 4, 4, 4]


def test_moving_and_joining_make_nobody_new(ledger: Ledger) -> None:
    ann, ben = ledger.group("one", 2)
    at(ledger, date(2023, 11, 20))
    (twice,) = ledger.group("two", 1)
    ledger.store.append(GroupChanged(ann, "two"), PeopleJoined(ben, twice, same=True))
    rows = due_rows(ledger.store.db, MONTHLY, "2023-11")
    assert [(row.group, row.person, row.due) for row in rows] == [("two", ann, 4), ("two", ben, 4)]


def test_only_the_groups_named_are_asked_and_nobody_who_is_forgotten_or_simulated(ledger: Ledger) -> None:
    ann, ben = ledger.group("one", 2)
    ledger.group("two", 2)
    ledger.group("made", 1, simulated=True)
    ledger.store.append(Forgotten(ben))
    plan = Plan(due=(Requirement(drill="mixed", first=FIRST, groups=("one", "nobody's", "made")),))
    assert [row.person for row in due_rows(ledger.store.db, plan, "2023-11")] == [ann]
    assert len(due_rows(ledger.store.db, plan, "2023-11", simulated=True)) == 1
    assert due_rows(ledger.store.db, plan, "2023-11", group="two") == []


def test_who_is_excused_owes_in_proportion(ledger: Ledger) -> None:
    ann, ben, cid = ledger.group("one", 3)
    excuses = [
        Excuse(ann, date(2023, 9, 1), date.fromisoformat(OPEN), "parental"),
        Excuse(ben, date(2023, 11, 1), date(2023, 11, 15), "posted"),
        Excuse(ben, date(2023, 11, 10), date(2023, 11, 20), "sick"),
        Excuse(cid, date(2023, 12, 1), date(2023, 12, 31), "other"),
    ]
    rows = due_rows(ledger.store.db, MONTHLY, "2023-11", excuses=excuses)
    assert owed(rows) == [(ann, 0, 0), (ben, 1, 0), (cid, 4, 0)]
    assert [row.excused for row in rows] == ["parental", "sick", None]


def test_groups_are_counted_up_from_their_people(ledger: Ledger) -> None:
    ann, ben, cid, dan = ledger.group("one", 4)
    at(ledger, date(2023, 11, 3))
    plan = Plan(due=(
        Requirement(drill="mixed", first=FIRST, by=20),
        Requirement(drill="other", first=FIRST, by=10, groups=("one",)),
    ))  # fmt: skip
    ledger.play(ann, "HC")
    ledger.play(ann, "HC")
    away = [Excuse(dan, FIRST, date(2023, 11, 30), "parental")]
    people = by_person(due_rows(ledger.store.db, plan, "2023-11", excuses=away))
    assert [(person.person, person.due, person.done, person.lacking) for person in people] == [
        (ann, 2, 1, 1), (ben, 2, 0, 2), (cid, 2, 0, 2), (dan, 0, 0, 0),
    ]  # fmt: skip
    assert people[0].last_day == date(2023, 11, 10)
    assert by_group(people) == [GroupDue("one", 4, due=3, complete=0, partly=1, excused=1)]
    assert by_group(people)[0].coverage == 0


def test_another_plan_holds_from_its_first_month_on() -> None:
    standing = Requirement(drill="a", first=date(2026, 9, 1))
    once = Requirement(drill="b", first=date(2026, 11, 5), last=date(2026, 11, 20))
    coming = Plan(issuer="总行", due=(Requirement(drill="c", first=date(2026, 11, 10)),))
    plan = Plan(due=(standing, once)).followed_by(coming)
    assert plan.issuer == "总行"
    assert [requirement.drill for requirement, _days in plan.of_month("2026-10")] == ["a"]
    assert [requirement.drill for requirement, _days in plan.of_month("2026-11")] == ["c"]
    assert [requirement.drill for requirement, _days in plan.of_month("2027-11")] == ["c"]
    assert Plan(due=(standing,)).followed_by(Plan()).due == ()


def test_the_last_day_of_a_short_month_is_meant_by_31() -> None:
    by = Requirement(drill="a", by=31, first=date(2026, 1, 1))
    assert by.within("2026-02") == Days(date(2026, 2, 1), date(2026, 2, 28))

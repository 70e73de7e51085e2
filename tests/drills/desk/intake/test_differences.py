"""The same person again: by number, else by name within the group; where that is unsure it is asked."""

from __future__ import annotations

import pytest

from drills.desk.intake.differences import Kind, Member, differences
from drills.roster.people import Entry

WANG = Member("p-1", "王小红", "00137", "柜面")
BARE = Member("p-2", "李建国", "", "柜面")
ALONE = Member("p-3", "陈明", "", "")
ANN = Member("p-4", "Ann Drill", "A7", "大堂")
THERE = (WANG, BARE, ALONE, ANN)


def kinds(*entries: Entry, there: tuple[Member, ...] = THERE, two: bool = False) -> list[tuple[Kind, bool]]:
    reconciliation = differences(entries, "柜面", there, lambda _first, _second: two)
    assert reconciliation.asks == any(
        asked for _kind, asked in [(each.kind, each.asked) for each in reconciliation.differences]
    )
    return [(difference.kind, difference.asked) for difference in reconciliation.differences]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (Entry("王小红", "00137"), []),
        (Entry("王小红"), []),
        (Entry("ＡＮＮ  drill", "a7", "大堂"), []),
        (Entry("王小红", "137"), []),  # a spreadsheet took the zeros off
        (Entry("王红", "00137"), [("renamed", True)]),
        (Entry("王小红", "00137", "大堂"), [("moved", True)]),
        (Entry("王红", "00137", "大堂"), [("moved", True), ("renamed", True)]),
        (Entry("王小红", "0000137"), [("numbered", True)]),
        (Entry("李建国", "00138"), [("numbered", False)]),
        (Entry("李建国"), []),
        (Entry("李建国", "", "大堂"), [("new", False)]),
        (Entry("王小红", "00999"), [("new", False)]),
        (Entry("张三", "137"), [("renamed", True)]),
        (Entry("陈明"), [("moved", True)]),
        (Entry("陈明", "7"), [("moved", True), ("numbered", False)]),
    ],
)
def test_one_person_of_a_roster(entry: Entry, expected: list[tuple[Kind, bool]]) -> None:
    assert kinds(entry) == expected


def test_two_entries_that_are_one_are_asked_about_unless_they_were_called_two() -> None:
    bare = Member("p-5", "王小红", "", "柜面")
    assert kinds(Entry("王小红", "00137"), there=(WANG, bare)) == [("merged", True)]
    assert kinds(Entry("王小红", "00137"), there=(WANG, bare), two=True) == []
    twin = Member("p-6", "王小红", "00137", "大堂")
    assert kinds(Entry("王小红", "00137"), there=(WANG, twin)) == [("merged", True)]


def test_two_of_one_name_are_not_guessed_at() -> None:
    first, second = Entry("李建国", "1"), Entry("李建国", "2")
    assert kinds(first, second) == [("numbered", True), ("new", False)]
    bare = Member("p-7", "李建国", "", "柜面")
    assert kinds(first, there=(BARE, bare)) == [("unclear", True)]


def test_thousands_are_compared_at_once() -> None:
    there = tuple(Member(f"p-{n}", f"王{n}", str(n), "柜面") for n in range(1, 5001))
    entries = [Entry(member.name, member.number) for member in there]
    assert differences(entries, "柜面", there, lambda *_pair: False).same == 5000
    assert differences(entries, "柜面", (), lambda *_pair: False).count("new") == 5000
